/** Looks of a styles part that differ from one the file has only in whether the cell is locked. */
import { countAttribute, Splices } from "./splices";
import { attributesOf, childOf, childrenOf, rootOf, startTagOf, withAttribute } from "./xml";

export class LockTwins {
  private readonly items: string[];
  private readonly before: number;
  private readonly known = new Map<string, number>();

  /** @param xml the file's styles */
  constructor(private readonly xml: string) {
    const root = rootOf(xml);
    const list = root && childOf(xml, root, "cellXfs");
    this.items = (list ? childrenOf(xml, list, "xf") : []).map(({ start, end }) =>
      xml.slice(start, end),
    );
    this.before = this.items.length;
  }

  /** @param style index into the cellXfs */
  isLocked(style: number): boolean {
    const item = this.items[style] ?? "";
    const root = rootOf(item);
    const protection = root && childOf(item, root, "protection");
    const { locked = "1" } = protection ? attributesOf(item, protection) : {};
    return locked !== "0" && locked !== "false";
  }

  /** The same look, locked or open: itself where it is so already. */
  twin(style: number, locked: boolean): number {
    const key = `${style} ${locked}`;
    let number = this.known.get(key);
    if (number === undefined) {
      number =
        this.isLocked(style) === locked ? style : this.placed(twinOf(this.items[style], locked));
      this.known.set(key, number);
    }
    return number;
  }

  toString(): string {
    const added = this.items.slice(this.before);
    if (added.length === 0) return this.xml;
    const splices = new Splices(this.xml);
    const list = childOf(this.xml, rootOf(this.xml)!, "cellXfs")!;
    splices.setAttributes(list, countAttribute(this.xml, list, this.items.length));
    splices.replace(list.innerEnd, list.innerEnd, added.join(""));
    return splices.toString();
  }

  private placed(item: string): number {
    const known = this.items.indexOf(item);
    return known >= 0 ? known : this.items.push(item) - 1;
  }
}

function twinOf(item = "<xf/>", locked: boolean): string {
  const root = rootOf(item)!;
  const p = root.prefix;
  const children = childrenOf(item, root);
  const own = children.find(({ name }) => name === "protection");
  const tag = own ? startTagOf(item, own).replace(/\s*\/?>$/, "/>") : `<${p}protection/>`;
  const protection = withAttribute(tag, "locked", locked ? "1" : "0");
  const texts = (names: (name: string) => boolean) =>
    children.filter(({ name }) => names(name)).map(({ start, end }) => item.slice(start, end));
  const open = withAttribute(
    startTagOf(item, root).replace(/\s*\/?>$/, ">"),
    "applyProtection",
    "1",
  );
  // CT_Xf has alignment, protection, extLst.
  return [
    open,
    ...texts((name) => name === "alignment"),
    protection,
    ...texts((name) => name === "extLst"),
    `</${p}xf>`,
  ].join("");
}
