import { readFileSync } from "node:fs";
import type { ClientInternals } from "../../../src/local-excel/host/wire/bridge";
import { camel, hostClasses } from "../../../src/local-excel/host/classes/hostClass";
import { isSetSupported } from "../../../src/local-excel/host/requirementSets";
import { openLocalExcel } from "../withExcel";

const client = globalThis as unknown as ClientInternals;

describe("the pinned client library", () => {
  test("is the version these internals were found in", () => {
    const file = require.resolve("@microsoft/office-js/package.json");
    expect((JSON.parse(readFileSync(file, "utf8")) as { version: string }).version).toBe("1.1.110");
  });

  test("has the internals the host stands on", async () => {
    await openLocalExcel();
    expect(client.OfficeExtension.HostBridge.init).toBeInstanceOf(Function);
    expect(client.OfficeExtension.CoreUtility.log).toBeInstanceOf(Function);
    expect(client.OfficeExtension.CommonUtility._doApiNotSupportedCheck).toBe(true);
  });

  test("knows every class and member the host answers to", async () => {
    await openLocalExcel();
    // The client writes Worksheet.showGridlines under a name of its own.
    const known = new Set(["Worksheet.Gridlines", "AddinInternalService.NotifyActionHandlerReady"]);
    const unknown: string[] = [];
    for (const { className, memberNames } of hostClasses) {
      const prototype = client.Excel[className]?.prototype as Record<string, unknown> | undefined;
      const own = (name: string) => prototype && name in prototype;
      const isThere = (name: string) =>
        known.has(`${className}.${name}`) ||
        (name === "Indexer" ? own("getItem") : own(camel(name)) || own(name));
      const names = [...memberNames.properties, ...memberNames.navigation, ...memberNames.methods];
      for (const name of names) if (!isThere(name)) unknown.push(`${className}.${name}`);
    }
    expect(hostClasses.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });
});

describe("the requirement-set lint", () => {
  test("the client refuses what is newer than ExcelApi 1.14 before it reaches the host", async () => {
    const excel = await openLocalExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      // 1.15
      expect(() => range.getDependents()).toThrow(expect.objectContaining({ code: "ApiNotFound" }));
      // Excel on the web only
      expect(() => (range as unknown as { getMergedAreas(): void }).getMergedAreas()).toThrow(
        expect.objectContaining({ code: "ApiNotFound" }),
      );
    });
    expect(excel.traffic.log.map(({ request }) => request).join()).not.toContain("GetDependents");
  });

  test.each([
    ["ExcelApi", "1.14", true],
    ["ExcelApi", "1.2", true],
    ["excelapi", "1.14", true],
    ["ExcelApi", "1.15", false],
    ["ExcelApi", "2.1", false],
    ["ExcelApiOnline", "1.1", false],
    ["SharedRuntime", "1.1", true],
    ["RibbonApi", "1.3", false],
  ])("%s %s: %s", (set, version, supported) => {
    expect(isSetSupported(set, version)).toBe(supported);
  });
});
