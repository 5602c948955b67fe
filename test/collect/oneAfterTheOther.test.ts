import { decisionsOf, entriesUnwritten } from "../../src/collect/decisionsOf";
import { noteHeader, type FindingNote } from "../../src/collect/findingNotes";
import type { Collection, ReturnedFile, ReturnedWorkbook } from "../../src/collect/returned";
import { bundledPlan as plan } from "../../src/plan/bundledPlan";
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
  saved,
  submitted,
  typed,
  withCells,
  nothingChosen,
  office,
  text,
  type Typed,
} from "./books";

/** A master that handed a copy out. */
const { master, copy } = handOut(masterOf(fresh), office);

describe("one file after the other", () => {
  const take = (in_: typeof master, file: ReturnedFile) => {
    const collection = collected(in_, [file]);
    return { collection, after: afterwards(in_, decisionsOf(plan, collection, nothingChosen)) };
  };
  const first = withCells(copy, text("一"), actual(3), [10, "R7実施状況", "実施"]);

  test("two cells corrected and one emptied: take 2, cleared 1, conflict 0", () => {
    const { after } = take(master, saved("a.xlsx", first));
    const second = withCells(first, text("二"), actual(2), [10, "R7実施状況", ""]);
    const { collection } = take(after, saved("a.xlsx", second));
    expect(collection.files[0]!.counts).toMatchObject({ take: 2, cleared: 1, conflict: 0 });
  });

  test("a reason that 総務課 deleted meanwhile does not come back unasked", () => {
    const reason: Typed = ["10-指1", "変更理由", "字句"];
    const { after } = take(master, saved("a.xlsx", withCells(first, reason)));
    const deleted = { ...after, reading: typed(after.reading, ["10-指1", "変更理由", ""]) };
    const { collection } = take(deleted, saved("b.xlsx", withCells(first, reason, actual(2))));
    expect(outcomes(collection)).toEqual(["10-指1 R7実績値 take", "10-指1 変更理由 conflict"]);
  });

  test("what 総務課 corrected meanwhile stays", () => {
    const { after } = take(master, saved("a.xlsx", first));
    const corrected = { ...after, reading: typed(after.reading, text("総務課の文")) };
    const { collection } = take(corrected, saved("a.xlsx", withCells(first, actual(2))));
    expect(outcomes(collection)).toEqual(["10 R7取組実績 kept", "10-指1 R7実績値 take"]);
  });

  test("a conflict nobody decided about is asked again; one decided is not", () => {
    const now = { ...master, reading: typed(master.reading, text("総務課の文")) };
    const collection = collected(now, [saved("a.xlsx", first)]);
    expect(cellAt(collection, 10, "R7取組実績").outcome).toBe("conflict");
    const next = saved("b.xlsx", withCells(first, actual(2)));
    const undecided = afterwards(now, decisionsOf(plan, collection, nothingChosen));
    expect(cellAt(collected(undecided, [next]), 10, "R7取組実績").outcome).toBe("conflict");
    const ours = choosing(collection, "ours", [10, "R7取組実績"]);
    const decided = afterwards(now, decisionsOf(plan, collection, ours));
    expect(cellAt(collected(decided, [next]), 10, "R7取組実績").outcome).toBe("kept");
  });

  test("確定, and sent back: what could not be taken in is taken then", () => {
    const { after } = take(master, saved("a.xlsx", submitted(first, office)));
    const [report] = after.reading.submissions;
    const as = (state: "確定" | "差戻し") => ({
      ...after,
      reading: { ...after.reading, submissions: [{ ...report!, state }] },
    });
    const second = saved("b.xlsx", withCells(first, actual(2)));
    const closed = take(as("確定"), second);
    expect(outcomes(closed.collection)).toEqual(["10-指1 R7実績値 closed"]);
    expect(closed.after.imports).toEqual(after.imports);
    expect(outcomes(take(as("差戻し"), second).collection)).toEqual(["10-指1 R7実績値 take"]);
  });

  test("a colleague's copy without a correction does not take the correction back unasked", () => {
    const prefilled = handOut(masterOf(typed(fresh, text("前の文"))), office);
    const { after } = take(
      prefilled.master,
      saved("a.xlsx", withCells(prefilled.copy, text("直した文"))),
    );
    const { collection } = take(after, saved("b.xlsx", withCells(prefilled.copy, actual(3))));
    expect(outcomes(collection)).toEqual(["10 R7取組実績 conflict", "10-指1 R7実績値 take"]);
  });

  test("the earlier copy, coming again, is told as such and taken only where that is chosen", () => {
    const { after } = take(master, saved("a.xlsx", first));
    const again = handOut(after, office);
    const { collection } = take(again.master, saved("b.xlsx", withCells(first, actual(2))));
    expect(collection.files[0]!.status).toBe("earlierCopy");
    expect(cellAt(collection, "10-指1", "R7実績値")).toMatchObject({
      outcome: "take",
      usual: "ours",
    });
    expect(decisionsOf(plan, collection, nothingChosen)).toMatchObject({
      proposals: [],
      events: [],
    });
    const chosen = choosing(collection, "theirs", ["10-指1", "R7実績値"]);
    expect(decisionsOf(plan, collection, chosen)).toMatchObject({
      proposals: [{ before: 3, value: 2 }],
      events: [{ written: 1, chosen: 1 }],
    });
    // The newer copy goes by what was handed out with it.
    const newer = collected(again.master, [saved("c.xlsx", withCells(again.copy, actual(1)))]);
    expect(outcomes(newer)).toEqual(["10-指1 R7実績値 take"]);
  });

  test("of both copies at once the newer one's word is proposed, though the other was submitted later", () => {
    const again = handOut(master, office);
    const earlier = submitted(withCells(copy, text("前の写しの文")), office, "2026-05-30 09:00");
    const newer = submitted(withCells(again.copy, text("文"), actual(3)), office);
    const both = collected(again.master, [saved("a.xlsx", earlier), saved("b.xlsx", newer)]);
    expect(cellAt(both, 10, "R7取組実績")).toMatchObject({
      outcome: "conflict",
      file: "b.xlsx",
      theirs: "文",
      otherFiles: [{ file: "a.xlsx", value: "前の写しの文" }],
    });
    expect(cellAt(both, "10-指1", "R7実績値")).toMatchObject({ outcome: "take", usual: "theirs" });
  });

  describe("the same file again", () => {
    const now = { ...master, reading: typed(master.reading, text("総務課の文")) };
    const file = saved("a.xlsx", submitted(first, office));
    const undecided = take(now, file).after;
    const again = collected(undecided, [file]);

    test("is taken in already: what was left undecided is asked, and without an answer nothing is written", () => {
      expect(undecided.reading.submissions).toEqual([]);
      expect(again.files[0]).toMatchObject({ status: "alreadyTaken", takenNo: 1 });
      expect(outcomes(again)).toEqual(["10 R7取組実績 conflict"]);
      expect(decisionsOf(plan, again, nothingChosen)).toEqual({
        proposals: [],
        notes: [],
        events: [],
        decided: [],
      });
    });

    test("decided for what came back, the report stands as it was submitted", () => {
      const theirs = decisionsOf(plan, again, choosing(again, "theirs", [10, "R7取組実績"]));
      expect(theirs.proposals).toMatchObject([{ before: "総務課の文", value: "一" }]);
      expect(theirs.events).toMatchObject([{ takenNo: 1, written: 1, submitted: { by: "山田" } }]);
      const after = afterwards(undecided, theirs);
      const third = collected(after, [file]);
      expect(outcomes(third)).toEqual([]);
      expect(third.files[0]!.takenNo).toBe(2);
    });

    test("decided for the present value it is not asked a third time, nor of another file", () => {
      const ours = decisionsOf(plan, again, choosing(again, "ours", [10, "R7取組実績"]));
      expect(ours).toMatchObject({ proposals: [], events: [{ submitted: null, chosen: 1 }] });
      const after = afterwards(undecided, ours);
      expect(outcomes(collected(after, [file]))).toEqual([]);
      const next = saved("b.xlsx", withCells(first, actual(2)));
      expect(outcomes(collected(after, [next]))).toEqual([
        "10 R7取組実績 kept",
        "10-指1 R7実績値 take",
      ]);
    });

    test("says nothing of what a later file corrected", () => {
      const later = saved("b.xlsx", withCells(first, actual(2)));
      const { after } = take(undecided, later);
      expect(outcomes(collected(after, [file]))).toEqual(["10 R7取組実績 conflict"]);
    });

    test("what is another office's is asked until it is decided", () => {
      const outside: Typed = [39, "R7実施状況", "実施"];
      const one = saved("c.xlsx", withCells(first, outside));
      const { after } = take(master, one);
      const twice = collected(after, [one]);
      expect(outcomes(twice)).toEqual(["39 R7実施状況 outside"]);
      const ours = decisionsOf(plan, twice, choosing(twice, "ours", [39, "R7実施状況"]));
      expect(outcomes(collected(afterwards(after, ours), [one]))).toEqual([]);
    });

    test("taken back, it is a file like another", () => {
      const back = {
        ...undecided,
        imports: undecided.imports.map((row) => ({ ...row, isUndone: true })),
      };
      expect(collected(back, [file]).files[0]).toMatchObject({ status: "read", takenNo: null });
    });
  });

  test("the earlier copy unchanged is told as taken in, and as the earlier one", () => {
    const { after } = take(master, saved("a.xlsx", first));
    const again = collected(handOut(after, office).master, [saved("a.xlsx", first)]);
    expect(again.files[0]).toMatchObject({ status: "alreadyTaken", isEarlierCopy: true });
    expect(again.cells).toEqual([]);
  });

  test("a cell that could not be written is asked about again, of the same file and of the next", () => {
    const file = saved("a.xlsx", first);
    const decisions = decisionsOf(plan, collected(master, [file]), nothingChosen);
    const unwritten = decisions.decided.filter(({ column }) => column === "R7取組実績");
    const [event] = decisions.events;
    const after = afterwards(master, {
      proposals: decisions.proposals.filter(({ column }) => column !== "R7取組実績"),
      events: [{ ...event!, entries: entriesUnwritten(plan, event!, unwritten) }],
      decided: decisions.decided.filter((cell) => !unwritten.includes(cell)),
      notes: [],
    });
    expect(outcomes(collected(after, [file]))).toEqual(["10 R7取組実績 take"]);
    expect(decisionsOf(plan, collected(after, [file]), nothingChosen).proposals).toEqual([]);
    const next = saved("b.xlsx", withCells(first, actual(2)));
    expect(outcomes(collected(after, [next]))).toEqual([
      "10 R7取組実績 take",
      "10-指1 R7実績値 take",
    ]);
  });

  describe("確認済 of チェック結果", () => {
    const warning = { column: "R7実施状況", rule: "E405", found: "実施" };
    const beside = (note: string, key: number | string = 10): FindingNote => ({
      table: "PlanItems",
      key,
      column: noteHeader(warning),
      note,
    });
    const noted = (book: ReturnedWorkbook, ...notes: FindingNote[]) => ({ ...book, notes });
    const one = saved("a.xlsx", noted(first, beside("確認済　国の統計の遅れ")));
    const name = "10 R7実施状況の確認（E405「実施」）";
    const notesOf = (collection: Collection) =>
      outcomes(collection).filter((out) => out.includes("確認"));

    test("of its own rows is taken in, and nobody is asked about it again", () => {
      const { collection, after } = take(master, one);
      expect(notesOf(collection)).toEqual([`${name} take`]);
      expect(after.notes.map(({ note }) => note)).toEqual(["確認済　国の統計の遅れ"]);
      expect(
        notesOf(
          collected(after, [
            saved("b.xlsx", noted(withCells(first, actual(2)), beside("確認済　国の統計の遅れ"))),
          ]),
        ),
      ).toEqual([]);
      const foreign = saved("c.xlsx", noted(first, beside("確認済", 39)));
      expect(notesOf(collected(master, [foreign]))).toEqual([]);
    });

    test("written otherwise later is a correction; 総務課's other words make it a question; withdrawn is asked", () => {
      const { after } = take(master, one);
      const again = (note: string) =>
        saved("b.xlsx", noted(withCells(first, actual(2)), beside(note)));
      expect(notesOf(collected(after, [again("確認済　別の理由")]))).toEqual([`${name} take`]);
      expect(notesOf(collected(after, [again("")]))).toEqual([`${name} cleared`]);
      const changed = { ...after, notes: [beside("課長に相談中")] };
      expect(notesOf(collected(changed, [again("確認済　国の統計の遅れ")]))).toEqual([
        `${name} kept`,
      ]);
      expect(notesOf(collected(changed, [again("確認済　別の理由")]))).toEqual([
        `${name} conflict`,
      ]);
      const own = { ...master, notes: [beside("課長に相談中")] };
      expect(notesOf(collected(own, [one]))).toEqual([`${name} conflict`]);
      // A finding that was mended says nothing.
      expect(
        notesOf(collected(after, [saved("d.xlsx", noted(withCells(first, actual(1))))])),
      ).toEqual([]);
    });
  });
});
