/**
 * What Excel reads of a manifest, as far as ours goes: Microsoft's published schema for the elements we
 * use, and what the schema cannot say. A fault here is an add-in without buttons, or none at all.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

interface Kind {
  /** In their order, each with how often it may stand there. */
  readonly children?: readonly (readonly [name: string, least: number, most: number])[];
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
}

const once = (...names: string[]) => names.map((name) => [name, 1, 1] as const);
const only = (...words: string[]) => new RegExp(`^(?:${words.join("|")})$`);
const any = /^.+$/;
const address = /^https:\/\/[^\s"'<>]+$/;
const id = /^.{1,32}$/;
const resid = { resid: id };
const withOverride: Kind = { children: [["Override", 0, 9]], attributes: { DefaultValue: any } };
const override: Kind = { attributes: { Locale: /^[a-z]{2}-[A-Z]{2}$/, Value: any } };
const url: Kind = { attributes: { DefaultValue: address } };

/** By the way from the root where a name stands for two things. */
const kinds: Readonly<Record<string, Kind>> = {
  OfficeApp: {
    children: [
      ...once("Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description"),
      ...once("IconUrl", "HighResolutionIconUrl"),
      ["SupportUrl", 0, 1],
      ["AppDomains", 0, 1],
      ...once("Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"),
    ],
    attributes: {
      xmlns: only("http://schemas.microsoft.com/office/appforoffice/1.1"),
      "xmlns:xsi": only("http://www.w3.org/2001/XMLSchema-instance"),
      "xmlns:bt": only("http://schemas.microsoft.com/office/officeappbasictypes/1.0"),
      "xsi:type": only("TaskPaneApp"),
    },
  },
  Id: { text: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ },
  Version: { text: /^\d+(?:\.\d+){3}$/ },
  ProviderName: { text: /^.{1,125}$/ },
  DefaultLocale: { text: /^[a-z]{2}-[A-Z]{2}$/ },
  DisplayName: withOverride,
  "OfficeApp Description": withOverride,
  Override: override,
  IconUrl: url,
  HighResolutionIconUrl: url,
  SupportUrl: url,
  "OfficeApp Hosts": { children: [["Host", 1, 1]] },
  "OfficeApp Hosts Host": { attributes: { Name: only("Workbook") } },
  Requirements: { children: once("Sets") },
  Sets: { children: [["Set", 1, 9]], attributes: { DefaultMinVersion: /^\d+\.\d+$/ } },
  Set: { attributes: { Name: only("SharedRuntime", "ExcelApi"), MinVersion: /^\d+\.\d+$/ } },
  DefaultSettings: { children: once("SourceLocation") },
  "DefaultSettings SourceLocation": url,
  Permissions: { text: only("ReadWriteDocument") },
  VersionOverrides: {
    children: once("Hosts", "Resources"),
    attributes: {
      xmlns: only("http://schemas.microsoft.com/office/taskpaneappversionoverrides"),
      "xsi:type": only("VersionOverridesV1_0"),
    },
  },
  Hosts: { children: [["Host", 1, 1]] },
  // Runtimes first, or Excel ignores them.
  Host: {
    children: once("Runtimes", "DesktopFormFactor"),
    attributes: { "xsi:type": only("Workbook") },
  },
  Runtimes: { children: once("Runtime") },
  Runtime: { attributes: { ...resid, lifetime: only("long") } },
  DesktopFormFactor: { children: once("FunctionFile", "ExtensionPoint") },
  FunctionFile: { attributes: resid },
  ExtensionPoint: {
    children: once("OfficeTab"),
    attributes: { "xsi:type": only("PrimaryCommandSurface") },
  },
  OfficeTab: {
    children: [["Group", 1, 9]],
    // "Find the IDs of built-in Office ribbon tabs", Excel.
    attributes: {
      id: only("TabHome", "TabInsert", "TabData", "TabReview", "TabView", "TabFormulas"),
    },
  },
  Group: {
    children: [...once("Label", "Icon"), ["Control", 1, 6]],
    attributes: { id: /^.{1,125}$/ },
  },
  Label: { attributes: resid },
  Icon: { children: [["bt:Image", 3, 8]] },
  "Icon bt:Image": {
    attributes: { size: only(...[16, 20, 24, 32, 40, 48, 64, 80].map(String)), ...resid },
  },
  Control: {
    children: once("Label", "Supertip", "Icon", "Action"),
    attributes: { "xsi:type": only("Button"), id: /^.{1,125}$/ },
  },
  Supertip: { children: once("Title", "Description") },
  Title: { attributes: resid },
  Description: { attributes: resid },
  "ExecuteFunction Action": {
    children: once("FunctionName"),
    attributes: { "xsi:type": any },
  },
  // The schema wants TaskpaneId first, and lets it be left out.
  "ShowTaskpane Action": {
    children: [["TaskpaneId", 0, 1], ...once("SourceLocation")],
    attributes: { "xsi:type": any },
  },
  FunctionName: { text: /^\w+$/ },
  TaskpaneId: { text: id },
  SourceLocation: { attributes: resid },
  Resources: { children: once("bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings") },
  "bt:Images": { children: [["bt:Image", 1, 99]] },
  "bt:Image": { attributes: { id, DefaultValue: address } },
  "bt:Urls": { children: [["bt:Url", 1, 99]] },
  "bt:Url": { attributes: { id, DefaultValue: address } },
  "bt:ShortStrings": { children: [["bt:String", 1, 99]] },
  "bt:LongStrings": { children: [["bt:String", 1, 99]] },
  "bt:String": {
    children: [["bt:Override", 0, 9]],
    attributes: { id, DefaultValue: any },
  },
  "bt:Override": override,
};

const kindOf = ({ name, attributes }: Element, way: readonly string[]): Kind | undefined => {
  const variant = name === "Action" ? [`${attributes["xsi:type"]} Action`] : [];
  const ways = [0, 1, 2].map((depth) => [...way.slice(way.length - depth), name].join(" "));
  return [...ways.reverse(), ...variant].map((key) => kinds[key]).find(Boolean);
};

/** What is wrong with the element and all below it; each names the element. */
export function grammarProblems(element: Element, way: readonly string[] = []): string[] {
  const { name, attributes, children, text } = element;
  const kind = kindOf(element, way);
  if (!kind) return [`${name}: not known here (${way.join(" > ")})`];
  const allowed = kind.attributes ?? {};
  const names = new Set([...Object.keys(attributes), ...Object.keys(allowed)]);
  const faults = [...names].flatMap((attribute) => {
    const value = attributes[attribute];
    return value !== undefined && allowed[attribute]?.test(value)
      ? []
      : [`${name} ${attribute}="${value ?? ""}"`];
  });
  if (!(kind.text ?? /^$/).test(text)) faults.push(`${name}: "${text}"`);
  const order = (kind.children ?? []).map(([child]) => child);
  const places = children.map((child) => order.indexOf(child.name));
  if (places.some((place, i) => place < (places[i - 1] ?? 0)))
    faults.push(`${name}: ${children.map((child) => child.name).join(", ")}`);
  for (const [child, least, most] of kind.children ?? []) {
    const count = children.filter((one) => one.name === child).length;
    if (count < least || count > most) faults.push(`${name}: ${count} ${child}`);
  }
  return [
    ...faults,
    ...children.flatMap((child) =>
      order.includes(child.name) ? grammarProblems(child, [...way, name]) : [],
    ),
  ];
}

const all = (names: readonly string[], { children, ...own }: Element): Element[] => [
  ...(names.includes(own.name) ? [{ children, ...own }] : []),
  ...children.flatMap((child) => all(names, child)),
];

/** What no schema says: ids that tell, resources that are there, addresses that are built. */
export function referenceProblems(manifest: Element, built: (path: string) => boolean): string[] {
  const twice = (kind: readonly string[]) => {
    const ids = all(kind, manifest).flatMap(({ attributes }) => attributes.id ?? []);
    return ids.filter((one, i) => ids.indexOf(one) < i).map((one) => `id "${one}" stands twice`);
  };
  const resources = all(["bt:Image", "bt:Url", "bt:String"], manifest);
  const defined = new Set(resources.flatMap(({ attributes }) => attributes.id ?? []));
  const used = (element: Element): string[] => [
    ...((element.attributes.resid ?? "") ? [element.attributes.resid!] : []),
    ...element.children.flatMap(used),
  ];
  const addresses = all(
    ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"],
    manifest,
  ).flatMap(({ attributes }) => attributes.DefaultValue ?? []);
  return [
    ...twice(["OfficeTab", "Group", "Control"]),
    ...twice(["bt:Image", "bt:Url", "bt:String"]),
    ...[...new Set(used(manifest))]
      .filter((one) => !defined.has(one))
      .map((one) => `resid "${one}" is nowhere`),
    ...addresses
      .filter((one) => !URL.canParse(one) || !built(new URL(one).pathname))
      .map((one) => `${one} is not built`),
  ];
}
