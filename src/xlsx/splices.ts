/** Changes to a text, each at its place in the text as it was. */
import { attributesOf, startTagOf, withAttribute, type Element, type Tag } from "./xml";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Splices {
  private readonly splices: Splice[] = [];

  constructor(readonly xml: string) {}

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** Splices at one place come in the order in which they are given. */
  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  remove({ start, end }: { readonly start: number; readonly end: number }): void {
    this.replace(start, end, "");
  }

  /** Puts elements at the end of one, which opens for them where it was empty. */
  append(parent: Element, fragments: readonly string[]): void {
    if (fragments.length === 0) return;
    const text = fragments.map((fragment) => inNamespaceOf(this.xml, parent, fragment)).join("");
    if (parent.kind !== "empty") return this.replace(parent.innerEnd, parent.innerEnd, text);
    const open = startTagOf(this.xml, parent).replace(/\s*\/>$/, ">");
    this.replace(parent.start, parent.end, `${open}${text}</${parent.prefix}${parent.name}>`);
  }

  /** Not together with `append` to an empty element, which writes the start tag itself. */
  setAttributes(element: Element, values: Record<string, string | null>): void {
    const before = startTagOf(this.xml, element);
    const after = Object.entries(values).reduce(
      (tag, [name, value]) => withAttribute(tag, name, value),
      before,
    );
    if (after !== before) this.replace(element.start, element.innerStart, after);
  }

  toString(): string {
    let text = "";
    let at = 0;
    // Sorting is stable: what is put in at one place stays in its order.
    for (const splice of [...this.splices].sort((a, b) => a.start - b.start)) {
      text += this.xml.slice(at, splice.start) + splice.text;
      at = Math.max(at, splice.end);
    }
    return text + this.xml.slice(at);
  }
}

/** A fragment without prefix says its namespace itself where the parent has one. */
export function inNamespaceOf(xml: string, parent: Tag, fragment: string): string {
  if (parent.prefix === "" || fragment === "") return fragment;
  const name = `xmlns:${parent.prefix.slice(0, -1)}`;
  const declared = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml);
  const namespace = declared?.[1] ?? declared?.[2] ?? "";
  return fragment.replace(/^(<[^\s/>]+)/, `$1 xmlns="${namespace}"`);
}

/** How many an element says it holds: `count`, where it is said. */
export function countAttribute(
  xml: string,
  element: Element,
  count: number,
): Record<string, string> {
  return attributesOf(xml, element)["count"] === undefined ? {} : { count: String(count) };
}
