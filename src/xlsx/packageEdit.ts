/** A package being changed: every part that is not named here comes out byte for byte. */
import type { Packed } from "./archive";
import { contentTypeOf, contentTypesPath, relationsOf, relationsPath, textOf } from "./package";
import type { Relation, WorkbookPackage } from "./package";
import { pack, writeArchive } from "./repack";
import { Splices } from "./splices";
import { attributesOf, encodeAttribute, encodeXml, elementsOf, rootOf } from "./xml";

export const officeRelationships =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export class PackageEdit {
  private readonly parts: Map<string, Packed>;
  /** Content types of parts that came in, by path. */
  private readonly types = new Map<string, string>();
  private readonly reachable: ReadonlySet<string>;

  constructor(readonly original: WorkbookPackage) {
    this.parts = new Map(original.parts);
    this.reachable = this.reached();
  }

  get workbook(): string {
    return this.original.workbook;
  }

  text(path: string): string {
    const text = textOf(this.parts, path);
    if (text === undefined) throw new Error(`No part ${path}`);
    return text;
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  relations(part: string): Relation[] {
    return relationsOf(this.parts, part);
  }

  setText(path: string, text: string): void {
    if (text !== this.text(path)) this.parts.set(path, pack(path, encodeXml(text)));
  }

  change(path: string, to: (xml: string) => string): void {
    this.setText(path, to(this.text(path)));
  }

  add(path: string, text: string, contentType: string): void {
    this.parts.set(path, pack(path, encodeXml(text)));
    this.types.set(path, contentType);
  }

  /** Another content type for a part that is there. */
  setType(path: string, contentType: string): void {
    this.types.set(path, contentType);
  }

  /** `xl/tables/table3.xml` for `xl/tables/table1.xml` where 1 and 2 are taken, in whatever case. */
  freshPath(like: string): string {
    const taken = new Set([...this.parts.keys()].map((path) => path.toLowerCase()));
    const [, before, , after] = /^(.*?)(\d*)(\.[^./]*)$/.exec(like)!;
    for (let number = 1; ; number++) {
      const path = `${before}${number}${after}`;
      if (!taken.has(path.toLowerCase())) return path;
    }
  }

  /** @returns the relation's id */
  relate(part: string, kind: string, target: string): string {
    const path = relationsPath(part);
    if (!this.parts.has(path)) {
      const none =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
      this.parts.set(path, pack(path, encodeXml(declaration + none)));
    }
    const ids = new Set(this.relations(part).map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.change(path, (xml) => {
      const splices = new Splices(xml);
      splices.append(rootOf(xml)!, [
        `<Relationship Id="${id}" Type="${officeRelationships}/${kind}" Target="/${encodeAttribute(encodeURI(target))}"/>`,
      ]);
      return splices.toString();
    });
    return id;
  }

  unrelate(part: string, id: string): void {
    this.change(relationsPath(part), (xml) => {
      const splices = new Splices(xml);
      for (const element of elementsOf(xml, "Relationship")) {
        if (attributesOf(xml, element)["Id"] === id) splices.remove(element);
      }
      return splices.toString();
    });
  }

  /** The file's bytes; parts that nothing refers to any more are left out. */
  bytes(): Uint8Array<ArrayBuffer> {
    const reached = this.reached();
    for (const path of this.reachable) if (!reached.has(path)) this.drop(path);
    this.writeContentTypes();
    return writeArchive([...this.parts.values()]);
  }

  private drop(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationsPath(path));
    this.types.delete(path);
  }

  hasPart(path: string): boolean {
    return this.parts.has(path);
  }

  private reached(): Set<string> {
    return this.reachedFrom([""]);
  }

  /** All that these parts refer to, directly or not; the package itself is "". */
  reachedFrom(parts: readonly string[]): Set<string> {
    const reached = new Set<string>();
    const waiting = [...parts];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      for (const { target, isExternal } of this.relations(part)) {
        if (isExternal || reached.has(target) || !this.parts.has(target)) continue;
        reached.add(target);
        waiting.push(target);
      }
    }
    return reached;
  }

  private writeContentTypes(): void {
    const xml = this.text(contentTypesPath);
    const splices = new Splices(xml);
    for (const element of elementsOf(xml, "Override")) {
      const path = (attributesOf(xml, element)["PartName"] ?? "").slice(1);
      const wasThere = this.original.parts.has(path);
      const type = this.types.get(path);
      const isOther = type !== undefined && type !== attributesOf(xml, element)["ContentType"];
      if ((wasThere && !this.parts.has(path)) || isOther) splices.remove(element);
    }
    const fragments = [...this.types]
      .filter(([path, type]) => contentTypeOf(xml, path) !== type)
      .map(
        ([path, type]) =>
          `<Override PartName="/${encodeAttribute(encodeURI(path))}" ContentType="${type}"/>`,
      );
    splices.append(rootOf(xml)!, fragments);
    this.setText(contentTypesPath, splices.toString());
  }
}

/**
 * Takes a part of another package over, with all that it refers to, under names that are free.
 * @param change of a part's text, once its relations stand under the ids it has
 * @returns the part's path in the edited package
 */
export function graft(
  edit: PackageEdit,
  from: WorkbookPackage,
  part: string,
  change: (xml: string, part: string) => string,
): string {
  const types = textOf(from.parts, contentTypesPath)!;
  const path = edit.freshPath(part);
  edit.add(path, change(textOf(from.parts, part)!, part), contentTypeOf(types, part));
  const relations = relationsOf(from.parts, part).filter(({ isExternal }) => !isExternal);
  if (relations.length === 0) return path;
  const elements = relations.map(({ id, kind, target }) => {
    const copied = graft(edit, from, target, change);
    return `<Relationship Id="${id}" Type="${officeRelationships}/${kind}" Target="/${copied}"/>`;
  });
  edit.add(
    relationsPath(path),
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`,
    "application/vnd.openxmlformats-package.relationships+xml",
  );
  return path;
}
