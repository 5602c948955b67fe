/** A workbook's package: its parts, and how they refer to each other. */
import { readArchive, unpack, type Packed } from "./archive";
import { countContent, holdAreas, nothingCounted } from "./contentLimits";
import { attempt, refuse, type Result } from "./problem";
import { attributesOf, childOf, childrenOf, decodeXml, elementsOf, rootOf } from "./xml";

export interface WorkbookPackage {
  /** By their paths as written, in the container's order. */
  readonly parts: ReadonlyMap<string, Packed>;
  /** Path of the part that lists the sheets: usually `xl/workbook.xml`. */
  readonly workbook: string;
  /** The file name's ending that belongs to the workbook's content type. */
  readonly ending: ".xlsx" | ".xlsm" | ".xltx" | ".xltm";
  /** Written as the standard's strict variant, which names every element differently. */
  readonly isStrict: boolean;
  readonly sheets: readonly PackageSheet[];
}

export interface PackageSheet {
  readonly name: string;
  /** Path of its part; empty where the package has none. */
  readonly path: string;
  /** Chart, macro and dialog sheets are no worksheets. */
  readonly isWorksheet: boolean;
}

/**
 * The gate of every file: container, sizes, checksums, and what the parts that a workbook is read
 * from may hold. What it lets through can be read without fear of its size.
 */
export const openPackage = (bytes: Uint8Array): Result<WorkbookPackage> =>
  attempt(() => {
    const opened = readPackage(readArchive(bytes));
    holdContent(opened);
    return opened;
  });

/** Of a file made a moment ago, which needs no gate. */
export const packageOf = (bytes: Uint8Array): WorkbookPackage => readPackage(readArchive(bytes));

function readPackage(packed: readonly Packed[]): WorkbookPackage {
  const parts = new Map(packed.map((part) => [part.name, part]));
  const main = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument");
  const workbook = main?.target ?? "xl/workbook.xml";
  if (workbook.endsWith(".bin") && parts.has(workbook)) refuse("binaryWorkbook", workbook);
  const part = parts.get(workbook);
  if (!part) return refuse(parts.has("mimetype") ? "openDocument" : "notWorkbook");
  const xml = decodeXml(unpack(part));
  const root = rootOf(xml) ?? refuse("damaged", workbook);
  if (root.name !== "workbook") return refuse("notWorkbook");
  const relations = new Map(relationsOf(parts, workbook).map((one) => [one.id, one]));
  const list = childOf(xml, root, "sheets");
  const sheets = (list ? childrenOf(xml, list, "sheet") : []).map((sheet) => {
    const attributes = attributesOf(xml, sheet);
    const relation = relations.get(relationId(attributes) ?? "");
    return {
      name: attributes["name"] ?? "",
      path: relation && parts.has(relation.target) ? relation.target : "",
      isWorksheet: relation?.kind === "worksheet",
    };
  });
  if (!sheets.some(({ isWorksheet, path }) => isWorksheet && path !== "")) refuse("notWorkbook");
  const isStrict = /="http:\/\/purl\.oclc\.org\/ooxml\//.test(
    xml.slice(root.start, root.innerStart),
  );
  return { parts, workbook, ending: endingOf(parts, workbook), isStrict, sheets };
}

/** `r:id` under whatever prefix the part gives relationships. */
export const relationId = (attributes: Record<string, string>): string | undefined =>
  attributes["r:id"] ?? Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];

const endings = {
  "sheet.main": ".xlsx",
  "sheet.macroEnabled.main": ".xlsm",
  "template.main": ".xltx",
  "template.macroEnabled.main": ".xltm",
} as const;

function endingOf(parts: WorkbookPackage["parts"], workbook: string): WorkbookPackage["ending"] {
  const type = contentTypeOf(textOf(parts, contentTypesPath) ?? "", workbook);
  const kind = /(?:sheet|template)(?:\.macroEnabled)?\.main(?=\+xml$)/.exec(type)?.[0];
  return endings[kind as keyof typeof endings] ?? ".xlsx";
}

export const contentTypesPath = "[Content_Types].xml";

/** What `[Content_Types].xml` says of a part; empty where nothing. */
export function contentTypeOf(contentTypes: string, part: string): string {
  const of = (name: string) =>
    elementsOf(contentTypes, name).map((element) => attributesOf(contentTypes, element));
  const path = `/${part}`.toLowerCase();
  const own = of("Override").find(({ PartName }) => PartName?.toLowerCase() === path);
  const ending = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const usual = of("Default").find(({ Extension }) => Extension?.toLowerCase() === ending);
  return own?.["ContentType"] ?? usual?.["ContentType"] ?? "";
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `drawing`. */
  readonly kind: string;
  /** A part's path as the container has it, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`, `_rels/.rels` of the package itself. */
export function relationsPath(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** @param part empty for the package itself */
export function relationsOf(parts: WorkbookPackage["parts"], part: string): Relation[] {
  const xml = textOf(parts, relationsPath(part));
  if (xml === undefined) return [];
  return elementsOf(xml, "Relationship").map((element) => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributesOf(xml, element);
    const isExternal = TargetMode === "External";
    return {
      id: Id,
      kind: Type.slice(Type.lastIndexOf("/") + 1),
      target: isExternal ? Target : (actualName(parts, resolve(part, Target)) ?? Target),
      isExternal,
    };
  });
}

/** The path that a target has, seen from a part. */
function resolve(part: string, target: string): string {
  const path = decoded(target).replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** Names of parts do not differ by case. */
function actualName(parts: WorkbookPackage["parts"], name: string): string | undefined {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  return [...parts.keys()].find((one) => one.toLowerCase() === lower);
}

/** The text of an XML part; undefined where there is none. */
export function textOf(parts: WorkbookPackage["parts"], name: string): string | undefined {
  const actual = actualName(parts, name);
  return actual === undefined ? undefined : decodeXml(unpack(parts.get(actual)!));
}

/** The part that the workbook refers to as its styles, theme or shared strings. */
export function workbookPart(
  { parts, workbook }: Pick<WorkbookPackage, "parts" | "workbook">,
  kind: "styles" | "theme" | "sharedStrings",
): string | undefined {
  const found = relationsOf(parts, workbook).find((relation) => relation.kind === kind);
  return found && parts.has(found.target) ? found.target : undefined;
}

/** The tables' parts of a sheet. */
export const tableParts = (parts: WorkbookPackage["parts"], sheet: string): string[] =>
  relationsOf(parts, sheet)
    .filter(({ kind, target }) => kind === "table" && parts.has(target))
    .map(({ target }) => target);

/** Every part that the model is read from; of the others only their container is checked. */
function holdContent(opened: WorkbookPackage): void {
  const { parts, workbook, sheets } = opened;
  const count = nothingCounted();
  const worksheets = sheets.filter(({ isWorksheet, path }) => isWorksheet && path !== "");
  const read = new Set([
    contentTypesPath,
    relationsPath(""),
    workbook,
    relationsPath(workbook),
    ...(["styles", "theme", "sharedStrings"] as const).map((kind) => workbookPart(opened, kind)),
    ...worksheets.flatMap(({ path }) => [path, relationsPath(path), ...tableParts(parts, path)]),
  ]);
  for (const name of read) {
    const xml = name === undefined ? undefined : textOf(parts, name);
    if (xml !== undefined) countContent(xml, name!, count);
  }
  holdAreas(count);
}
