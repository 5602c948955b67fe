import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { saveXlsx } from "../../src/local-excel/xlsx";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { reportingOffices } from "../../src/plan/office";
import { changeSubmissions } from "../../src/workbook";
import { openLocalExcel } from "../local-excel/withExcel";
import { type } from "../workbook/entryCells";
import { insertedBook } from "../workbook/insertedBook";
import { completeReport, enter } from "./reportR7";
import { change, reportOf, path, plan, standOf, submit, type CollectReport } from "./returnedFiles";

/**
 * A year of 総務課 on the command line: copies are handed out, filled in and submitted by their
 * departments, taken in, and taken back. What comes of it is what a master holds into which all was
 * typed.
 */
jest.setTimeout(300_000);

const offices = reportingOffices(bundledPlan);
/** Reports item 10 alone. */
const office = "スマートシティ推進室";
const its = "R7_05_スマートシティ推進室.xlsx";

/** The others send back what they have filled in, without the add-in. */
const submitting = [office, "広報広聴課", "収納課"];

let handedOut: CollectReport;
beforeAll(async () => {
  const excel = await openLocalExcel(await insertedBook());
  writeFileSync(path("fresh.xlsx"), await saveXlsx(excel.book));
  await enter(excel, completeReport());
  writeFileSync(path("typed.xlsx"), await saveXlsx(excel.book));
  const ran = await plan(
    ...["distribute", "fresh.xlsx", "--year", "R7", "--out-dir", "d", "--out", "master.xlsx"],
    "--json",
  );
  expect(ran.status).toBe(0);
  handedOut = ran.json;
  for (const name of readdirSync(path("d"))) {
    const department = name.replace(/^R7_\d+_|\.xlsx$/g, "");
    await change(`d/${name}`, name, async (excel) => {
      await enter(excel, reportOf(department));
      if (submitting.includes(department)) await submit(department);
    });
  }
});

const names = () => readdirSync(path("d")).sort();
const sha256Of = (name: string) =>
  createHash("sha256")
    .update(readFileSync(path(name)))
    .digest("hex");

test("distribute: a copy for each department, and a row of 配布記録 for each", async () => {
  expect(handedOut.files.map(({ department }) => department)).toEqual(offices);
  expect(handedOut.files.map(({ file }) => file)).toEqual(names());
  expect(handedOut).toMatchObject({ reportingYear: "R7", leftOut: ["Sheet1"], recorded: true });
  // 172 entries of R7 are owed.
  const cells = handedOut.files.map((file) => (file as unknown as { cells: number }).cells);
  expect(cells.reduce((sum, count) => sum + count)).toBe(172);
  const again = await plan("distribute", "fresh.xlsx", "--out-dir", "d");
  expect(again).toMatchObject({ status: 2, text: expect.stringContaining("--force") });
  const other = await plan("distribute", "fresh.xlsx", "--out-dir", "d2", "--year", "R8");
  expect(other).toMatchObject({ status: 2, text: expect.stringContaining("R7") });
  expect(existsSync(path("d2"))).toBe(false);
});

test("all files come back: taken in, not twice, and taken back", async () => {
  const before = sha256Of("master.xlsx");
  const preview = await plan("consolidate", "master.xlsx", ...names(), "--json");
  expect(preview.status).toBe(0);
  expect(sha256Of("master.xlsx")).toBe(before);
  expect(preview.json).toMatchObject({ event: null, written: 0 });

  const taken = await plan(
    ...["consolidate", "master.xlsx", ...names(), "--out", "merged.xlsx", "--by", "佐藤", "--json"],
  );
  expect(taken.status).toBe(0);
  expect(taken.json.cells).toEqual(preview.json.cells);
  expect(taken.json).toMatchObject({ event: 1, written: completeReport().length, skipped: [] });
  expect(taken.json.departments.map(({ state }) => state)).toEqual(
    offices.map((name) => (submitting.includes(name) ? "提出" : "取込")),
  );
  expect(taken.json.roundTrips).toBeLessThanOrEqual(2);
  expect(taken.json.bytesUp).toBeLessThan(500_000);

  const merged = await standOf("merged.xlsx");
  const typed = await standOf("typed.xlsx");
  expect(merged.values).toEqual(typed.values);
  expect(
    merged.submissions.map(({ department, state, by, at, digest }) => ({
      ...{ department, state, by, at, digest },
    })),
  ).toEqual(
    taken.json.files.map(({ department, submitted }) => ({
      ...(submitted
        ? { department, state: "提出", by: "山田", at: "2026-05-20 14:02" }
        : { department, state: "取込", by: "佐藤", at: expect.any(String) }),
      digest: submitted?.digest ?? expect.any(String),
    })),
  );
  expect((await plan("check", "merged.xlsx", "--year", "R7", "--json")).status).toBe(0);
  const figures = await plan("recalculate", "merged.xlsx", "--json");
  expect(figures).toMatchObject({ status: 0, json: { differences: [] } });

  const again = await plan(
    ...["consolidate", "merged.xlsx", ...names(), "--out", "again.xlsx", "--json"],
  );
  expect(again).toMatchObject({ status: 0, json: { event: null, written: 0 } });
  expect(new Set(again.json.files.map(({ status }) => status))).toEqual(new Set(["alreadyTaken"]));

  const back = await plan(
    ...["undo-collect", "merged.xlsx", "--event", "1", "--out", "back.xlsx", "--json"],
  );
  expect(back).toMatchObject({ status: 0, json: { restored: taken.json.written, left: [] } });
  const restored = await standOf("back.xlsx");
  expect(restored.values).toEqual((await standOf("master.xlsx")).values);
  expect(restored.submissions).toEqual([]);
  const once = await plan("consolidate", "back.xlsx", ...names(), "--out", "once.xlsx", "--json");
  expect(once).toMatchObject({ status: 0, json: { event: 2, written: taken.json.written } });
  expect((await standOf("once.xlsx")).values).toEqual(typed.values);
});

/** Takes the office's files in, alone. */
const take = (master: string, out: string, ...words: string[]) =>
  plan("consolidate", master, ...words, "--out", out, "--json");

test("both have changed a cell: ours stays until somebody chooses theirs", async () => {
  await change("master.xlsx", "changed.xlsx", (excel) =>
    type(excel, "PlanItems", 10, "R7取組実績", "総務課が書いた。"),
  );
  const first = await take("changed.xlsx", "kept.xlsx", its);
  expect(first.status).toBe(1);
  const [conflict] = first.json.cells.filter(({ outcome }) => outcome === "conflict");
  expect(conflict).toMatchObject({ key: 10, column: "R7取組実績", ours: "総務課が書いた。" });
  expect(first.json.files[0]!.counts).toMatchObject({ conflict: 1 });
  // Not as it was submitted.
  expect((await standOf("kept.xlsx")).submissions).toMatchObject([{ state: "取込" }]);

  writeFileSync(path("choices.json"), JSON.stringify({ [conflict!.id]: "theirs" }));
  const chosen = await take("changed.xlsx", "chosen.xlsx", its, "--choose", "choices.json");
  expect(chosen).toMatchObject({ status: 0, json: { written: first.json.written + 1 } });
  expect((await standOf("chosen.xlsx")).submissions).toMatchObject([{ state: "提出" }]);
  writeFileSync(path("choices.json"), JSON.stringify({ nothing: "theirs" }));
  expect(await take("changed.xlsx", "x.xlsx", its, "--choose", "choices.json")).toMatchObject({
    status: 2,
    text: expect.stringContaining("nothing"),
  });
  expect(existsSync(path("x.xlsx"))).toBe(false);
});

test("a clerk corrects two cells after the first time and empties one: no false conflict", async () => {
  await take("master.xlsx", "first.xlsx", its);
  await change(its, "second.xlsx", (excel) => {
    type(excel, "PlanItems", 10, "R7取組実績", "書き直した。");
    type(excel, "PlanIndicators", "10-指1", "R7実績値", "9");
    type(excel, "PlanActions", "10-①", "R7到達段階", "");
  });
  const again = await take("first.xlsx", "twice.xlsx", "second.xlsx");
  expect(again.status).toBe(1);
  expect(again.json.files[0]!.counts).toMatchObject({ take: 2, cleared: 1, conflict: 0 });
  expect(again.json).toMatchObject({ written: 2, event: 2 });
});

const confirm = () =>
  changeSubmissions(bundledPlan, {
    ...{ reports: [{ department: office }], to: "確定", by: "佐藤", now: new Date() },
  });

test("confirmed here: nothing of its file is written any more", async () => {
  await change("master.xlsx", "confirmed.xlsx", async (excel) => {
    await enter(
      excel,
      completeReport().filter(([, key]) => /^10(-|$)/.test(String(key))),
    );
    await submit(office);
    await confirm();
  });
  await change(its, "late.xlsx", (excel) =>
    type(excel, "PlanItems", 10, "R7取組実績", "あとから直した。"),
  );
  const ran = await take("confirmed.xlsx", "still.xlsx", "late.xlsx");
  expect(ran).toMatchObject({ status: 1, json: { written: 0, event: null } });
  expect(ran.json.cells.map(({ outcome }) => outcome)).toEqual(["closed"]);
  expect((await standOf("still.xlsx")).submissions).toMatchObject([{ state: "確定" }]);
});
