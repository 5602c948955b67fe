/**
 * XML cut where it is to be read or changed, and left as it stands everywhere else: no tree is built,
 * positions in the text are what counts. Names are taken without their prefix: `x:row` is `row`.
 */

export interface Tag {
  readonly name: string;
  /** Of `x:row` it is `x:`; usually empty. */
  readonly prefix: string;
  readonly kind: "open" | "close" | "empty";
  /** Of the `<`, and after the `>`. */
  readonly start: number;
  readonly end: number;
}

/** An element with the positions around it and around what is in it. */
export interface Element extends Tag {
  readonly innerStart: number;
  readonly innerEnd: number;
}

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const doubleQuote = 34;
const singleQuote = 39;

/** The next tag at or after a place; comments, CDATA and processing instructions are none. */
export function nextTag(xml: string, from: number): Tag | null {
  for (let start = xml.indexOf("<", from); start >= 0; start = xml.indexOf("<", start)) {
    const after = xml.charCodeAt(start + 1);
    if (after === 33 || after === 63) {
      start = skipMarkup(xml, start);
      if (start < 0) return null;
      continue;
    }
    const end = endOfTag(xml, start);
    if (end < 0) return null;
    const isClose = after === slash;
    const isEmpty = xml.charCodeAt(end - 2) === slash;
    const nameStart = start + (isClose ? 2 : 1);
    let nameEnd = nameStart;
    let colon = -1;
    for (; nameEnd < end; nameEnd++) {
      const code = xml.charCodeAt(nameEnd);
      if (code === 58) colon = nameEnd;
      else if (code <= 32 || code === slash || code === greaterThan) break;
    }
    return {
      name: xml.slice(colon < 0 ? nameStart : colon + 1, nameEnd),
      prefix: colon < 0 ? "" : xml.slice(nameStart, colon + 1),
      kind: isClose ? "close" : isEmpty ? "empty" : "open",
      start,
      end,
    };
  }
  return null;
}

/** After the `>` of a tag, which a quoted value may hold too; −1 without one. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === doubleQuote || code === singleQuote) {
      at = xml.indexOf(xml[at]!, at + 1);
      if (at < 0) return -1;
    } else if (code === lessThan) return -1;
  }
  return -1;
}

function skipMarkup(xml: string, start: number): number {
  const close = xml.startsWith("<!--", start)
    ? "-->"
    : xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : xml.startsWith("<?", start)
        ? "?>"
        : ">";
  const end = xml.indexOf(close, start);
  return end < 0 ? -1 : end + close.length;
}

/** The element that a tag begins; to the end of the text where it is never closed. */
export function elementAt(xml: string, tag: Tag): Element {
  if (tag.kind !== "open") return { ...tag, innerStart: tag.end, innerEnd: tag.end };
  let depth = 1;
  let inner = nextTag(xml, tag.end);
  for (; inner; inner = nextTag(xml, inner.end)) {
    if (inner.kind === "open") depth++;
    else if (inner.kind === "close" && --depth === 0) break;
  }
  const innerEnd = inner?.start ?? xml.length;
  return { ...tag, end: inner?.end ?? xml.length, innerStart: tag.end, innerEnd };
}

/** The first element of a document. */
export function rootOf(xml: string): Element | null {
  const tag = nextTag(xml, 0);
  if (!tag || tag.kind === "close") return null;
  const close = xml.lastIndexOf("</");
  if (tag.kind === "empty" || close < tag.end) return elementAt(xml, tag);
  // Faster than counting through it: nothing but white space and comments follows the root.
  const last = nextTag(xml, close);
  return last && last.name === tag.name
    ? { ...tag, end: last.end, innerStart: tag.end, innerEnd: last.start }
    : elementAt(xml, tag);
}

/** The elements directly in one, in their order; all of those, or the ones of a name. */
export function childrenOf(xml: string, parent: Element, name?: string): Element[] {
  const children: Element[] = [];
  let tag = nextTag(xml, parent.innerStart);
  while (tag && tag.start < parent.innerEnd && tag.kind !== "close") {
    const child = elementAt(xml, tag);
    if (name === undefined || child.name === name) children.push(child);
    tag = nextTag(xml, child.end);
  }
  return children;
}

export const childOf = (xml: string, parent: Element, name: string): Element | undefined =>
  childrenOf(xml, parent, name)[0];

/** Every element of a name, at whatever depth, none inside another. */
export function elementsOf(xml: string, name: string, from = 0, to = xml.length): Element[] {
  const found: Element[] = [];
  for (let tag = nextTag(xml, from); tag && tag.start < to;) {
    if (tag.name === name && tag.kind !== "close") {
      const element = elementAt(xml, tag);
      found.push(element);
      tag = nextTag(xml, element.end);
    } else tag = nextTag(xml, tag.end);
  }
  return found;
}

/** By the names as written, prefixes included: `r:id`. */
export function attributesOf(xml: string, tag: Tag): Record<string, string> {
  const attributes: Record<string, string> = {};
  const text = startTagOf(xml, tag);
  for (const [, name, double, single] of text.matchAll(
    /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[name!] = decodeText(double ?? single ?? "");
  }
  return attributes;
}

/** `<row r="1">` of an element. */
export const startTagOf = (xml: string, tag: Tag): string =>
  xml.slice(tag.start, "innerStart" in tag ? (tag as Element).innerStart : tag.end);

/**
 * A start tag with an attribute set, in the place it has or at the end; null takes it away. All else
 * of the tag stays as it is written.
 */
export function withAttribute(startTag: string, name: string, value: string | null): string {
  const written = value === null ? "" : ` ${name}="${encodeAttribute(value)}"`;
  const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (pattern.test(startTag)) return startTag.replace(pattern, () => written);
  return startTag.replace(/\s*\/?>$/, (end) => written + end.trim());
}

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text and attributes with their entities and character references resolved. */
function decodeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return entities[name as string] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : (all as string);
  });
}

export const encodeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const encodeAttribute = (text: string): string =>
  encodeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The text inside an element that holds nothing else, CDATA included. */
export function textIn(xml: string, { innerStart, innerEnd }: Element): string {
  const inner = xml.slice(innerStart, innerEnd);
  if (!inner.includes("<")) return decodeText(inner);
  return inner
    .split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[")
        ? piece.slice(9, -3)
        : piece.startsWith("<")
          ? ""
          : decodeText(piece),
    )
    .join("");
}

/** A part's text. UTF-16 is what the specification allows beside UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** A changed part's bytes: always UTF-8, and its first line says so. */
export const encodeXml = (xml: string): Uint8Array =>
  new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?encoding=)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"'));

/** An attribute that is a truth value. */
export const isTrue = (text: string | undefined): boolean => text === "1" || text === "true";
