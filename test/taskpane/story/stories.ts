import type { RibbonRequest } from "../../../src/commands/ribbonRequests";
import { foldEntries } from "../../../src/entries/entries";
import { bundledPlan } from "../../../src/plan/bundledPlan";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import type { PlanOperations } from "../../../src/taskpane/planOperations";
import type { Role } from "../../../src/taskpane/state/role";
import type {
  Applied,
  Outcome,
  PlanState,
  Refusal,
  ReportReading,
  RowsChecked,
} from "../../../src/workbook";
import { sheetRoles } from "../../../src/workbook/sheetSpec";
import { freshReading } from "../../entries/freshReading";
import {
  afterRewriting,
  damaged,
  fewFindings,
  manyFindings,
  noFindings,
  rowsOf12,
  safeAndConfirmed,
} from "./findings";
import { collection, handedOut, offer, takenFiles, takenProposals, takes } from "./collected";
import { probed } from "./probed";
import { restoredRows } from "./restored";
import { refusedSubmission, submissions, submitted } from "./submissions";
import { summary } from "./summary";

/** One state of the pane: what the workbook answers, and the ribbon button already pressed. */
export interface Story {
  readonly operations: PlanOperations;
  readonly pressed?: RibbonRequest;
  /** Kept on this PC; 総務課 unless said otherwise, null: not asked yet. */
  readonly role?: Role | null;
}

declare global {
  interface Window {
    /** What the pane asked of the workbook, in order, for the tests to see. */
    asked: string[];
    /** Somebody edits item 12. */
    edit(by: RowsChecked["by"]): void;
  }
}
window.asked = [];
window.edit = () => undefined;

const R7 = fiscalYear(2025);
const sheets = Object.fromEntries(sheetRoles.map((role) => [role, role]));
const none: PlanState = {
  kind: "none",
  hasEarlierFormulas: false,
  reportingYear: null,
  title: null,
  sheets: {},
  tablesLost: false,
  reports: [],
  handOut: null,
  versions: null,
};
const complete: PlanState = {
  kind: "complete",
  hasEarlierFormulas: false,
  reportingYear: R7,
  title: "第二次山口市行政改革大綱後期推進計画",
  sheets,
  tablesLost: false,
  reports: [],
  handOut: null,
  versions: { definition: "2023.1", template: "4" },
};

const 収納課: Role = { kind: "department", department: "収納課" };
const sentBack: PlanState["reports"][number] = {
  department: "収納課",
  state: "差戻し",
  by: "総務 太郎",
  at: "2026-05-26 10:00",
  note: "R7の実績値の根拠を書いてください。",
};

const ok = <T>(result: T): Promise<Outcome<T>> => Promise.resolve({ ok: true, ...result });
const no = (refusal: Refusal) => Promise.resolve({ ok: false as const, refusal });
/** Nothing is entered yet. */
const report: ReportReading = {
  workbook: "book",
  reportingYear: R7,
  noteOf: () => "",
  entries: foldEntries(bundledPlan, freshReading(bundledPlan, R7)),
  place: (table, key, column) => ({ sheet: table, row: 0, column: 0, cell: `${key} ${column}` }),
};

const never = () => new Promise<never>(() => undefined);

const applied = (proposals: Applied["written"], skipped: Applied["skipped"] = []): Applied => ({
  written: proposals,
  skipped,
  submitAgain: [],
  takeBack: { cells: proposals.map((proposal) => ({ ...proposal, wrote: proposal.value })) },
});

/** A workbook in the given state, where everything goes well. */
function workbook(start: PlanState, changes: Partial<PlanOperations> = {}): PlanOperations {
  let state = start;
  let rows = restoredRows;
  let taken = false;
  const asked = (what: string) => window.asked.push(what);
  const operations: PlanOperations = {
    readPlanState: () => ok(state),
    insertPlan: ({ reportingYear, onProgress }) => {
      asked(`insert ${reportingYear}`);
      onProgress("reading");
      onProgress("building");
      onProgress("finishing");
      state = { ...complete, reportingYear };
      return ok({ sheets: Object.values(sheets), warnings: [], reportingYear });
    },
    repairPlan: () => {
      asked("repair");
      return ok({
        repaired: ["シート「集計」を作り直しました。", "シート「推進項目」を保護しました。"],
      });
    },
    checkPlan: ({ scope }) => {
      asked(`check ${scope.kind === "all" ? "all" : scope.department}`);
      return ok(fewFindings);
    },
    confirmFindings: (confirmations) => {
      for (const { finding, reason } of confirmations) asked(`confirm ${finding.key} ${reason}`);
      return ok({ checked: fewFindings, confirmed: confirmations.length, skipped: 0 });
    },
    recalculatePlan: ({ reportingYear }) => {
      asked(`recalculate ${reportingYear ?? ""}`);
      return ok({ ...summary, reportingYear: reportingYear ?? R7 });
    },
    buildItemSheets: ({ onProgress }) => {
      asked("buildItemSheets");
      onProgress("reading");
      onProgress("writing");
      state = { ...state, sheets: { ...state.sheets, 個票一覧: "個票一覧" } };
      return ok({ sheet: "個票一覧", items: 42, warnings: [] });
    },
    goToCell: ({ sheet, cell }) => {
      asked(`goToCell ${sheet}!${cell}`);
      return ok({});
    },
    goToSheet: (role) => {
      asked(`goToSheet ${role}`);
      return ok({});
    },
    applyProposals: (proposals) => {
      for (const { key, column, value } of proposals) asked(`write ${key} ${column} ${value}`);
      return ok(applied(proposals));
    },
    readReport: () => ok({ reading: report }),
    enterValues: (proposals) => {
      for (const { key, column, value } of proposals) asked(`enter ${key} ${column} ${value}`);
      return ok({ ...applied(proposals), reading: report });
    },
    takeBack: ({ cells }) => {
      asked(`takeBack ${cells.length}`);
      return ok({ restored: cells.length, left: 0, locked: 0, submitAgain: [] });
    },
    watchEntries: ({ onChecked, scope }) => {
      window.edit = (by) => {
        asked(`live ${scope().kind}`);
        onChecked(rowsOf12(by));
      };
      return ok({
        stop: () => {
          window.edit = () => undefined;
          return Promise.resolve();
        },
      });
    },
    runProbe: () => ok(probed),
    readRestoredRows: () => ok({ rows }),
    chooseReading: ({ key, choice }) => {
      asked(`choose ${key} ${choice}`);
      rows = rows.map((row) => (row.key === key ? { ...row, chosen: choice } : row));
      return ok(applied([]));
    },
    showRowsOf: ({ department }) => {
      asked(`showRowsOf ${department}`);
      return ok({});
    },
    readSubmissionStates: () => ok(submissions),
    submitEntries: ({ scope, submittedBy }) => {
      asked(`submit ${scope} ${submittedBy}`);
      return ok(submitted);
    },
    changeSubmissions: ({ reports, to, by, note }) => {
      const changed = reports.map(({ department }) => department);
      asked(`change ${changed.join()} ${to} ${by} ${note ?? ""}`.trim());
      return ok({ changed, skipped: [] });
    },
    offerHandOut: () => ok(offer),
    handOut: ({ departments, related, saved }) => {
      asked(`handOut ${departments.join()} ${related} ${saved?.name ?? ""}`.trim());
      return ok(handedOut(departments));
    },
    openCopy: () => {
      asked("openCopy");
      return ok({});
    },
    collectFiles: ({ files, named }) => {
      asked(`collect ${files.map(({ name }) => name).join()} ${named.join()}`.trim());
      return ok({ collection: taken ? { ...collection, cells: [] } : collection });
    },
    takeIn: ({ choices, by }) => {
      asked(`takeIn ${[...choices].join(" ")} ${by}`);
      taken = true;
      return ok({
        no: 3,
        proposals: takenProposals,
        written: 1,
        skipped: [],
        skippedFiles: [],
        files: takenFiles,
        warnings: [],
      });
    },
    writeLetter: ({ kind, report: { department }, reason }) => {
      asked(`letter ${kind} ${department}`);
      return ok({ text: `${department} 御中\n\n${reason}` });
    },
    readTakes: () => ok({ takes }),
    undoTake: ({ no, by }) => {
      asked(`undoTake ${no} ${by}`);
      taken = false;
      return ok({
        restored: 12,
        left: [],
        locked: [],
        submitAgain: [],
        departments: [],
        warnings: [],
      });
    },
  };
  return { ...operations, ...changes };
}

let failures = 0;
let checks = 0;
let readings = 0;

const all = {
  reading: { operations: workbook(none, { readPlanState: never }) },
  firstRun: { operations: workbook(none), role: null },
  unasked: { operations: workbook(complete), role: null, pressed: "checkPlan" },
  department: { operations: workbook(complete), role: 収納課 },
  sentBack: {
    operations: workbook({ ...complete, reports: [sentBack] }),
    role: 収納課,
  },
  copy: {
    operations: workbook({
      ...complete,
      handOut: { department: "収納課", year: R7, at: "2026-04-15 09:30", sentBack: null },
    }),
    role: null,
  },
  sentBackCopy: {
    operations: workbook({
      ...complete,
      handOut: {
        department: "収納課",
        year: R7,
        at: "2026-05-26 10:05",
        sentBack: {
          by: "総務 太郎",
          at: "2026-05-26 10:00",
          reason: "実績値の出所を書いてください。\n40-指2 は単位も。",
        },
      },
    }),
    role: null,
  },
  /** Each answer takes its time. */
  slow: {
    operations: workbook(complete, {
      checkPlan: async () => {
        window.asked.push("check all");
        await new Promise((resolve) => setTimeout(resolve, 300));
        return ok(fewFindings);
      },
    }),
    pressed: "checkPlan",
  },
  inserting: {
    operations: workbook(none, {
      insertPlan: ({ onProgress }) => {
        onProgress("building");
        return never();
      },
    }),
    pressed: "insertPlan",
  },
  inserted: { operations: workbook(none), pressed: "insertPlan" },
  printNotSet: {
    operations: workbook(none, {
      insertPlan: ({ reportingYear }) =>
        ok({
          sheets: Object.values(sheets),
          warnings: [
            "印刷の設定（用紙・見出し・フッター）ができませんでした。「ページ設定」で設定してください。",
          ],
          reportingYear,
        }),
    }),
    pressed: "insertPlan",
  },
  ready: { operations: workbook(complete) },
  /** Somebody deletes the sheets while the pane is in the background. */
  sheetsDeleted: {
    operations: workbook(complete, { readPlanState: () => ok(readings++ === 0 ? complete : none) }),
  },
  sheetMissing: {
    operations: workbook({
      ...complete,
      sheets: { 記入要領: "記入要領", 推進項目: "推進項目", 取組内容: "取組内容" },
    }),
  },
  torso: { operations: workbook({ ...none, kind: "torso", sheets: { 記入要領: "記入要領" } }) },
  otherPlan: {
    operations: workbook({ ...none, kind: "otherPlan", title: "○○市行政改革推進計画" }),
  },
  unknownTemplate: { operations: workbook({ ...none, kind: "unknownTemplate" }) },
  earlierFormulas: { operations: workbook({ ...complete, hasEarlierFormulas: true }) },
  alreadyThere: {
    operations: workbook(complete, { insertPlan: () => no({ code: "already-there" }) }),
    pressed: "insertPlan",
  },
  waiting: {
    operations: workbook(complete, {
      checkPlan: ({ onProgress }) => {
        onProgress("reading");
        return never();
      },
    }),
    pressed: "checkPlan",
  },
  damaged: {
    operations: workbook(complete, { checkPlan: () => ok(checks++ === 0 ? damaged : noFindings) }),
    pressed: "checkPlan",
  },
  cellEditing: {
    operations: workbook(complete, { checkPlan: () => no({ code: "cell-editing" }) }),
    pressed: "checkPlan",
  },
  checked: { operations: workbook(complete), pressed: "checkPlan" },
  /** What can be rewritten is gone after it was. */
  fixable: {
    operations: workbook(complete, {
      checkPlan: () => {
        window.asked.push("check all");
        return ok(checks++ === 0 ? fewFindings : afterRewriting);
      },
    }),
    pressed: "checkPlan",
  },
  safeAndConfirmed: {
    operations: workbook(complete, {
      checkPlan: () => ok(safeAndConfirmed),
      applyProposals: ([first, ...others]) =>
        ok(
          applied(
            [first!],
            others.map((proposal) => ({ proposal, why: "changed" as const })),
          ),
        ),
    }),
    pressed: "checkPlan",
  },
  /** The report was submitted with what is taken back. */
  takenBackAfter: {
    operations: workbook(complete, {
      takeBack: ({ cells }) =>
        ok({ restored: cells.length, left: 1, locked: 1, submitAgain: ["収納課", "財政課"] }),
    }),
    role: 収納課,
    pressed: "checkPlan",
  },
  errorsLeft: {
    operations: workbook(complete, {
      submitEntries: ({ scope, submittedBy }) => {
        window.asked.push(`submit ${scope} ${submittedBy}`);
        return ok(refusedSubmission);
      },
    }),
    role: 収納課,
  },
  clean: {
    operations: workbook(complete, {
      checkPlan: () => ok(noFindings),
    }),
    role: 収納課,
    pressed: "checkPlan",
  },
  manyFindings: {
    operations: workbook(complete, { checkPlan: () => ok(manyFindings) }),
    pressed: "checkPlan",
  },
  summary: {
    operations: workbook(complete, {
      recalculatePlan: () => ok({ ...summary, differences: [], repaired: [] }),
    }),
    pressed: "recalculatePlan",
  },
  differences: { operations: workbook(complete), pressed: "recalculatePlan" },
  /** Fails the first time only. */
  failed: {
    operations: workbook(complete, {
      checkPlan: () =>
        failures++ === 0 ? Promise.reject(new TypeError("rows[0] is undefined")) : ok(fewFindings),
    }),
    pressed: "checkPlan",
  },
  /** A finding that cannot be shown. */
  broken: {
    operations: workbook(complete, {
      checkPlan: () => ok({ ...fewFindings, findings: [null as never] }),
    }),
    pressed: "checkPlan",
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof all;
export const stories: Record<StoryName, Story> = all;
