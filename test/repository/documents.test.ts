import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scripts } from "../../package.json";

/** What the documents name is there: files they lead to, files they speak of, commands. */

const root = join(__dirname, "../..");
const outside = ["node_modules", "dist", "coverage", ".git", ".cache"];
/** All files and folders of ours. */
const files = readdirSync(root, { withFileTypes: true })
  .filter(({ name }) => !outside.includes(name))
  .flatMap((entry) => [
    entry.name,
    ...(entry.isDirectory() ? readdirSync(join(root, entry.name), { recursive: true }) : []).map(
      (inside) => join(entry.name, String(inside)),
    ),
  ]);
const documents = files
  .filter((file) => file.endsWith(".md") && !file.startsWith("test/fixtures"))
  .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found!);

test("there are documents", () => expect(documents.length).toBeGreaterThan(10));

test.each(documents)("$file: links and pictures lead somewhere", ({ file, text }) => {
  const targets = all(text, /\]\(([^\s)]+)/g).filter((target) => !/^(https?:|#)/.test(target));
  const missing = targets.filter(
    (target) => !existsSync(join(root, dirname(file), decodeURI(target.replace(/#.*/, "")))),
  );
  expect(missing).toEqual([]);
});

test.each(documents)("$file: a file or folder that it names is there", ({ text }) => {
  // By its whole path or the end of it: `insert/torso.ts`, `src/workbook/upgrade`.
  const named = all(text, /`((?:\.?[\w-]+\/)+[\w.-]*)`/g).map((path) => path.replace(/\/$/, ""));
  const missing = named.filter(
    (path) => !files.some((file) => file === path || file.endsWith(`/${path}`)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)("$file: a command that it names is there", ({ text }) => {
  const commands = all(text, /npm run (?:--silent )?([\w:-]+)/g);
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  const jest = all(text, /npx jest ([\w./-]+)/g).filter((path) => !path.startsWith("path/"));
  expect(jest.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("the tests of test:unit need no browser and no other program's reading, as CONTRIBUTING.md says", () => {
  const patterns = scripts["test:unit"].split(" -- ")[1]!.split(" ");
  const tests = files.filter(
    (file) => /\.test\.tsx?$/.test(file) && patterns.some((pattern) => file.includes(pattern)),
  );
  expect(patterns.filter((pattern) => !tests.some((file) => file.includes(pattern)))).toEqual([]);
  const needs = /from "[^"]*\/(browser|libreOffice|openpyxl\w*)"/;
  expect(tests.filter((file) => needs.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
});
