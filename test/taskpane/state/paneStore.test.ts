import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import type { PlanOperations } from "../../../src/taskpane/planOperations";
import { sentBackIn } from "../../../src/taskpane/state/paneState";
import { PaneStore } from "../../../src/taskpane/state/paneStore";
import type { Memory, Remembered } from "../../../src/taskpane/remembered";
import type { Applied, Checked, Entered, Outcome, PlanState } from "../../../src/workbook";

/** The pane's state without a pane and without a workbook: each answer comes when the test gives it. */
const R6 = fiscalYear(2024);
const R7 = fiscalYear(2025);
const complete: PlanState = {
  kind: "complete",
  hasEarlierFormulas: false,
  reportingYear: R7,
  title: plan.title,
  sheets: { 推進項目: "推進項目" },
  tablesLost: false,
  reports: [],
  handOut: null,
  versions: null,
};
const none: PlanState = { ...complete, kind: "none", reportingYear: null, title: null, sheets: {} };
const checked = (errors: number): Checked =>
  ({
    reportingYear: R7,
    counts: { error: errors, warning: 0, info: 0 },
    findings: [],
  }) as unknown as Checked;
const applied: Applied = { written: [], skipped: [], takeBack: { cells: [] }, submitAgain: [] };

interface Call {
  readonly name: string;
  answer(result: object): Promise<void>;
  refuse(): Promise<void>;
  fail(): Promise<void>;
}

function opened(kept: Partial<Record<keyof Remembered, unknown>> = {}) {
  const calls: Call[] = [];
  const operations = new Proxy({} as PlanOperations, {
    get: (_, name: string) => () =>
      new Promise<Outcome<object>>((resolve, reject) => {
        const after = async (settle: () => void) => {
          settle();
          // What the store does with the answer is done by the next turn of the event loop.
          await new Promise(setImmediate);
        };
        calls.push({
          name,
          answer: (result) => after(() => resolve({ ok: true, ...result })),
          refuse: () =>
            after(() => resolve({ ok: false, refusal: { code: "cell-editing" } as const })),
          fail: () => after(() => reject(new TypeError("rows[0] is undefined"))),
        });
      }),
  });
  const memory = {
    recall: (key: keyof Remembered) => kept[key] ?? null,
    remember: (key: keyof Remembered, value: unknown) => {
      kept[key] = value;
    },
  } as Memory;
  let ms = 0;
  const store = new PaneStore({
    plan,
    operations,
    memory,
    language: () => "ja",
    usualYear: R7,
    now: () => ms,
  });
  const names = () => calls.map(({ name }) => name);
  const last = () => calls.at(-1)!;
  return { store, kept, names, last, calls, pass: (by: number) => (ms += by) };
}

const all = { kind: "all" } as const;
const check = { name: "checkPlan", scope: all } as const;

async function ready() {
  const pane = opened();
  pane.store.ask({ name: "readPlanState" });
  await pane.last().answer(complete);
  return pane;
}

describe("one request at a time", () => {
  test("what is asked meanwhile runs after, in its order, and once", async () => {
    const { store, names, last } = await ready();
    store.ask(check);
    store.ask({ name: "recalculatePlan" });
    store.ask({ name: "readSubmissionStates" });
    store.ask({ name: "recalculatePlan" });
    expect(names()).toEqual(["readPlanState", "checkPlan"]);
    expect(store.state.waiting.map(({ name }) => name)).toEqual([
      "recalculatePlan",
      "readSubmissionStates",
    ]);
    await last().answer(checked(2));
    expect(names().at(-1)).toBe("recalculatePlan");
    await last().answer({ reportingYear: R7 });
    await last().answer({ reportingYear: R7, departments: [] });
    expect(names()).toHaveLength(4);
    expect(store.state.running).toBeNull();
  });

  test("the same wish within a second is one, after it another", async () => {
    const { store, names, last, pass } = await ready();
    pass(5000);
    store.ask(check);
    await last().answer(checked(0));
    pass(900);
    store.ask(check);
    expect(names()).toHaveLength(2);
    pass(200);
    store.ask(check);
    expect(names()).toHaveLength(3);
  });

  test("other files are another wish", async () => {
    const { store, names, last } = await ready();
    const choose = (name: string) =>
      store.ask({
        name: "collectFiles",
        files: [new File(["PK"], name, { lastModified: 0 })],
        named: [],
      });
    choose("協働推進課.xlsx");
    choose("協働推進課.xlsx");
    choose("収納課.xlsx");
    expect(store.state.waiting).toHaveLength(1);
    await last().answer({ collection: { files: [] } });
    expect(names().slice(1)).toEqual(["collectFiles", "collectFiles"]);
  });

  test("what was refused is asked again at once, and failure after failure", async () => {
    const { store, names, last, pass } = await ready();
    pass(5000);
    store.ask(check);
    await last().fail();
    expect(store.state.message).toMatchObject({ kind: "failed", request: check });
    store.ask(check);
    await last().fail();
    store.ask(check);
    await last().refuse();
    expect(store.state.message).toMatchObject({ kind: "refused", request: check });
    // After a refusal the workbook may be another one than the pane knew.
    expect(names().slice(1)).toEqual(["checkPlan", "checkPlan", "checkPlan", "readPlanState"]);
    store.ask(check);
    await last().answer(checked(1));
    expect(store.state).toMatchObject({ running: null, message: null, checked: checked(1) });
  });

  test("what came of a wish stays until the next one, whatever a view reads as it opens", async () => {
    const { store, last, pass } = await ready();
    pass(5000);
    store.ask({ name: "insertPlan", reportingYear: R7 });
    await last().answer({ sheets: [], warnings: [], reportingYear: R7 });
    await last().answer(complete);
    for (const request of [check, { name: "readRestoredRows" }, { name: "readReport" }] as const) {
      store.load(request);
      expect(store.state.running?.request).toEqual(request);
      await last().answer({ ...checked(1), rows: [], reading: { reportingYear: R7 } });
      expect(store.state.message).toMatchObject({ kind: "inserted" });
    }
    pass(5000);
    store.ask({ name: "readReport" });
    expect(store.state.message).toBeNull();
  });

  test("what waited runs although the one before it was refused, which stays told", async () => {
    const { store, last } = await ready();
    store.ask(check);
    store.ask({ name: "readSubmissionStates" });
    await last().refuse();
    expect(last().name).toBe("readSubmissionStates");
    await last().answer({ reportingYear: R7, departments: [] });
    expect(store.state.message).toMatchObject({ kind: "refused" });
  });
});

describe("a reading in the background", () => {
  test("is thrown away when something was asked meanwhile, and made up for after an insert", async () => {
    const { store, calls, last, names } = await ready();
    store.readAgain();
    store.ask({ name: "insertPlan", reportingYear: R6 });
    await calls[1]!.answer(none);
    expect(store.state.workbook?.kind).toBe("complete");
    await last().answer({ sheets: [], warnings: [], reportingYear: R6 });
    expect(names().at(-1)).toBe("readPlanState");
    await last().answer({ ...complete, reportingYear: R6 });
    expect(store.state.workbook?.reportingYear).toBe(R6);
  });

  test("is made again when another request came in between", async () => {
    const { store, calls, last, names } = await ready();
    store.ask({ name: "repairPlan" });
    await last().answer({ repaired: [] });
    const stale = last();
    store.ask(check);
    const checking = last();
    await stale.answer(none);
    expect(store.state.workbook?.kind).toBe("complete");
    await checking.answer(checked(0));
    expect(names().at(-1)).toBe("readPlanState");
    expect(calls).toHaveLength(5);
  });

  test("that fails is no news", async () => {
    const { store, last } = await ready();
    store.readAgain();
    await last().fail();
    expect(store.state).toMatchObject({ message: null, running: null, workbook: complete });
  });

  test("of a workbook without the plan takes away what was said of it, and keeps the role", async () => {
    const { store, last } = await ready();
    store.chooseRole({ kind: "department", department: "協働推進課" });
    store.ask(check);
    await last().answer(checked(3));
    store.readAgain();
    await last().answer(none);
    expect(store.state).toMatchObject({ checked: null, history: [], ready: true });
    expect(store.state.role).toEqual({ kind: "department", department: "協働推進課" });
  });
});

describe("元に戻す", () => {
  const before = async () => {
    const pane = await ready();
    const { store, last } = pane;
    store.ask(check);
    await last().answer(checked(2));
    const write = async (value: string) => {
      const proposal = {
        ...({ table: "PlanItems", key: 4, year: R7, column: "R7実施状況", before: "" } as const),
        value,
      };
      const change = { proposal, where: "4 R7実施状況", name: "", before: "", after: value };
      store.ask({ name: "applyProposals", changes: [change] });
      await last().answer({ ...applied, written: [proposal] });
      await last().answer(checked(1));
    };
    const takeBack = () => {
      const { id, way } = store.state.history.at(-1)!;
      if (way.kind !== "cells") throw new Error(way.kind);
      store.ask({ name: "takeBack", record: id, takeBack: way.takeBack });
    };
    return { ...pane, write, takeBack };
  };
  const whole = { left: 0, locked: 0, submitAgain: [] };

  test("is a history, newest first; each write is taken back on its own, then read again", async () => {
    const { store, last, names, write, takeBack } = await before();
    await write("実施");
    await write("未実施");
    expect(store.state.history.map(({ written }) => written[0]!.after)).toEqual(["未実施", "実施"]);

    takeBack();
    await last().answer({ ...whole, restored: 1 });
    expect(store.state.history.map(({ written }) => written[0]!.after)).toEqual(["未実施"]);
    // The list in sight is what was found with the value that is gone: it is checked again.
    expect(names().slice(-2)).toEqual(["takeBack", "checkPlan"]);
    expect(store.state.running?.refreshing).toBe(true);
    await last().answer(checked(2));
    expect(store.state.checked?.counts.error).toBe(2);
    expect(store.state.message).toMatchObject({ kind: "takenBack", restored: 1 });
  });

  test("of what was submitted: says whose report is to be submitted again, until that is gone to", async () => {
    const { store, last, write, takeBack } = await before();
    await write("実施");
    takeBack();
    await last().answer({ ...whole, restored: 1, submitAgain: ["協働推進課"] });
    await last().answer(checked(2));
    expect(store.state).toMatchObject({ history: [], message: { submitAgain: ["協働推進課"] } });
    store.show("submission");
    expect(store.state).toMatchObject({ view: "submission", message: null });
  });

  test("of a report that is 確定: stays possible for when it is sent back", async () => {
    const { store, last, write, takeBack } = await before();
    await write("実施");
    takeBack();
    await last().answer({ ...whole, restored: 0, locked: 1 });
    await last().answer(checked(1));
    expect(store.state).toMatchObject({ history: [{}], message: { restored: 0, locked: 1 } });
  });
});

describe("対象年度", () => {
  test("another one drops what was found and counted for the year before", async () => {
    const { store, last } = await ready();
    store.ask(check);
    await last().answer(checked(2));
    store.ask({ name: "readSubmissionStates" });
    await last().answer({ reportingYear: R7, departments: [] });
    store.ask({ name: "recalculatePlan", reportingYear: R6 });
    await last().answer({ reportingYear: R6 });
    expect(store.state).toMatchObject({ checked: null, submissions: null });
    expect(store.state.recalculated?.reportingYear).toBe(R6);
    expect(store.state.workbook?.reportingYear).toBe(R6);
  });
});

describe("あなたの課は？", () => {
  const department = { kind: "department", department: "収納課" } as const;

  test("is kept, and forgotten when the plan has no such department", () => {
    const first = opened();
    first.store.chooseRole(department);
    expect(opened(first.kept).store.state.role).toEqual(department);
    expect(opened({ role: { kind: "secretariat" } }).store.state.role?.kind).toBe("secretariat");
    expect(opened({ role: { ...department, department: "廃止課" } }).store.state.role).toBeNull();
    // Takes part in items, but leads none.
    for (const role of [{ ...department, department: "全課" }, "収納課", { kind: "department" }])
      expect(opened({ role }).store.state.role).toBeNull();
  });

  test("of another department drops what was found for the one before", async () => {
    const { store, last } = await ready();
    store.chooseRole(department);
    store.ask(check);
    await last().answer(checked(2));
    store.chooseRole({ ...department });
    expect(store.state.checked).not.toBeNull();
    store.chooseRole({ kind: "secretariat" });
    expect(store.state.checked).toBeNull();
  });
});

describe("記入", () => {
  const report = (workbook: string) =>
    ({ workbook, reportingYear: R7 }) as unknown as Entered["reading"];
  const role = { kind: "department", department: "協働推進課" } as const;
  const stage = { table: "PlanActions", key: "3-①", column: "R7到達段階" } as const;
  const entered = (workbook: string): Entered => ({
    written: [{ ...stage, year: R7, before: "", value: "実施" }],
    skipped: [],
    takeBack: { cells: [] },
    submitAgain: [],
    reading: report(workbook),
  });

  test("提出 waits until all that was entered is in the workbook, and says so where it cannot be", async () => {
    const { store, names } = await ready();
    let answer: (stands: "written" | "stuck") => void = () => undefined;
    store.takeWrites({
      flush: () => new Promise((resolve) => (answer = resolve)),
      hasUnsaved: () => true,
    });
    store.ask({ name: "submitEntries", department: "協働推進課", submittedBy: "山口" });
    expect(names()).not.toContain("submitEntries");
    answer("stuck");
    await new Promise(setImmediate);
    expect(store.state.message).toEqual({ kind: "unsaved" });
    store.ask({ name: "submitEntries", department: "協働推進課", submittedBy: "山口" });
    answer("written");
    await new Promise(setImmediate);
    expect(names()).toContain("submitEntries");
  });

  test("what the form wrote can be taken back, and what a check said before it is of before", async () => {
    const { store, last } = await ready();
    store.ask(check);
    await last().answer(checked(3));
    store.takeEntered([], entered("after"));
    expect(store.state).toMatchObject({ checked: null, report: { workbook: "after" } });
    expect(store.state.history[0]!.written).toMatchObject([{ where: "3-① R7到達段階" }]);
  });

  test("what was written after 提出 asks for it again, until that is done", async () => {
    const { store, last } = await ready();
    store.takeEntered([], { ...entered("after"), submitAgain: ["協働推進課"] });
    expect(store.state.history[0]!.submitAgain).toEqual(["協働推進課"]);
    store.ask({ name: "submitEntries", department: "協働推進課", submittedBy: "山口" });
    await last().answer({ kind: "submitted", checked: checked(0), submission: {} });
    expect(store.state.history[0]!.submitAgain).toEqual([]);
  });

  test("直す opens the field in its item's form", async () => {
    const { store } = await ready();
    store.openField(stage);
    expect(store.state).toMatchObject({
      view: "entering",
      openItem: { itemNo: 3, field: "PlanActions 3-① R7到達段階" },
    });
  });

  test("the grid opens an item of the department, but never over something unsaved", async () => {
    const { store } = await ready();
    let hasUnsaved = true;
    store.takeWrites({
      flush: () => Promise.resolve("written"),
      hasUnsaved: () => hasUnsaved,
    });
    store.chooseRole(role);
    store.show("entering");
    store.selectItem(3);
    expect(store.state.openItem).toBeNull();
    hasUnsaved = false;
    // 収納課's.
    store.selectItem(12);
    expect(store.state.openItem).toBeNull();
    store.selectItem(3);
    expect(store.state.openItem).toMatchObject({ itemNo: 3, by: "grid" });
    store.chooseRole({ kind: "department", department: "収納課" });
    expect(store.state.openItem).toBeNull();
  });
});

test("a copy of what was sent back opens with what is to be mended, once", async () => {
  const { store, calls } = opened();
  const sentBack = { by: "佐藤", at: "2026-05-21 10:00", reason: "根拠" };
  const handOut = { department: "収納課", year: R7, at: "2026-05-21 10:05", sentBack };
  store.ask({ name: "readPlanState" });
  await calls[0]!.answer({ ...complete, handOut });
  expect(store.state.view).toBe("submission");
  expect(sentBackIn(store.state)).toEqual(sentBack);
  store.show("entering");
  store.readAgain();
  await calls[1]!.answer({ ...complete, handOut });
  expect(store.state.view).toBe("entering");
  // Submitted again, it is with 総務課.
  const report = {
    department: "収納課",
    state: "提出",
    by: "山田",
    at: "2026-05-22 09:00",
    note: "",
  };
  store.readAgain();
  await calls[2]!.answer({ ...complete, handOut, reports: [report] });
  expect(sentBackIn(store.state)).toBeNull();
});

test("a copy says whose it is: nobody is asked, and what this PC remembers stays", async () => {
  const kept = { role: { kind: "secretariat" } };
  const { store, calls } = opened(kept);
  store.ask({ name: "readPlanState" });
  const handOut = { department: "収納課", year: R7, at: "2026-04-15 09:30", sentBack: null };
  await calls[0]!.answer({ ...complete, handOut });
  expect(store.state.role).toEqual({ kind: "department", department: "収納課" });
  expect(store.state.view).toBe("entering");
  expect(kept.role).toEqual({ kind: "secretariat" });
});
