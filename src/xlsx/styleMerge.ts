/**
 * The looks of one file put behind those of another: what the file has keeps its number, what comes
 * in gets one of its own. Nothing is renumbered, so that no part of the file has to change.
 */
import { countAttribute, Splices } from "./splices";
import { attributesOf, childOf, childrenOf, rootOf, withAttribute } from "./xml";
import type { Element } from "./xml";

/** What of a cell's look may change by itself. */
export type Facet =
  "numberFormat" | "font" | "fill" | "border" | "alignment" | "protection" | "quotePrefix";
export const facets: readonly Facet[] = [
  "numberFormat",
  "font",
  "fill",
  "border",
  "alignment",
  "protection",
  "quotePrefix",
];

/** In the order in which a styles part has to have them. */
const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const firstOwnFormat = 164;

export class StyleMerge {
  private readonly root: Element;
  private readonly lists = new Map<string, { element: Element | undefined; items: string[] }>();
  private readonly added = new Map<string, string[]>();
  private readonly from: StyleLists;
  private readonly cells = new Map<string, number>();

  /** @param xml the file's styles @param fromXml those that come in */
  constructor(
    private readonly xml: string,
    fromXml: string,
  ) {
    this.root = rootOf(xml)!;
    this.from = new StyleLists(fromXml);
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      const element = childOf(xml, this.root, name);
      this.lists.set(name, { element, items: itemsOf(xml, element) });
      this.added.set(name, []);
    }
  }

  /** The file's number for a look of a cell that comes in. */
  cell(index: number): number {
    return this.variant(0, index, facets);
  }

  /**
   * The file's number for a look that is one of the file's in all but some facets, which come in.
   * @param base number in the file
   */
  variant(base: number, index: number, changed: readonly Facet[]): number {
    const key = [base, index, ...changed].join(" ");
    let number = this.cells.get(key);
    if (number === undefined) this.cells.set(key, (number = this.merge(base, index, changed)));
    return number;
  }

  /** The file's number for a look of a conditional format that comes in. */
  differential(index: number): number {
    return this.place("dxfs", this.from.items("dxfs")[index] ?? "<dxf/>");
  }

  toString(): string {
    const splices = new Splices(this.xml);
    for (const [name, added] of this.added) {
      if (added.length === 0) continue;
      const { element, items } = this.lists.get(name)!;
      if (element && element.kind !== "empty") {
        splices.setAttributes(element, countAttribute(this.xml, element, items.length));
        splices.append(element, added);
        continue;
      }
      if (element) splices.remove(element);
      const after = childrenOf(this.xml, this.root).find(
        (child) => order.indexOf(child.name) > order.indexOf(name),
      );
      const at = after?.start ?? this.root.innerEnd;
      const namespace = this.root.prefix
        ? ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        : "";
      splices.replace(
        at,
        at,
        `<${name}${namespace} count="${items.length}">${added.join("")}</${name}>`,
      );
    }
    return splices.toString();
  }

  private merge(base: number, index: number, changed: readonly Facet[]): number {
    const own = this.lists.get("cellXfs")!.items[base] ?? "<xf/>";
    const coming = this.from.items("cellXfs")[index] ?? "<xf/>";
    const [to, from] = [parsed(own), parsed(coming)];
    const has = (facet: Facet) => changed.includes(facet);
    let tag = withAttribute(
      to.startTag.replace(/\s*\/>$/, ">"),
      "xfId",
      to.attributes["xfId"] ?? "0",
    );
    const take = (facet: Facet, id: string, applied: string, number: () => number) => {
      if (!has(facet)) return;
      tag = withAttribute(withAttribute(tag, id, String(number())), applied, "1");
    };
    const idOf = (name: string) => Number(from.attributes[name] ?? 0);
    take("numberFormat", "numFmtId", "applyNumberFormat", () =>
      this.numberFormat(idOf("numFmtId")),
    );
    take("font", "fontId", "applyFont", () => this.font(idOf("fontId")));
    take("fill", "fillId", "applyFill", () => this.listed("fills", idOf("fillId")));
    take("border", "borderId", "applyBorder", () => this.listed("borders", idOf("borderId")));
    if (has("quotePrefix")) {
      tag = withAttribute(tag, "quotePrefix", from.attributes["quotePrefix"] ?? null);
    }
    const part = (facet: "alignment" | "protection") => {
      const applied = facet === "alignment" ? "applyAlignment" : "applyProtection";
      const child = (has(facet) ? from : to).children.get(facet) ?? "";
      if (has(facet)) tag = withAttribute(tag, applied, child === "" ? null : "1");
      return child;
    };
    const inner = part("alignment") + part("protection");
    return this.place("cellXfs", inner ? `${tag}${inner}</xf>` : tag.replace(/>$/, "/>"));
  }

  /** The number of an item in the file; put behind the others where it is not there. */
  private place(name: string, item: string): number {
    const { items } = this.lists.get(name)!;
    const known = items.indexOf(item);
    if (known >= 0) return known;
    this.added.get(name)!.push(item);
    return items.push(item) - 1;
  }

  private listed(name: "fills" | "borders", index: number): number {
    // The first two fills and the first border are what every file has there.
    if (index === 0) return 0;
    return this.place(name, this.from.items(name)[index] ?? "");
  }

  /** The default font stays the file's own, which says more of itself. */
  private font(index: number): number {
    const usual = parsed(this.lists.get("cellXfs")!.items[0] ?? "<xf/>").attributes["fontId"];
    if (index === 0) return Number(usual ?? 0);
    return this.place("fonts", this.from.items("fonts")[index] ?? "<font/>");
  }

  private numberFormat(id: number): number {
    if (id < firstOwnFormat) return id;
    const formats = this.lists.get("numFmts")!.items.map((item) => parsed(item).attributes);
    const code = this.from
      .items("numFmts")
      .map((item) => parsed(item).attributes)
      .find(({ numFmtId }) => Number(numFmtId) === id)?.["formatCode"];
    const known = formats.find(({ formatCode }) => formatCode === code);
    if (known) return Number(known["numFmtId"]);
    const next = Math.max(firstOwnFormat - 1, ...formats.map(({ numFmtId }) => Number(numFmtId)));
    const item = withAttribute(`<numFmt numFmtId="${next + 1}"/>`, "formatCode", code ?? "General");
    this.place("numFmts", item);
    return next + 1;
  }
}

/** Lists of a styles part, each item as it is written. */
class StyleLists {
  private readonly known = new Map<string, string[]>();

  constructor(private readonly xml: string) {}

  items(name: string): string[] {
    let items = this.known.get(name);
    if (!items) {
      items = itemsOf(this.xml, childOf(this.xml, rootOf(this.xml)!, name));
      this.known.set(name, items);
    }
    return items;
  }
}

/** Without the prefix that the part may give its namespace. */
const itemsOf = (xml: string, list: Element | undefined): string[] =>
  (list ? childrenOf(xml, list) : []).map(({ start, end, prefix }) => {
    const item = xml.slice(start, end);
    return prefix === ""
      ? item
      : item.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
  });

function parsed(item: string) {
  const root = rootOf(item)!;
  return {
    startTag: item.slice(root.start, root.innerStart),
    attributes: attributesOf(item, root),
    children: new Map(
      childrenOf(item, root).map(({ name, start, end }) => [name, item.slice(start, end)]),
    ),
  };
}
