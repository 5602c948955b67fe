/** What the add-in puts on the ribbon, as manifest.xml declares it. */
export interface RibbonTab {
  label: string;
  groups: RibbonGroup[];
}
interface RibbonGroup {
  label: string;
  buttons: RibbonButton[];
}
export interface RibbonButton {
  id: string;
  label: string;
  /** URL of the icon of 32 pixels, on this page's own server. */
  icon: string;
  tip: { title: string; text: string };
  /** The function to call; null for a button that shows the pane. */
  functionName: string | null;
}

/** Excel's own tabs that a manifest may add groups to. */
const officeTabs: Record<string, string> = {
  TabHome: "ホーム",
  TabInsert: "挿入",
  TabData: "データ",
  TabReview: "校閲",
};

/** @throws Error for a manifest that declares no ribbon */
export function readRibbon(manifestXml: string, locale = "ja-JP"): RibbonTab {
  const manifest = new DOMParser().parseFromString(manifestXml, "application/xml");
  const resource = resources(manifest, locale);
  const text = (parent: Element, name: string) =>
    resource(child(parent, name)?.getAttribute("resid") ?? "");

  const point = all(manifest, "ExtensionPoint").find(
    (element) => element.getAttribute("xsi:type") === "PrimaryCommandSurface",
  );
  const tab = point && (child(point, "OfficeTab") ?? child(point, "CustomTab"));
  if (!tab) throw new Error("manifest.xml declares no ribbon.");

  return {
    label: tab.localName === "OfficeTab" ? (officeTabs[tab.id] ?? tab.id) : text(tab, "Label"),
    groups: children(tab, "Group").map((group) => ({
      label: text(group, "Label"),
      buttons: children(group, "Control").map((control) => {
        const tip = child(control, "Supertip");
        const action = child(control, "Action");
        const icon = all(control, "Image").find((image) => image.getAttribute("size") === "32");
        return {
          id: control.id,
          label: text(control, "Label"),
          icon: localPath(resource(icon?.getAttribute("resid") ?? "")),
          tip: tip
            ? { title: text(tip, "Title"), text: text(tip, "Description") }
            : { title: "", text: "" },
          functionName:
            action?.getAttribute("xsi:type") === "ExecuteFunction"
              ? (child(action, "FunctionName")?.textContent?.trim() ?? null)
              : null,
        };
      }),
    })),
  };
}

/** The manifest's texts and addresses by their ids, in a language. */
function resources(manifest: Document, locale: string): (id: string) => string {
  const byId = new Map<string, string>();
  for (const name of ["Image", "Url", "String"]) {
    for (const element of all(manifest, name)) {
      const value = element.getAttribute("DefaultValue");
      if (!element.id || value === null) continue;
      const translated = children(element, "Override").find(
        (override) => override.getAttribute("Locale") === locale,
      );
      byId.set(element.id, translated?.getAttribute("Value") ?? value);
    }
  }
  return (id) => byId.get(id) ?? "";
}

/** The manifest names the server where the add-in is deployed; here its files are on this one. */
const localPath = (url: string) => (url === "" ? "" : new URL(url, location.href).pathname);

const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];
const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((element) => element.localName === name);
const child = (parent: Element, name: string): Element | undefined => children(parent, name)[0];
