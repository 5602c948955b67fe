import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFile, whyNotTo } from "../../../src/local-excel/cli/outFile";

const folder = mkdtempSync(join(tmpdir(), "out-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);
const ask = (file: string | null, out: string, force = false, ending = ".xlsx") =>
  whyNotTo({ file: file && path(file), out: path(out), force }, ending);

beforeAll(() => {
  for (const name of ["in.xlsx", "other.xlsx", "macro.xlsm"]) writeFileSync(path(name), name);
  symlinkSync(path("in.xlsx"), path("link.xlsx"));
  mkdirSync(path("folder.xlsx"));
});

test("its own input, a new file, and another one with --force", async () => {
  expect(await ask("in.xlsx", "in.xlsx")).toBeNull();
  expect(await ask("in.xlsx", "link.xlsx")).toBeNull();
  expect(await ask("in.xlsx", "new.XLSX")).toBeNull();
  expect(await ask(null, "new.xlsx")).toBeNull();
  expect(await ask("in.xlsx", "other.xlsx", true)).toBeNull();
  expect(await ask("in.xlsx", "other.xlsx")).toMatch(/すでにあります.*--force/);
  expect(await ask(null, "other.xlsx")).toMatch(/すでにあります/);
  expect(await ask("in.xlsx", "folder.xlsx", true)).toMatch(/フォルダー/);
});

test("the ending tells the kind of workbook", async () => {
  for (const out of ["new.xls", "new.xlsm", "new.csv", "new"]) {
    expect(await ask("in.xlsx", out)).toMatch(/「in\.xlsx」は \.xlsx のブック/);
  }
  expect(await ask("macro.xlsm", "new.xlsm", false, ".xlsm")).toBeNull();
  expect(await ask("macro.xlsm", "new.xlsx", false, ".xlsm")).toMatch(/\.xlsm にしてください/);
});

test("a link stays a link, permissions stay, and nothing is left beside", async () => {
  chmodSync(path("in.xlsx"), 0o640);
  await replaceFile(path("link.xlsx"), Buffer.from("新しい"));
  expect(readFileSync(path("in.xlsx"), "utf8")).toBe("新しい");
  expect(statSync(path("in.xlsx")).mode & 0o777).toBe(0o640);
  await expect(replaceFile(path("none/a.xlsx"), Buffer.from("x"))).rejects.toThrow();
  await expect(replaceFile(path("folder.xlsx"), Buffer.from("x"))).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual([
    "folder.xlsx",
    "in.xlsx",
    "link.xlsx",
    "macro.xlsm",
    "other.xlsx",
  ]);
});
