import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { grammarProblems, referenceProblems, type Element } from "./grammar";
import { elementsOf, parseXml } from "./parseXml";
import { ribbonRequests } from "../../src/commands/ribbonRequests";

/**
 * manifest.xml against what Excel asks of it. `office-addin-manifest validate` would post the file to
 * a service of Microsoft's; this holds the same rules without a network.
 */
const { withAddress } = jest.requireActual<{
  withAddress: (manifest: string, address: string) => string;
}>("../../.ci/manifestAddress.cjs");
const root = join(__dirname, "../..");
const file = join(root, "manifest.xml");

const licenceHolder = /^Copyright \(c\) \d+ (.*)$/m.exec(
  readFileSync(join(root, "LICENSE"), "utf8"),
)![1]!;
const xml = readFileSync(file, "utf8");
let manifest: Element;
beforeAll(async () => {
  manifest = await parseXml(xml);
});

const all = (name: string, within = manifest) => elementsOf(name, within);
const one = (name: string, within: Element = manifest): Element => {
  const found = all(name, within);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const attribute = (name: string) => (element: Element) => element.attributes[name]!;

describe("as Microsoft's own package reads it", () => {
  test("it is a task pane add-in for workbooks, in Japanese", () => {
    // In a process of its own: the package requires modules that jest's loader cannot.
    const script = `require("office-addin-manifest").OfficeAddinManifest
      .readManifestFile(process.argv[1]).then((read) => console.log(JSON.stringify(read)))`;
    const read = execFileSync(process.execPath, ["-e", script, file], { cwd: root });
    expect(JSON.parse(read.toString())).toMatchObject({
      id: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      officeAppType: "TaskPaneApp",
      version: expect.stringMatching(/^[1-9]\d*\.\d+\.\d+\.\d+$/),
      defaultLocale: "ja-JP",
      displayName: "推進計画アシスト",
      providerName: licenceHolder,
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      iconUrl: "https://localhost:3000/assets/plan-32.png",
      highResolutionIconUrl: "https://localhost:3000/assets/plan-64.png",
      defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
    });
  });
});

/** What the build puts beside the manifest. */
const { pages } = jest.requireActual<{ pages: Record<string, string> }>("../../.ci/guides.cjs");
const made = ["/taskpane.html", ...Object.values(pages).map((page) => `/guides/${page}`)];
const isBuilt = (path: string) => made.includes(path) || existsSync(join(root, path));

const problems = (read: Element) => [...grammarProblems(read), ...referenceProblems(read, isBuilt)];

test("it is as the schema has it, ids tell, and every address is built", () => {
  expect(problems(manifest)).toEqual([]);
});

/** Each of them is an add-in without buttons, without its pane, or none at all. */
const broken: readonly [what: string, good: string, bad: string, named: string][] = [
  [
    "VersionOverrides in another namespace",
    "office/taskpaneappversionoverrides",
    "office/mailappversionoverrides",
    "VersionOverrides xmlns",
  ],
  [
    "a host of another program",
    '<Host xsi:type="Workbook">',
    '<Host xsi:type="Document">',
    "Host xsi:type",
  ],
  [
    "a host of another program, at the top",
    'Host Name="Workbook"',
    'Host Name="Document"',
    "Host Name",
  ],
  ["a tab that Excel has not", 'id="TabHome"', 'id="TabHone"', "OfficeTab id"],
  [
    "an extension point misspelt",
    "PrimaryCommandSurface",
    "PrimaryCommandSurfce",
    "ExtensionPoint",
  ],
  [
    "a control misspelt",
    'xsi:type="Button" id="Check',
    'xsi:type="Buton" id="Check',
    "Control xsi:type",
  ],
  ["a control's id twice", 'id="Check.Button"', 'id="Insert.Button"', "Insert.Button"],
  ["a group without id", '<Group id="Plan.Group">', "<Group>", "Group id"],
  ["an unknown element in the tab", "<Group id", "<Grupp></Grupp><Group id", "OfficeTab"],
  [
    "TaskpaneId behind the address",
    /(<TaskpaneId>.*<\/TaskpaneId>)(\s*)(<SourceLocation resid.*\/>)/.exec(xml)![0],
    '<SourceLocation resid="Taskpane.Url" /><TaskpaneId>Plan.Taskpane</TaskpaneId>',
    "Action",
  ],
  ["a child too many in an action", "<FunctionName>i", "<Extra></Extra><FunctionName>i", "Action"],
  ["a pane that is not built", "3000/taskpane.html", "3000/pane.html", "pane.html is not built"],
  ["a guide that is not built", "guides/clerk.html", "guides/help.html", "help.html is not built"],
  [
    "an icon that is not built",
    "assets/check-16.png",
    "assets/chek-16.png",
    "chek-16.png is not built",
  ],
  ["a text that is nowhere", 'resid="Check.Tip"', 'resid="Chek.Tip"', "Chek.Tip"],
  ["a resource twice", 'bt:String id="Check.Tip"', 'bt:String id="Insert.Tip"', "Insert.Tip"],
  ["no id", /<Id>.*<\/Id>/.exec(xml)![0], "", "0 Id"],
  ["an id that is none", "d0932c3f-", "d0932c3-", "Id"],
  ["a version of three numbers", "1.0.0.0", "1.0.0", "Version"],
  [
    "an address that is not https",
    "https://localhost:3000/taskpane.html",
    "http://localhost:3000/taskpane.html",
    "SourceLocation",
  ],
  ["runtimes behind the ribbon", "<DesktopFormFactor>", "<X></X><DesktopFormFactor>", "Host"],
  ["a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"', "Runtime lifetime"],
  ["a requirement misspelt", 'Name="ExcelApi"', 'Name="ExcelAPI"', "Set Name"],
  ["a permission that is none", "ReadWriteDocument", "ReadWriteAll", "Permissions"],
  ["an icon without its size", 'size="16" resid="Check.16"', 'resid="Check.16"', "bt:Image size"],
];

test.each(broken)("refused by name: %s", async (_, good, bad, named) => {
  expect(xml).toContain(good);
  expect(problems(await parseXml(xml.replaceAll(good, bad))).join("\n")).toContain(named);
});

// Microsoft's own, which may not be copied.
const schema = ["../shared/manifest-schema", "../../shared/manifest-schema"]
  .map((path) => join(root, path, "OfficeAppManifestV1_1.xsd"))
  .find((path) => existsSync(path));
const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
(schema && hasXmllint ? test : test.skip)(
  "Microsoft's schema takes it (where ../shared/manifest-schema and xmllint are at hand)",
  () => {
    const run = spawnSync("xmllint", ["--noout", "--schema", schema!, file], { encoding: "utf8" });
    expect(run.stderr).toContain("validates");
  },
);

test("pane and ribbon share one runtime that lives long, with what it requires", () => {
  const runtime = one("Runtime");
  expect(runtime.attributes.lifetime).toBe("long");
  expect(one("FunctionFile").attributes.resid).toBe(runtime.attributes.resid);
  const pane = one("SourceLocation", one("VersionOverrides"));
  expect(pane.attributes.resid).toBe(runtime.attributes.resid);
  // LTSC 2021 is the oldest: ExcelApi 1.14. RibbonApi is not listed: Excel would refuse the add-in.
  expect(all("Set").map(({ attributes }) => attributes)).toEqual([
    { Name: "SharedRuntime", MinVersion: "1.1" },
    { Name: "ExcelApi", MinVersion: "1.14" },
  ]);
});

test("the ribbon has the group 推進計画 with its four buttons", () => {
  const texts = new Map(all("bt:String").map((s) => [s.attributes.id, s.attributes.DefaultValue]));
  const label = (element: Element) =>
    texts.get(element.children.find(({ name }) => name === "Label")!.attributes.resid!);
  expect(label(one("Group"))).toBe("推進計画");
  expect(all("Control").map((c) => [label(c), one("Action", c).attributes["xsi:type"]])).toEqual([
    ["テンプレート挿入", "ExecuteFunction"],
    ["入力チェック", "ExecuteFunction"],
    ["集計更新", "ExecuteFunction"],
    ["作業ウィンドウ", "ShowTaskpane"],
  ]);
});

test("its functions are those the ribbon's script associates", () => {
  expect(all("FunctionName").map(({ text }) => text)).toEqual(Object.keys(ribbonRequests));
});

describe("resources", () => {
  const resources = () =>
    ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(name, one("Resources")));

  test("each is defined once and used", () => {
    const used = (element: Element): string[] => [
      ...(element.attributes.resid ? [element.attributes.resid] : []),
      ...element.children.flatMap(used),
    ];
    const defined = resources().map(attribute("id"));
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(defined)).toEqual(new Set(used(manifest)));
  });

  test("ids and texts keep their lengths, in both languages", () => {
    const texts = (element: Element) => [
      element.attributes.DefaultValue!,
      ...element.children.map(attribute("Value")),
    ];
    const tooLong = (elements: Element[], limit: number) =>
      elements.flatMap(texts).filter((text) => text.length === 0 || text.length > limit);
    expect(tooLong(all("bt:String", one("bt:ShortStrings")), 32)).toEqual([]);
    expect(tooLong(all("bt:String", one("bt:LongStrings")), 250)).toEqual([]);
    expect(tooLong([one("DisplayName")], 125)).toEqual([]);
    expect(tooLong([manifest.children.find(({ name }) => name === "Description")!], 250)).toEqual(
      [],
    );
    expect(one("ProviderName").text.length).toBeLessThanOrEqual(125);
    expect(
      resources()
        .map(attribute("id"))
        .filter((id) => id.length > 32),
    ).toEqual([]);
  });

  test("every text has its English", () => {
    const translated = [
      ...all("bt:String"),
      one("DisplayName"),
      manifest.children.find(({ name }) => name === "Description")!,
    ];
    for (const { children } of translated)
      expect(children.map(attribute("Locale"))).toEqual(["en-US"]);
  });

  test("addresses are https, of one place, which the build replaces", () => {
    const addresses = readFileSync(file, "utf8").match(/="http[^"]*"/g)!;
    const ours = addresses.filter((url) => !url.includes("schemas.microsoft.com"));
    expect(ours.filter((url) => url.includes("www.w3.org"))).toHaveLength(1);
    for (const url of ours.filter((u) => !u.includes("www.w3.org")))
      expect(url).toMatch(/^="https:\/\/localhost:3000\/[\w./-]+"$/);
  });

  test("every icon file is there in the size it is named for", () => {
    const sizeOf = (url: string) => {
      const png = readFileSync(join(root, new URL(url).pathname));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      // The IHDR chunk: width and height, big-endian.
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    const urls = new Map(
      all("bt:Image", one("Resources")).map((i) => [i.attributes.id, i.attributes.DefaultValue!]),
    );
    for (const icon of all("Icon")) {
      const images = all("bt:Image", icon);
      expect(images.map(attribute("size"))).toEqual(["16", "32", "80"]);
      for (const { attributes } of images) {
        const size = Number(attributes.size);
        expect(sizeOf(urls.get(attributes.resid)!)).toEqual([size, size]);
      }
    }
    expect(sizeOf(one("IconUrl").attributes.DefaultValue!)).toEqual([32, 32]);
    expect(sizeOf(one("HighResolutionIconUrl").attributes.DefaultValue!)).toEqual([64, 64]);
  });
});

describe("the address it is built for", () => {
  test("stands everywhere in place of the development server's", () => {
    const built = withAddress(xml, "https://plan.example.jp/addin/");
    expect(built).toContain('"https://plan.example.jp/addin/taskpane.html"');
    expect(built).toContain('"https://plan.example.jp/addin/assets/plan-32.png"');
    expect(built).not.toContain("localhost");
  });

  test.each(["http://plan.example.jp", "plan.example.jp", 'https://plan"', "https://a b"])(
    "%s is none",
    (address) => expect(() => withAddress(xml, address)).toThrow(address),
  );
});
