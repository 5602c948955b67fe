import * as fc from "fast-check";
import "../propertySeed";
import { decisionsOf } from "../../src/collect/decisionsOf";
import type { Decisions } from "../../src/collect/decisions";
import type {
  Collection,
  Master,
  ReturnedFile,
  ReturnedWorkbook,
} from "../../src/collect/returned";
import { isBlank } from "../../src/entries/owedEntries";
import { bundledPlan } from "../../src/plan/bundledPlan";
import { booksOf, typed, type Typed } from "./books";

/** Of two items, for there are many books: small, and as good. */
const plan = {
  ...bundledPlan,
  items: bundledPlan.items.filter(({ no }) => no === 10 || no === 40),
};
const { afterwards, collected, fresh, handOut, masterOf, saved, submitted, valuesOf, withCells } =
  booksOf(plan);

/** Two clerks of one office and one of another hold copies; 総務課 hands out, corrects and takes in. */
const clerks = ["スマートシティ推進室", "スマートシティ推進室", "収納課"] as const;

const cells = [
  ...([10, 40] as const).map((key) => [key, "R7取組実績"] as const),
  ...([10, 40] as const).map((key) => [key, "R6取組実績"] as const),
  ...(["10-指1", "40-指1"] as const).map((key) => [key, "変更理由"] as const),
  ...(["10-指1", "40-指1"] as const).map((key) => [key, "R7目標値"] as const),
];
const clerk = fc.nat(clerks.length - 1);
const edit = fc
  .tuple(fc.constantFrom(...cells), fc.constantFrom("", "一", "二", "三", "　", "#N/A"))
  .map(([[key, column], value]): Typed => [key, column, value]);

const step = fc.oneof(
  fc.record({ kind: fc.constant("handOut" as const), clerk, toAll: fc.boolean() }),
  fc.record({ kind: fc.constant("edit" as const), clerk, edit }),
  fc.record({ kind: fc.constant("edit" as const), clerk, edit }),
  fc.record({ kind: fc.constant("submit" as const), clerk }),
  fc.record({ kind: fc.constant("correct" as const), edit }),
  fc.record({ kind: fc.constant("state" as const), clerk, isConfirmed: fc.boolean() }),
  fc.record({
    kind: fc.constant("takeIn" as const),
    from: fc.uniqueArray(clerk, { minLength: 1 }),
    chosen: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Office {
  master: Master;
  readonly copies: (ReturnedWorkbook | undefined)[];
  /** `cell value` of all that ever stood in the master, that somebody chose about, that a copy held. */
  readonly stood: Set<string>;
  readonly answered: Set<string>;
  readonly had: Map<string, Set<string>>;
  minutes: number;
}

const entriesIn = (book: Pick<ReturnedWorkbook, "reading">) =>
  [...valuesOf(book.reading)].map(([cell, value]) => `${cell} ${value}`);

function note(office: Office): void {
  entriesIn(office.master).forEach((entry) => office.stood.add(entry));
  office.copies.forEach((copy, i) => {
    const had = office.had.get(clerks[i]!) ?? new Set();
    office.had.set(clerks[i]!, had);
    if (copy) entriesIn(copy).forEach((entry) => had.add(entry));
  });
}

const place = ({ table, key, column }: { table: string; key: unknown; column: string }) =>
  [table, key, column].join("\u0000");

/** What must hold of everything that is taken in. */
function expectNothingLost(
  office: Office,
  files: readonly ReturnedFile[],
  { files: told, cells: differing }: Collection,
  { proposals, decided }: Decisions,
): void {
  const chosen = new Set(decided.filter(({ isChosen }) => isChosen).map(place));
  for (const proposal of proposals) {
    if (chosen.has(place(proposal))) continue;
    expect(isBlank(proposal.value)).toBe(false);
    const [department] = decided.filter((one) => place(one) === place(proposal));
    // What is overwritten unasked, the department has had: it is nobody else's word.
    if (!isBlank(proposal.before))
      expect(office.had.get(department!.department)).toContain(
        `${place(proposal)} ${proposal.before}`,
      );
  }
  const ours = valuesOf(office.master.reading);
  files.forEach((file, i) => {
    if (told[i]!.status !== "read" && told[i]!.status !== "earlierCopy") return;
    for (const [cell, value] of valuesOf(file.workbook!.reading)) {
      if (ours.get(cell) === value) continue;
      const shown = differing.filter(
        (one) =>
          place(one) === cell &&
          one.department === told[i]!.department &&
          [one.theirs, ...one.otherFiles.map((other) => other.value)].includes(value),
      );
      // Shown, or the master's own once, or answered: nothing anybody entered since.
      const entry = `${cell} ${value}`;
      if (shown.every(({ outcome }) => outcome === "kept") && !office.answered.has(entry))
        expect(office.stood).toContain(entry);
    }
  });
}

function takeIn(office: Office, from: readonly number[], chosen: readonly boolean[]): void {
  const files = from.flatMap((i) =>
    office.copies[i] ? [saved(`${i}.xlsx`, office.copies[i])] : [],
  );
  const collection = collected(office.master, files);
  const choices = new Map(
    collection.cells
      .filter((_, i) => chosen[i % chosen.length])
      .map(({ id }, i) => [id, i % 2 === 0 ? ("theirs" as const) : ("ours" as const)]),
  );
  const decisions = decisionsOf(plan, collection, choices);
  expectNothingLost(office, files, collection, decisions);

  const reversed = collected(office.master, files.toReversed());
  expect(reversed.cells).toEqual(collection.cells);
  expect(decisionsOf(plan, reversed, choices)).toEqual(decisions);

  decisions.decided
    .filter(({ isChosen }) => isChosen)
    .forEach((one) => office.answered.add(`${place(one)} ${one.theirs}`));
  office.master = afterwards(office.master, decisions);
  // Again: nothing is left to be written, and as another program saved them no cell.
  const again = files.map((file) => ({ ...file, sha256: `${file.sha256} again` }));
  const second = decisionsOf(plan, collected(office.master, files), new Map());
  expect([second.proposals, second.events]).toEqual([[], []]);
  const third = decisionsOf(plan, collected(office.master, again), new Map());
  expect(third.proposals).toEqual([]);
}

function carryOut(office: Office, one: Step): void {
  switch (one.kind) {
    case "handOut": {
      const { master, copy } = handOut(office.master, clerks[one.clerk]!);
      office.master = master;
      clerks.forEach((department, i) => {
        const isGiven = one.toAll ? department === clerks[one.clerk] : i === one.clerk;
        if (isGiven) office.copies[i] = copy;
      });
      break;
    }
    case "edit": {
      const copy = office.copies[one.clerk];
      if (copy) office.copies[one.clerk] = withCells(copy, one.edit);
      break;
    }
    case "submit": {
      const copy = office.copies[one.clerk];
      const at = `2026-05-20 10:${String(office.minutes++).padStart(2, "0")}`;
      if (copy) office.copies[one.clerk] = submitted(copy, clerks[one.clerk]!, at);
      break;
    }
    case "correct":
      office.master = { ...office.master, reading: typed(office.master.reading, one.edit) };
      break;
    case "state": {
      const { reading } = office.master;
      const submissions = reading.submissions.map((report) =>
        report.department === clerks[one.clerk]
          ? { ...report, state: one.isConfirmed ? ("確定" as const) : ("差戻し" as const) }
          : report,
      );
      office.master = { ...office.master, reading: { ...reading, submissions } };
      break;
    }
    case "takeIn":
      takeIn(office, one.from, one.chosen);
      break;
  }
  note(office);
}

test("no interleaving of hand-outs, edits and returns loses an entry or deletes one unasked", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 6, maxLength: 25 }), (steps) => {
      const office: Office = {
        master: masterOf(fresh),
        copies: [],
        minutes: 10,
        stood: new Set(),
        answered: new Set(),
        had: new Map(),
      };
      for (const first of [0, 2]) carryOut(office, { kind: "handOut", clerk: first, toAll: true });
      steps.forEach((one) => carryOut(office, one));
    }),
    { numRuns: 40 },
  );
});
