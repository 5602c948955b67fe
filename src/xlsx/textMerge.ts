/** Texts put behind the shared strings of a file, none twice. */
import { escapeText, richText, unescapeText } from "./sheetData";
import { Splices } from "./splices";
import { attributesOf, elementsOf, encodeText, rootOf } from "./xml";

export class TextMerge {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];
  private count = 0;

  /** @param xml the file's shared strings; undefined where it has none */
  constructor(private readonly xml: string | undefined) {
    for (const item of xml === undefined ? [] : elementsOf(xml, "si")) {
      const written = xml!.slice(item.innerStart, item.innerEnd);
      // One with looks of its own, or furigana, is not what a plain text means.
      const isPlain = !/<(?:\w+:)?(?:r|rPh)\b/.test(written);
      const text = isPlain ? unescapeText(richText(xml!, item)) : null;
      if (text !== null && !this.numbers.has(text)) this.numbers.set(text, this.count);
      this.count++;
    }
  }

  /** The text's number among the shared strings. */
  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.count++;
      this.numbers.set(text, number);
      this.added.push(text);
    }
    return number;
  }

  get isChanged(): boolean {
    return this.added.length > 0;
  }

  toString(): string {
    const xml =
      this.xml ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const splices = new Splices(xml);
    const root = rootOf(xml)!;
    const items = this.added.map((text) => {
      const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
      return `<si><t${space}>${encodeText(escapeText(text))}</t></si>`;
    });
    splices.append(root, items);
    if (root.kind !== "empty") {
      const { count, uniqueCount } = attributesOf(xml, root);
      splices.setAttributes(root, {
        ...(count !== undefined && { count: String(Number(count) + items.length) }),
        ...(uniqueCount !== undefined && { uniqueCount: String(this.count) }),
      });
    }
    return splices.toString();
  }
}
