import { decisionsOf } from "../../src/collect/decisionsOf";
import type { FileStatus, ReturnedFile } from "../../src/collect/returned";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { withHeader, withoutRow, withTable } from "../entries/freshReading";
import {
  actual,
  afterwards,
  cellAt,
  choosing,
  collected,
  fresh,
  handOut,
  masterOf,
  outcomes,
  ownWorkbook,
  saved,
  submitted,
  typed,
  withCells,
  nothingChosen,
  office,
  text,
} from "./books";

/** A master that handed a copy out. */
const { master, copy } = handOut(masterOf(fresh), office);

describe("two files of one department", () => {
  const one = saved("一.xlsx", withCells(copy, text("課の文")));
  const two = saved("二.xlsx", withCells(copy, actual(3)));
  const other = saved("三.xlsx", withCells(copy, text("もう一つの文")));

  test("different cells: all of them are taken", () => {
    const collection = collected(master, [one, two]);
    expect(collection.cells.map(({ key, outcome, file }) => [key, outcome, file])).toEqual([
      [10, "take", "一.xlsx"],
      ["10-指1", "take", "二.xlsx"],
    ]);
    expect(decisionsOf(plan, collection, nothingChosen).events).toHaveLength(2);
  });

  test("the same cell, the same value: one entry", () => {
    const again = saved("四.xlsx", withCells(copy, text("課の文"), actual(3)));
    const collection = collected(master, [one, again]);
    expect(outcomes(collection)).toEqual(["10 R7取組実績 take", "10-指1 R7実績値 take"]);
    expect(decisionsOf(plan, collection, nothingChosen).proposals).toHaveLength(2);
  });

  test("the same cell, different values: asked, naming both", () => {
    const collection = collected(master, [one, other]);
    const cell = cellAt(collection, 10, "R7取組実績");
    expect(cell.outcome).toBe("conflict");
    expect([cell.file, ...cell.otherFiles.map(({ file }) => file)].sort()).toEqual(
      ["一.xlsx", "三.xlsx"].sort(),
    );
    expect(collection.files.map(({ counts }) => [counts.take, counts.conflict])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(decisionsOf(plan, collection, nothingChosen).proposals).toEqual([]);
  });

  test("what was submitted later is proposed, whatever its name and place", () => {
    const early = saved(
      "z.xlsx",
      submitted(withCells(copy, text("先の文")), office, "2026-05-20 10:00"),
    );
    const late = saved(
      "a.xlsx",
      submitted(withCells(copy, text("後の文")), office, "2026-05-21 09:00"),
    );
    for (const files of [
      [early, late],
      [late, early],
    ])
      expect(cellAt(collected(master, files), 10, "R7取組実績")).toMatchObject({
        theirs: "後の文",
        file: "a.xlsx",
        otherFiles: [{ file: "z.xlsx", value: "先の文" }],
      });
  });

  test("one cannot be used, the other can", () => {
    const broken = saved("五.xlsx", withCells(copy, ["10-指1", "R7実績値", "#REF!"]));
    expect(cellAt(collected(master, [broken, two]), "10-指1", "R7実績値")).toMatchObject({
      outcome: "take",
      theirs: 3,
      file: "二.xlsx",
      otherFiles: [{ file: "五.xlsx", value: "#REF!" }],
    });
  });
});

describe("files that are not compared", () => {
  const good = withCells(copy, text("課の文"));
  const file = saved("a.xlsx", good);
  const expectStatus = (
    status: FileStatus,
    detail: string | null,
    ...files: readonly ReturnedFile[]
  ) => {
    const collection = collected(master, files);
    expect(collection.files.at(-1)).toMatchObject({ status, detail });
    return collection;
  };

  test("the same bytes twice", () => {
    const collection = expectStatus("sameFile", "a.xlsx", file, { ...file, name: "b.xlsx" });
    expect(collection.files[0]!.status).toBe("read");
    expect(decisionsOf(plan, collection, nothingChosen).events).toHaveLength(1);
  });

  test("what cannot be read, with the reader's code", () =>
    void expectStatus("unreadable", "encrypted", {
      name: "x.xlsx",
      sha256: "x",
      workbook: null,
      problem: "encrypted",
    }));
  test("no plan", () =>
    void expectStatus("noPlan", null, saved("x.xlsx", { ...good, planId: null })));
  test("another plan", () =>
    void expectStatus("otherPlan", "hofu", saved("x.xlsx", { ...good, planId: "hofu" })));
  test("another version of the definition", () =>
    void expectStatus(
      "otherVersion",
      "2022.1",
      saved("x.xlsx", { ...good, definitionVersion: "2022.1" }),
    ));
  test("two tables with our headers", () =>
    void expectStatus("ambiguous", null, saved("x.xlsx", { ...good, isAmbiguous: true })));

  test("taken in before: nothing is written a second time; once taken back, it is", () => {
    const first = collected(master, [file]);
    const after = afterwards(master, decisionsOf(plan, first, nothingChosen));
    const second = collected(after, [file]);
    expect(second.files[0]).toMatchObject({ status: "alreadyTaken", detail: "2026-05-20 14:02" });
    expect(decisionsOf(plan, second, nothingChosen)).toEqual({
      proposals: [],
      notes: [],
      events: [],
      decided: [],
    });
    const undone = {
      ...after,
      reading: master.reading,
      imports: after.imports.map((row) => ({ ...row, isUndone: true })),
    };
    expect(outcomes(collected(undone, [file]))).toEqual(["10 R7取組実績 take"]);
  });
});

describe("whose file it is", () => {
  const departmentIn = (file: ReturnedFile, in_ = master, named: [string, string][] = []) => {
    const [found] = collected(in_, [file], { departmentOf: new Map(named) }).files;
    return [found!.status, found!.department];
  };

  test("by 配布ID as 配布記録 has it, whosever rows were filled in and whatever the block says", () => {
    const renamed = { ...copy, handOut: { ...copy.handOut!, department: "収納課" } };
    expect(departmentIn(saved("a.xlsx", withCells(renamed, [40, "R7取組実績", "文"])))).toEqual([
      "read",
      office,
    ]);
  });

  test("by the block, where the master knows nothing of the copy", () =>
    expect(departmentIn(saved("a.xlsx", copy), masterOf(fresh))).toEqual(["read", office]));

  test("by its own 提出, those apart that the master has", () => {
    const own = submitted(withCells(ownWorkbook(fresh), [12, "R7取組実績", "文"]), office);
    expect(departmentIn(saved("a.xlsx", own))).toEqual(["read", office]);
    const known = masterOf(own.reading);
    expect(departmentIn(saved("a.xlsx", own), known)).toEqual(["unknownOrigin", null]);
  });

  test("by whose cells changed, if those of one", () => {
    const book = ownWorkbook(fresh);
    const one = saved("a.xlsx", withCells(book, [40, "R7取組実績", "文"]));
    const two = saved("b.xlsx", withCells(book, [40, "R7取組実績", "文"], text("文")));
    expect(departmentIn(one)).toEqual(["read", "収納課"]);
    expect(departmentIn(two)).toEqual(["unknownOrigin", null]);
    expect(departmentIn(two, master, [["b.xlsx", "収納課"]])).toEqual(["read", "収納課"]);
    expect(departmentIn(two, master, [["b.xlsx", "市民課"]])).toEqual(["unknownOrigin", null]);
  });
});

describe("what the file's rows and columns are like", () => {
  const remarks = (file: ReturnedFile) => collected(master, [file]).files[0]!.remarks;
  const handedOut = handOut(
    masterOf(typed(fresh, text("前の文"), [40, "R7取組実績", "文"])),
    office,
  );

  test("a row deleted deletes nothing of ours", () => {
    const { reading } = handedOut.copy;
    const file = saved("a.xlsx", {
      ...handedOut.copy,
      reading: withoutRow(reading, "PlanItems", 10),
    });
    const collection = collected(handedOut.master, [file]);
    expect(collection.files[0]!.remarks).toEqual([
      { kind: "missingRow", sheet: "推進項目", names: ["10"] },
    ]);
    expect(collection.cells).toEqual([]);
    const [event] = decisionsOf(plan, collection, nothingChosen).events;
    expect(event!.entries).toContainEqual({
      table: "PlanItems",
      key: 10,
      column: "R7取組実績",
      value: "前の文",
    });
  });

  test("a key twice: that row is not taken; a row of nobody's is told", () => {
    const reading = withTable(withCells(copy, text("文"), actual(3)).reading, "PlanItems", (t) => {
      const at = t.headers.indexOf("番号");
      const row = t.rows.find((cells) => cells[at]!.value === 10)!;
      return { ...t, rows: [...t.rows, row, row.with(at, { value: 99 })] };
    });
    const collection = collected(master, [saved("a.xlsx", { ...copy, reading })]);
    expect(outcomes(collection)).toEqual(["10-指1 R7実績値 take"]);
    expect(collection.files[0]!.remarks).toEqual([
      { kind: "doubleRow", sheet: "推進項目", names: ["10"] },
      { kind: "unknownRow", sheet: "推進項目", names: ["99"] },
    ]);
  });

  test("a header changed: that column is not taken", () => {
    const reading = withHeader(
      withCells(copy, text("文"), actual(3)).reading,
      "PlanIndicators",
      "R7実績値",
      "今年の値",
    );
    const file = saved("a.xlsx", { ...copy, reading });
    expect(outcomes(collected(master, [file]))).toEqual(["10 R7取組実績 take"]);
    expect(remarks(file)).toEqual([{ kind: "lostColumn", sheet: "数値目標", names: ["R7実績値"] }]);
  });

  test("a changed text of the plan says nothing", () => {
    const file = saved("a.xlsx", withCells(copy, [10, "推進項目", "別の名称"]));
    expect([collected(master, [file]).cells, remarks(file)]).toEqual([[], []]);
  });
});

describe("提出", () => {
  const filled = withCells(copy, text("課の文"), actual(3));
  const eventOf = (file: ReturnedFile, in_ = master) =>
    decisionsOf(plan, collected(in_, [file]), nothingChosen).events;

  test("whole and unchanged: taken over with who, when and digest", () => {
    const file = saved("a.xlsx", submitted(filled, office));
    const [event] = eventOf(file);
    expect(event).toMatchObject({
      department: office,
      handOutId: "R7-1",
      written: 2,
      chosen: 0,
      submitted: { by: "山田", at: "2026-05-20 10:00" },
    });
    // As planned for R7 by the plan document: 10-① →, 10-指1 3事業.
    expect(event!.entries.map(({ key, column, value }) => [key, column, value])).toEqual([
      [10, "R7取組実績", "課の文"],
      ["10-①", "R7計画", "→"],
      ["10-指1", "R7目標値", 3],
      ["10-指1", "R7実績値", 3],
    ]);
    const state = collected(master, [file]).departments.find((one) => one.department === office);
    expect(state).toMatchObject({ state: "提出", owed: 3, made: 1 });
  });

  test("changed after it: values by the cells' rules, and 取込", () => {
    const file = saved("a.xlsx", withCells(submitted(filled, office), actual(4)));
    const collection = collected(master, [file]);
    expect(collection.files[0]!.submitted).toMatchObject({ isIntact: true, changedAfter: 1 });
    expect(cellAt(collection, "10-指1", "R7実績値")).toMatchObject({ outcome: "take", theirs: 4 });
    expect(eventOf(file)).toMatchObject([{ submitted: null, written: 2 }]);
    expect(collection.departments.find((one) => one.department === office)!.state).toBe("取込");
  });

  test("提出内容 altered: told, and 取込", () => {
    const file = saved("a.xlsx", { ...submitted(filled, office), intact: new Set<number>() });
    expect(collected(master, [file]).files[0]!.remarks).toEqual([
      { kind: "altered", sheet: null, names: [] },
    ]);
    expect(eventOf(file)).toMatchObject([{ submitted: null, written: 2 }]);
  });

  test("none: 取込", () =>
    expect(eventOf(saved("a.xlsx", filled))).toMatchObject([{ submitted: null }]));

  test("with a planned cell of the year declined: 取込, for its digest would not fit", () => {
    const changed = submitted(withCells(filled, ["10-指1", "R7目標値", 2]), office);
    expect(eventOf(saved("a.xlsx", changed))).toMatchObject([{ submitted: null, written: 2 }]);
    const later = submitted(withCells(filled, ["10-指1", "R9目標値", 4]), office);
    expect(eventOf(saved("b.xlsx", later))).toMatchObject([{ submitted: { by: "山田" } }]);
  });

  test("saved again by another program: nothing is written a second time", () => {
    const file = saved("a.xlsx", submitted(filled, office));
    const after = afterwards(master, decisionsOf(plan, collected(master, [file]), nothingChosen));
    expect(eventOf({ ...file, sha256: "another" }, after)).toEqual([]);
  });

  test("sent back, and submitted again without a change: submitted anew", () => {
    const file = saved("a.xlsx", submitted(filled, office));
    const after = afterwards(master, decisionsOf(plan, collected(master, [file]), nothingChosen));
    const [report] = after.reading.submissions;
    const sentBack = { ...report!, state: "差戻し" as const, at: "2026-05-25 09:00" };
    const now = { ...after, reading: { ...after.reading, submissions: [sentBack] } };
    expect(eventOf({ ...file, sha256: "another" }, now)).toEqual([]);
    const again = saved("b.xlsx", submitted(filled, office, "2026-05-26 09:00"));
    expect(eventOf(again, now)).toMatchObject([{ submitted: { at: "2026-05-26 09:00" } }]);
  });

  test("nobody's file: 未着", () =>
    expect(
      collected(master, []).departments.find((one) => one.department === "財政課")!.state,
    ).toBe("未着"));
});

test("the audit has each cell that was written or chosen about", () => {
  const now = { ...master, reading: typed(master.reading, text("総務課の文")) };
  const file = saved("a.xlsx", withCells(copy, text("課の文"), actual(3)));
  const collection = collected(now, [file]);
  const { decided } = decisionsOf(
    plan,
    collection,
    choosing(collection, "ours", [10, "R7取組実績"]),
  );
  expect(decided).toEqual([
    {
      table: "PlanItems",
      key: 10,
      column: "R7取組実績",
      file: "a.xlsx",
      department: office,
      year: 2025,
      outcome: "conflict",
      choice: "ours",
      isChosen: true,
      base: "",
      before: "総務課の文",
      theirs: "課の文",
      written: "総務課の文",
    },
    {
      table: "PlanIndicators",
      key: "10-指1",
      column: "R7実績値",
      file: "a.xlsx",
      department: office,
      year: 2025,
      outcome: "take",
      choice: "theirs",
      isChosen: false,
      base: "",
      before: "",
      theirs: 3,
      written: 3,
    },
  ]);
});

test("two departments' files for one cell: its own department's word is written", () => {
  const second = handOut(master, "収納課");
  const own = saved("own.xlsx", withCells(second.copy, [40, "R7取組実績", "収納課の文"]));
  const foreign = saved("foreign.xlsx", withCells(copy, [40, "R7取組実績", "他課の文"]));
  const collection = collected(second.master, [foreign, own]);
  const all = new Map(collection.cells.map(({ id }) => [id, "theirs" as const]));
  const { proposals, decided } = decisionsOf(plan, collection, all);
  expect(proposals.map(({ value }) => value)).toEqual(["収納課の文"]);
  expect(decided.map(({ theirs, written }) => [theirs, written])).toEqual([
    ["他課の文", "収納課の文"],
    ["収納課の文", "収納課の文"],
  ]);
});
