import { decisionsOf } from "../../src/collect/decisionsOf";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
import { fiscalYear } from "../../src/plan/fiscalYear";
import {
  cellAt,
  choosing,
  collected,
  fresh,
  handOut,
  masterOf,
  ownWorkbook,
  outcomes,
  R7,
  saved,
  submitted,
  typed,
  withCells,
  type Typed,
} from "./books";

/** スマートシティ推進室 leads item 10 alone: 10, 10-① and 10-指1. 収納課 leads 40, 総務課 12. */
const office = "スマートシティ推進室";

interface Case {
  readonly title: string;
  /** What is handed out, typed into the copy, and typed into the master meanwhile. */
  readonly handedOut?: readonly Typed[];
  readonly theirs: readonly Typed[];
  readonly ours?: readonly Typed[];
  readonly expected: readonly string[];
  /** What is written unless somebody chooses; and where everything is chosen. */
  readonly usual: readonly string[];
  readonly ifChosen: readonly string[];
}

const text = (value: string): Typed => [10, "R7取組実績", value];

const cases: readonly Case[] = [
  {
    title: "t = o: both the same",
    theirs: [text("実証を行った。")],
    ours: [text("実証を行った。")],
    expected: [],
    usual: [],
    ifChosen: [],
  },
  {
    title: "t = o: line ends and the 13th digit say nothing",
    theirs: [text("一行目\r\n二行目"), ["10-指1", "R7実績値", 0.1 + 0.2]],
    ours: [text("一行目\n二行目"), ["10-指1", "R7実績値", 0.3]],
    expected: [],
    usual: [],
    ifChosen: [],
  },
  {
    title: "t ≠ b, o = b: a fresh entry is taken",
    theirs: [text("実証を行った。"), ["10-①", "R7到達段階", "実施"], ["10-指1", "R7実績値", 3]],
    expected: ["10 R7取組実績 take", "10-① R7到達段階 take", "10-指1 R7実績値 take"],
    usual: ["10 R7取組実績=実証を行った。", "10-① R7到達段階=実施", "10-指1 R7実績値=3"],
    ifChosen: ["10 R7取組実績=実証を行った。", "10-① R7到達段階=実施", "10-指1 R7実績値=3"],
  },
  {
    title: "t ≠ b, o = b: a corrected entry is taken",
    handedOut: [text("前の文")],
    theirs: [text("直した文")],
    expected: ["10 R7取組実績 take"],
    usual: ["10 R7取組実績=直した文"],
    ifChosen: ["10 R7取組実績=直した文"],
  },
  {
    title: "t = b, o ≠ b: 総務課 changed it after handing out",
    handedOut: [text("前の文")],
    theirs: [],
    ours: [text("総務課の文")],
    expected: ["10 R7取組実績 kept"],
    usual: [],
    ifChosen: [],
  },
  {
    title: "t ≠ b, o ≠ b, t ≠ o: both changed it",
    theirs: [text("課の文")],
    ours: [text("総務課の文")],
    expected: ["10 R7取組実績 conflict"],
    usual: [],
    ifChosen: ["10 R7取組実績=課の文"],
  },
  {
    title: "t blank, b not, o = b: emptied, with spaces too",
    handedOut: [text("前の文"), [10, "R7実施状況", "実施"]],
    theirs: [text("　 "), [10, "R7実施状況", ""]],
    expected: ["10 R7実施状況 cleared", "10 R7取組実績 cleared"],
    usual: [],
    ifChosen: ["10 R7実施状況=", "10 R7取組実績="],
  },
  {
    title: "t blank, b not, o changed: both changed it",
    handedOut: [text("前の文")],
    theirs: [text("")],
    ours: [text("総務課の文")],
    expected: ["10 R7取組実績 conflict"],
    usual: [],
    ifChosen: ["10 R7取組実績="],
  },
  {
    title: "a planned stage and a target, with the reason; another year's too",
    theirs: [
      ["10-指1", "R7目標値", 2],
      ["10-指1", "R9目標値", 4],
      ["10-指1", "変更理由", "国の基準が変わったため"],
      ["10-①", "R7計画", "準備"],
    ],
    expected: [
      "10-① R7計画 planChange",
      "10-指1 R7目標値 planChange",
      "10-指1 R9目標値 planChange",
      "10-指1 変更理由 planChange",
    ],
    usual: [],
    ifChosen: [],
  },
  {
    title: "a reason alone is an entry",
    theirs: [["10-指1", "変更理由", "字句を直した"]],
    expected: ["10-指1 変更理由 take"],
    usual: ["10-指1 変更理由=字句を直した"],
    ifChosen: ["10-指1 変更理由=字句を直した"],
  },
  {
    title: "a cell another office reports, and 原本確認",
    theirs: [
      [40, "R7取組実績", "他課の文"],
      ["5-①", "原本確認", "読みB"],
    ],
    expected: ["40 R7取組実績 outside", "5-① 原本確認 outside"],
    usual: [],
    ifChosen: ["40 R7取組実績=他課の文", "5-① 原本確認=読みB"],
  },
  {
    title: "another year",
    theirs: [[10, "R6取組実績", "昨年の文"]],
    expected: ["10 R6取組実績 otherYear"],
    usual: [],
    ifChosen: ["10 R6取組実績=昨年の文"],
  },
  {
    title: "an error value",
    theirs: [["10-指1", "R7実績値", "#N/A"]],
    expected: ["10-指1 R7実績値 unusable"],
    usual: [],
    ifChosen: [],
  },
  {
    title: "the clerk's formula with its result",
    theirs: [["10-指1", "R7実績値", 3, "=1+2"]],
    expected: ["10-指1 R7実績値 formula"],
    usual: ["10-指1 R7実績値=3"],
    ifChosen: ["10-指1 R7実績値=3"],
  },
  {
    title: "a formula without a result, over a blank and over an entry",
    handedOut: [text("前の文")],
    theirs: [
      ["10-指1", "R7実績値", "", "=1+2"],
      [10, "R7取組実績", "", '="文"'],
    ],
    expected: ["10 R7取組実績 unusable", "10-指1 R7実績値 unusable"],
    usual: [],
    ifChosen: [],
  },
  {
    title: "a row of 再掲 typed over",
    theirs: [[16, "R7取組実績", "再掲の行に書いた文"]],
    expected: ["16 R7取組実績 reprint"],
    usual: [],
    ifChosen: [],
  },
  {
    title: "a source's entry, which its 再掲 row shows too, is the other office's alone",
    theirs: [[4, "R7取組実績", "協働推進課の文"]],
    expected: ["4 R7取組実績 outside"],
    usual: [],
    ifChosen: ["4 R7取組実績=協働推進課の文"],
  },
];

const writtenAs = (proposals: ReturnType<typeof decisionsOf>["proposals"]) =>
  proposals.map(({ key, column, value }) => `${key} ${column}=${value}`);

test.each(cases)("$title", ({ handedOut = [], theirs, ours = [], expected, usual, ifChosen }) => {
  const { master, copy } = handOut(masterOf(typed(fresh, ...handedOut)), office);
  const now = { ...master, reading: typed(master.reading, ...ours) };
  const collection = collected(now, [saved("a.xlsx", withCells(copy, ...theirs))]);
  expect(outcomes(collection)).toEqual(expected);
  expect(writtenAs(decisionsOf(plan, collection, new Map()).proposals)).toEqual(usual);
  const all = new Map(collection.cells.map(({ id }) => [id, "theirs" as const]));
  expect(writtenAs(decisionsOf(plan, collection, all).proposals)).toEqual(ifChosen);
});

describe("without a base", () => {
  const book = (...cells: readonly Typed[]) =>
    saved("a.xlsx", submitted(withCells(ownWorkbook(fresh), ...cells), office));

  test("o blank, t not: taken; both and different: asked; t blank: kept", () => {
    const master = masterOf(typed(fresh, text("総務課の文"), [10, "R7実施状況", "実施"]));
    const collection = collected(master, [book(text("課の文"), ["10-指1", "R7実績値", 3])]);
    expect(outcomes(collection)).toEqual([
      "10 R7実施状況 kept",
      "10 R7取組実績 conflict",
      "10-指1 R7実績値 take",
    ]);
    expect(cellAt(collection, 10, "R7取組実績").base).toBeNull();
  });

  test("配布控え that is not what 配布記録 says was handed out is none", () => {
    const { master, copy } = handOut(masterOf(typed(fresh, text("前の文"))), office);
    const forged = { ...copy, handOut: { ...copy.handOut!, baseDigest: "another" } };
    const collection = collected(master, [saved("a.xlsx", withCells(forged, text("直した文")))]);
    expect(outcomes(collection)).toEqual(["10 R7取組実績 conflict"]);
    expect(collection.files[0]!.remarks).toEqual([{ kind: "noBase", sheet: null, names: [] }]);
  });
});

describe("what is closed", () => {
  const { master, copy } = handOut(masterOf(typed(fresh, text("前の文"))), office);
  const file = saved("a.xlsx", withCells(copy, text("直した文"), ["10-指1", "変更理由", "理由"]));

  test("確定: nothing of the file is written, and no event", () => {
    const confirmed = submitted(copy, office, "2026-05-20 10:00", "確定").reading;
    const collection = collected({ ...master, reading: confirmed }, [file]);
    expect(outcomes(collection)).toEqual(["10 R7取組実績 closed", "10-指1 変更理由 closed"]);
    const all = new Map(collection.cells.map(({ id }) => [id, "theirs" as const]));
    expect(decisionsOf(plan, collection, all)).toEqual({
      proposals: [],
      notes: [],
      events: [],
      decided: [],
    });
    expect(collection.departments.find((one) => one.department === office)!.state).toBe("確定");
  });

  test("a closed year: of the reports, and of another cell", () => {
    const collection = collected({ ...master, closedYears: new Set([R7]) }, [file]);
    expect(outcomes(collection)).toEqual(["10 R7取組実績 closed", "10-指1 変更理由 closed"]);
    const earlier = saved("b.xlsx", withCells(copy, [10, "R6取組実績", "昨年の文"]));
    expect(
      outcomes(collected({ ...master, closedYears: new Set([fiscalYear(2024)]) }, [earlier])),
    ).toEqual(["10 R6取組実績 closed"]);
  });
});

test("a change of the plan comes with its reason, and is noted down where that is chosen", () => {
  const { master, copy } = handOut(masterOf(fresh), office);
  const file = saved(
    "a.xlsx",
    withCells(copy, ["10-指1", "R9目標値", 4], ["10-指1", "変更理由", "国の基準が変わったため"]),
  );
  const collection = collected(master, [file]);
  expect(cellAt(collection, "10-指1", "R9目標値")).toMatchObject({
    base: 3,
    theirs: 4,
    ours: 3,
    reason: "国の基準が変わったため",
    usual: "ours",
    isOpen: true,
  });
  const chosen = choosing(collection, "theirs", ["10-指1", "R9目標値"]);
  expect(decisionsOf(plan, collection, chosen).decided).toEqual([
    expect.objectContaining({
      key: "10-指1",
      column: "R9目標値",
      outcome: "planChange",
      isChosen: true,
      before: 3,
      theirs: 4,
      written: 3,
    }),
  ]);
});

test("the year before, where a cut is held against it, is the report's too", () => {
  const { master, copy } = handOut(masterOf(fresh), "職員課");
  const file = saved(
    "a.xlsx",
    withCells(copy, ["33-指3", "R6実績値", 120], ["33-指4", "R6実績値", 0.1]),
  );
  expect(outcomes(collected(master, [file]))).toEqual([
    "33-指3 R6実績値 take",
    "33-指4 R6実績値 otherYear",
  ]);
});
