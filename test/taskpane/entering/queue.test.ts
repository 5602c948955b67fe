import type { CellValue } from "../../../src/entries/cell";
import { foldEntries, withChanges, type ChangedEntry } from "../../../src/entries/entries";
import { bundledPlan as plan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import { fieldId } from "../../../src/report/field";
import {
  joiningMs,
  proposalOf,
  typingMs,
  type Draft,
  type DraftField,
} from "../../../src/taskpane/entering/queue/drafts";
import { keptDrafts } from "../../../src/taskpane/entering/queue/keptDrafts";
import { DraftQueue } from "../../../src/taskpane/entering/queue/queue";
import type { Entered, Outcome, RefusalCode, ReportReading } from "../../../src/workbook";
import { freshReading } from "../../entries/freshReading";

const year = fiscalYear(2025);
const report: DraftField = { table: "PlanItems", key: 3, column: "R7取組実績", year };
const outlook: DraftField = { ...report, column: "R7課題・今後の方向性" };

/** A workbook of cells, a clock that stands until it is told, and what is kept of drafts. */
function world(kept = new Map<string, readonly Draft[]>()) {
  const fresh = foldEntries(plan, freshReading(plan, year));
  const cells = new Map<string, ChangedEntry>();
  const reading = (workbook = "book"): ReportReading => ({
    workbook,
    reportingYear: year,
    noteOf: () => "",
    place: () => null,
    entries: withChanges(plan, fresh, [...cells.values()]),
  });
  const colleague = (field: DraftField, value: CellValue) =>
    cells.set(fieldId(field), { ...field, value });
  let clock = 0;
  let timer: { at: number; call: () => void } | null = null;
  /** What was sent, batch by batch. */
  const sent: string[][] = [];
  let answer: (() => void) | null = null;
  let refusal: RefusalCode | null = null;
  let isHeld = false;
  const write = async (drafts: readonly Draft[]): Promise<Outcome<Entered>> => {
    sent.push(drafts.map(({ value }) => String(value)));
    if (isHeld) await new Promise<void>((resolve) => (answer = resolve));
    if (refusal) return { ok: false, refusal: { code: refusal } };
    const written = drafts.filter((draft) => valueOf(draft) === draft.before);
    for (const draft of written) colleague(draft, draft.value);
    const skipped = drafts
      .filter((draft) => !written.includes(draft))
      .map((draft) => ({ proposal: proposalOf(draft), why: "changed" as const }));
    return {
      ok: true,
      written: written.map(proposalOf),
      skipped,
      takeBack: { cells: [] },
      submitAgain: [],
      reading: reading(),
    };
  };
  const valueOf = (field: DraftField): CellValue => cells.get(fieldId(field))?.value ?? "";
  const load = () => {
    const queue = new DraftQueue({
      write,
      now: () => clock,
      after: (ms, call) => {
        const mine = { at: clock + ms, call };
        timer = mine;
        return () => {
          if (timer === mine) timer = null;
        };
      },
      kept: {
        load: (workbook) => kept.get(workbook) ?? [],
        save: (workbook, drafts) => kept.set(workbook, drafts),
      },
    });
    queue.read(reading());
    return queue;
  };
  const settled = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return {
    kept,
    sent,
    valueOf,
    colleague,
    reading,
    settled,
    queue: load(),
    /** The pane is loaded again; the old one writes no more. */
    reload: () => {
      timer = null;
      return load();
    },
    passes: async (ms: number) => {
      const until = clock + ms;
      for (;;) {
        await settled();
        if (!timer || timer.at > until) break;
        clock = Math.max(clock, timer.at);
        const { call } = timer;
        timer = null;
        call();
      }
      clock = until;
    },
    refuses: (code: RefusalCode | null) => (refusal = code),
    holds: () => (isHeld = true),
    answers: async () => {
      isHeld = false;
      answer?.();
      await settled();
    },
  };
}

type World = ReturnType<typeof world>;
const enter = (
  { queue, valueOf }: Pick<World, "queue" | "valueOf">,
  field: DraftField,
  text: string,
  isComposing = false,
) => queue.typed({ field, present: valueOf(field), typed: text, value: text, isComposing });
const draft = (queue: DraftQueue, field: DraftField) => queue.snapshot().drafts.get(fieldId(field));

test("written two seconds after the last key", async () => {
  const w = world();
  enter(w, report, "研");
  await w.passes(typingMs - 1);
  enter(w, report, "研修");
  await w.passes(typingMs - 1);
  expect(w.sent).toEqual([]);
  expect(draft(w.queue, report)).toMatchObject({ typed: "研修" });
  await w.passes(1);
  expect(w.sent).toEqual([["研修"]]);
  expect(w.valueOf(report)).toBe("研修");
  expect(draft(w.queue, report)).toBeUndefined();
});

test("not while the input method composes", async () => {
  const w = world();
  enter(w, report, "けんしゅう", true);
  await w.passes(60_000);
  expect(w.sent).toEqual([]);
  enter(w, report, "研修");
  await w.passes(typingMs);
  expect(w.sent).toEqual([["研修"]]);
});

test("written when the field is left, and what is entered right after it goes along", async () => {
  const w = world();
  enter(w, report, "研修");
  w.queue.left(fieldId(report));
  await w.passes(joiningMs / 2);
  enter(w, outlook, "参加者を増やす");
  w.queue.left(fieldId(outlook));
  await w.passes(joiningMs / 2);
  expect(w.sent).toEqual([["研修", "参加者を増やす"]]);
});

test("the next field is usable while one is written, and goes in the next call", async () => {
  const w = world();
  w.holds();
  enter(w, report, "研修");
  w.queue.left(fieldId(report));
  await w.passes(joiningMs);
  enter(w, outlook, "参加者を増やす");
  await w.passes(10_000);
  expect(w.sent).toEqual([["研修"]]);
  await w.answers();
  await w.passes(0);
  expect(w.sent).toEqual([["研修"], ["参加者を増やす"]]);
  expect(w.queue.snapshot().drafts.size).toBe(0);
});

test("typed on while it is written: the rest follows, compared with what was written", async () => {
  const w = world();
  w.holds();
  enter(w, report, "研修");
  await w.passes(typingMs);
  enter(w, report, "研修を5回");
  await w.answers();
  expect(draft(w.queue, report)).toMatchObject({ before: "研修", typed: "研修を5回" });
  await w.passes(typingMs);
  expect(w.valueOf(report)).toBe("研修を5回");
});

test("put back to what the cell holds: nothing to write", async () => {
  const w = world();
  enter(w, report, "研");
  enter(w, report, "");
  await w.passes(10_000);
  expect(w.sent).toEqual([]);
});

describe("a colleague writes the same cell", () => {
  test("in the middle of typing: asked at once, nothing is written, both texts are there", async () => {
    const w = world();
    enter(w, report, "わたしの文");
    w.colleague(report, "同僚の文");
    w.queue.read(w.reading());
    expect(draft(w.queue, report)).toMatchObject({
      typed: "わたしの文",
      trouble: { kind: "conflict", theirs: "同僚の文" },
    });
    enter(w, report, "わたしの文の続き");
    await w.passes(60_000);
    expect(w.sent).toEqual([]);
    w.queue.settle(fieldId(report), "mine");
    await w.passes(0);
    expect(w.valueOf(report)).toBe("わたしの文の続き");
  });

  test("and nobody told: found when it is written; the colleague's may be kept", async () => {
    const w = world();
    enter(w, report, "わたしの文");
    w.colleague(report, "同僚の文");
    await w.passes(typingMs);
    expect(draft(w.queue, report)?.trouble).toEqual({ kind: "conflict", theirs: "同僚の文" });
    expect(w.valueOf(report)).toBe("同僚の文");
    w.queue.settle(fieldId(report), "theirs");
    expect(w.queue.snapshot().drafts.size).toBe(0);
    await w.passes(60_000);
    expect(w.valueOf(report)).toBe("同僚の文");
  });

  test("the same text: nothing to ask", async () => {
    const w = world();
    enter(w, report, "同じ文");
    w.colleague(report, "同じ文");
    await w.passes(typingMs);
    expect(w.queue.snapshot().drafts.size).toBe(0);
  });

  test("line ends in Excel's own way are no colleague", async () => {
    const w = world();
    w.colleague(report, "一行目\r\n二行目");
    w.queue.read(w.reading());
    w.queue.typed({
      field: report,
      present: "一行目\n二行目",
      isComposing: false,
      typed: "一行目\n二行目\n三行目",
      value: "一行目\n二行目\n三行目",
    });
    await w.passes(typingMs);
    await w.passes(0);
    expect(w.valueOf(report)).toBe("一行目\n二行目\n三行目");
  });
});

test("Excel refuses while a cell is edited: it stays, is tried again, and then written", async () => {
  const w = world();
  w.refuses("cell-editing");
  enter(w, report, "研修");
  await w.passes(typingMs);
  expect(w.queue.snapshot()).toMatchObject({ failure: { refusal: { code: "cell-editing" } } });
  expect(draft(w.queue, report)).toMatchObject({ typed: "研修" });
  w.refuses(null);
  await w.passes(2000);
  expect(w.valueOf(report)).toBe("研修");
  expect(w.queue.snapshot().failure).toBeNull();
});

describe("the pane is loaded again", () => {
  test("what was not written yet is, where the cell is as it was", async () => {
    const w = world();
    enter(w, report, "研修");
    const queue = w.reload();
    expect(draft(queue, report)).toMatchObject({ typed: "研修" });
    await w.passes(0);
    expect(w.valueOf(report)).toBe("研修");
    expect(w.kept.get("book")).toEqual([]);
  });

  test("and asked about where somebody has entered something else since", async () => {
    const w = world();
    enter(w, report, "研修");
    w.colleague(report, "同僚の文");
    const queue = w.reload();
    await w.passes(60_000);
    expect(draft(queue, report)?.trouble).toEqual({ kind: "conflict", theirs: "同僚の文" });
    expect(w.valueOf(report)).toBe("同僚の文");
  });

  test("what another window kept is asked about: it may be of another copy of the workbook", async () => {
    const place = { all: {} as Readonly<Record<string, readonly Draft[]>> };
    const keptOf = (session: string) =>
      keptDrafts({
        session,
        recall: () => JSON.parse(JSON.stringify(place.all)) as unknown,
        remember: (all) => (place.all = all),
      });
    const w = world();
    enter(w, report, "研修");
    keptOf("one").save("book", [...w.queue.snapshot().drafts.values()]);
    expect(keptOf("one").load("book")).toMatchObject([{ typed: "研修", trouble: null }]);

    const other = world(new Map([["book", keptOf("two").load("book")]]));
    // Also where the cell was something else for a while.
    for (const value of ["同僚の文", ""]) {
      other.colleague(report, value);
      other.queue.read(other.reading());
    }
    await other.passes(60_000);
    expect(other.sent).toEqual([]);
    expect(draft(other.queue, report)).toMatchObject({ typed: "研修", trouble: { kind: "kept" } });
    other.queue.settle(fieldId(report), "mine");
    await other.passes(0);
    expect(other.valueOf(report)).toBe("研修");
  });

  test("in another workbook nothing of it comes", () => {
    const w = world();
    enter(w, report, "研修");
    const other = new Map([...w.kept].map(([, drafts]) => ["another", drafts] as const));
    expect(world(other).queue.snapshot().drafts.size).toBe(0);
  });

  test("saved under another name, it is kept under that name alone", () => {
    const w = world();
    enter(w, report, "研修");
    w.queue.read(w.reading("renamed"));
    expect(w.kept.get("book")).toEqual([]);
    expect(w.kept.get("renamed")).toMatchObject([{ typed: "研修" }]);
  });
});

describe("whoever waits for all to be written", () => {
  test("waits for it, without the two seconds", async () => {
    const w = world();
    enter(w, report, "研修");
    const flushed = w.queue.flush();
    await w.passes(0);
    expect(await flushed).toBe("written");
    expect(w.valueOf(report)).toBe("研修");
  });

  test("is told where something waits for the user, once the rest is written", async () => {
    const w = world();
    enter(w, report, "わたしの文");
    enter(w, outlook, "参加者を増やす");
    w.colleague(report, "同僚の文");
    w.queue.read(w.reading());
    const flushed = w.queue.flush();
    await w.passes(0);
    expect(await flushed).toBe("stuck");
    expect(w.valueOf(outlook)).toBe("参加者を増やす");
  });

  test("is told where Excel refuses; the next time it is tried again", async () => {
    const w = world();
    w.refuses("cell-editing");
    enter(w, report, "研修");
    const first = w.queue.flush();
    await w.passes(0);
    expect(await first).toBe("stuck");
    w.refuses(null);
    const second = w.queue.flush();
    await w.passes(0);
    expect(await second).toBe("written");
  });

  test("with nothing entered there is nothing to wait for", async () => {
    expect(await world().queue.flush()).toBe("written");
  });
});
