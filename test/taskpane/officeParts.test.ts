import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/**
 * What of office.js ships, held against what the installed office.js asks for: its own code is run, in a
 * window that says which Office it is in.
 */
const { officeParts } = jest.requireActual<{ officeParts: string[] }>("../../.ci/officeParts.cjs");
const dist = join(require.resolve("@microsoft/office-js/package.json"), "../dist");
const file = (name: string) => readFileSync(join(dist, name), "utf8");
const loader = file("office.js");

interface OfficeTables {
  readonly HostSpecificFileVersionMap: { readonly excel: Readonly<Record<string, string>> };
  readonly SupportedLocales: Readonly<Record<string, true>>;
}

/** @param hostInfo as Office gives it: program, platform, version of its file, language, …; null: no Office */
function run(hostInfo: string | null): { readonly asked: string[]; readonly tables: OfficeTables } {
  const asked: string[] = [];
  const own = { src: "https://plan.example.jp/office/office.js", getAttribute: () => null };
  const nothing = () => undefined;
  const document = {
    getElementsByTagName: (name: string) =>
      name === "script"
        ? [own]
        : [{ appendChild: ({ src }: { src: string }) => asked.push(src.slice(31)) }],
    createElement: () => ({ setAttribute: nothing }),
  };
  const window: Record<string, unknown> = {
    document,
    addEventListener: nothing,
    history: {},
    name: "",
    external: {},
    setTimeout: nothing,
    clearTimeout: nothing,
    setInterval: nothing,
    console,
    performance,
    navigator: { userAgent: "" },
    location: { protocol: "https:", hash: "", search: "", href: own.src },
  };
  if (hostInfo !== null) window.external = { GetHostInfo: () => hostInfo };
  window.window = window.self = window.top = window.parent = window;
  const realm = createContext(window);
  runInContext(loader, realm);
  return { asked, tables: runInContext("OSF", realm) as OfficeTables };
}

const hostInfo = (platform: string, version: string, language = "ja-JP") =>
  `Excel$${platform}$${version}$${language}$$$$0`;
const ours = { win32: "Win32", mac: "Mac", web: "Web" };
const { tables } = run(null);
const known = tables.HostSpecificFileVersionMap.excel;

describe.each(Object.entries(ours))("Excel on %s", (platform, name) => {
  const newest = known[platform]!;
  const newer = [1, 2, 9].map((more) => (Number(newest) + more / 100).toFixed(2));

  test.each([newest, ...newer, "17.00"])("of file version %s is given what it asks for", (v) => {
    const { asked } = run(hostInfo(name, v));
    expect(asked).toEqual([`excel-${platform}-${newest}.js`, "ja-jp/office_strings.js"]);
    expect(officeParts).toEqual(expect.arrayContaining(asked));
  });
});

test("each language's sentences are there", () => {
  const languages = [...Object.keys(tables.SupportedLocales), "de-AT", "en-NZ", "tlh-QO"];
  expect(languages.length).toBeGreaterThan(50);
  for (const language of languages)
    expect(officeParts).toContain(run(hostInfo("Win32", "16.01", language)).asked[1]);
});

test("a plain browser is given what it asks for", () => {
  expect(run(null).asked).toEqual(["o15apptofilemappingtable.js"]);
  expect(officeParts).toContain("o15apptofilemappingtable.js");
});

describe("left out is", () => {
  test("the part of an Excel that has no ExcelApi 1.14 yet", () => {
    const [old] = run(hostInfo("Win32", "16.00")).asked;
    expect(old).toBe("excel-win32-16.00.js");
    expect(officeParts).not.toContain(old);
    // Excel.QueryCollection came with 1.14.
    expect(file(old!)).not.toContain("QueryCollection");
    expect(file("excel-win32-16.01.js")).toContain("QueryCollection");
  });

  test("what a page asks for that sets a suffix before office.js, as the one for custom functions", () => {
    expect(officeParts.join()).not.toContain("-core");
    for (const part of officeParts) expect(file(part)).not.toMatch(/HostFileScriptSuffix:/);
    expect(file("custom-functions-runtime.js")).toMatch(/HostFileScriptSuffix:"core"/);
  });

  test("the logger of an older Office, which none of ours turns on", () => {
    const parts = officeParts.filter((part) => file(part).includes("ariatelemetry/"));
    expect(parts.sort()).toEqual([
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "o15apptofilemappingtable.js",
    ]);
    for (const part of parts.filter((name) => name.startsWith("excel-"))) {
      const set = file(part).match(/EnableSendingTelemetryWithLegacyAria=[^,;]*/g)!;
      expect(new Set(set)).toEqual(new Set(["EnableSendingTelemetryWithLegacyAria=!1"]));
    }
    expect(officeParts.filter((part) => /oteljs\.js|aria/.test(part))).toEqual([]);
  });

  test("oteljs.js, which no part names", () => {
    for (const part of officeParts) expect(file(part)).not.toMatch(/\boteljs\.js/);
  });
});
