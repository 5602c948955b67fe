import type {
  CellOutcome,
  CollectedCell,
  CollectedFile,
  Collection,
  FileStatus,
} from "../../../src/collect/returned";
import type { Proposal } from "../../../src/entries/proposal";
import type { Submission } from "../../../src/entries/submission";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import type { PastTake } from "../../../src/taskpane/collect/pastTakes";
import type { HandedOut } from "../../../src/taskpane/collectOperations";
import type { HandOutOffer, TakenFile } from "../../../src/workbook";

const R7 = fiscalYear(2025);

const none: Record<CellOutcome, number> = {
  same: 0,
  take: 0,
  kept: 0,
  conflict: 0,
  cleared: 0,
  planChange: 0,
  outside: 0,
  otherYear: 0,
  closed: 0,
  unusable: 0,
  formula: 0,
  reprint: 0,
};

const cell = (changes: Partial<CollectedCell> & Pick<CollectedCell, "id">): CollectedCell => ({
  table: "PlanItems",
  key: 12,
  column: "R7実施状況",
  year: R7,
  file: "R7_04_総務課.xlsx",
  otherFiles: [],
  department: "総務課",
  reporter: "総務課",
  base: "",
  theirs: "一部実施",
  ours: "実施",
  reason: null,
  lacksResult: false,
  outcome: "conflict",
  usual: "ours",
  isOpen: true,
  ...changes,
});

const submission = (department: string, by: string): Submission => ({
  no: 1,
  year: R7,
  department,
  state: "提出",
  by,
  at: "2026-05-20 14:02",
  note: "",
  digest: "9f86d081",
  entries: [],
});

const file = {
  sha256: "9f86d081",
  status: "read" as const,
  detail: null,
  handOut: null,
  definitionVersion: "2023.1",
  submitted: null,
  remarks: [],
  counts: none,
  isEarlierCopy: false,
  takenNo: null,
};

const untaken = { ...file, department: null, definitionVersion: null };

const notTaken = (name: string, status: FileStatus, detail: string): CollectedFile => ({
  ...untaken,
  name,
  status,
  detail,
});

/** Three files: one as it should be, one with questions, one that is nobody's; and some that are none. */
export const collection: Collection = {
  year: R7,
  files: [
    {
      ...file,
      name: "R7_02_協働推進課.xlsx",
      department: "協働推進課",
      submitted: {
        submission: submission("協働推進課", "山田"),
        isIntact: true,
        changedAfter: 0,
        isKnown: false,
      },
    },
    {
      ...file,
      name: "R7_04_総務課.xlsx",
      department: "総務課",
      submitted: {
        submission: submission("総務課", "佐藤"),
        isIntact: true,
        changedAfter: 2,
        isKnown: false,
      },
      remarks: [{ kind: "missingRow", sheet: "数値目標", names: ["33-指2"] }],
    },
    { ...untaken, name: "コピー.xlsx", status: "unknownOrigin", definitionVersion: "2023.1" },
    notTaken("回答(最終).xlsx", "unreadable", "encrypted"),
    notTaken("R7_02_協働推進課 (2).xlsx", "sameFile", "R7_02_協働推進課.xlsx"),
    notTaken("ほかの市.xlsx", "otherPlan", "hagi-2023"),
  ],
  departments: [
    { department: "広報広聴課", state: "確定", owed: 9, made: 9 },
    { department: "協働推進課", state: "提出", owed: 15, made: 15 },
    { department: "総務課", state: "取込", owed: 40, made: 38 },
    { department: "社会教育課", state: "差戻し", owed: 15, made: 15 },
    { department: "収納課", state: "未着", owed: 7, made: 0 },
  ],
  cells: [
    cell({
      id: "taken 1",
      file: "R7_02_協働推進課.xlsx",
      department: "協働推進課",
      reporter: "協働推進課",
      key: 4,
      theirs: "実施",
      ours: "",
      outcome: "take",
      usual: "theirs",
    }),
    cell({
      id: "taken 2",
      table: "PlanIndicators",
      key: "33-指3",
      column: "R7実績値",
      theirs: 0.875,
      ours: "",
      outcome: "take",
      usual: "theirs",
    }),
    cell({
      id: "conflict",
      otherFiles: [{ file: "R7_04_総務課 (2).xlsx", value: "検討中" }],
    }),
    cell({
      id: "cleared",
      column: "R7取組実績",
      base: "窓口を見直した。",
      theirs: "",
      ours: "窓口を見直した。",
      outcome: "cleared",
    }),
    cell({
      id: "plan",
      table: "PlanIndicators",
      key: "2-指2",
      column: "R9目標値",
      base: 1000,
      theirs: 1200,
      ours: 1000,
      reason: "参加者がふえたため",
      outcome: "planChange",
    }),
    cell({
      id: "unusable",
      table: "PlanIndicators",
      key: "33-指2",
      column: "R7実績値",
      base: "",
      theirs: "",
      ours: "",
      lacksResult: true,
      outcome: "unusable",
      isOpen: false,
    }),
  ],
  grounds: [],
};

export const takenProposals: readonly Proposal[] = [
  {
    table: "PlanItems",
    key: 4,
    column: "R7実施状況",
    year: R7,
    before: "",
    value: "実施",
  },
];

export const takenFiles: readonly TakenFile[] = [
  {
    file: "R7_02_協働推進課.xlsx",
    department: "協働推進課",
    event: 1,
    state: "提出",
    written: 1,
  },
];

export const takes: readonly PastTake[] = [
  {
    no: 2,
    at: "2026-05-25 09:10",
    by: "総務 太郎",
    files: ["R7_08_社会教育課.xlsx"],
    departments: ["社会教育課"],
    isUndone: false,
  },
  {
    no: 1,
    at: "2026-05-20 16:00",
    by: "総務 太郎",
    files: ["R7_01_広報広聴課.xlsx", "R7_02_協働推進課.xlsx"],
    departments: ["広報広聴課", "協働推進課"],
    isUndone: true,
  },
];

export const offer: HandOutOffer = {
  reportingYear: R7,
  departments: [
    { department: "広報広聴課", entries: 9, texts: 4, isConfirmed: false },
    { department: "協働推進課", entries: 15, texts: 8, isConfirmed: false },
    { department: "社会教育課", entries: 15, texts: 6, isConfirmed: true },
    { department: "収納課", entries: 7, texts: 2, isConfirmed: false },
  ],
  leftOut: ["庁内メモ"],
};

/** Empty files: nobody opens them. */
export const handedOut = (departments: readonly string[]): HandedOut => {
  const copies = departments.map((department, i) => ({
    handOut: {
      id: `R7-0${i + 1}-7c1e9a`,
      department,
      year: R7,
      at: "2026-04-15 09:30",
      definitionVersion: "2023.1",
      definitionDigest: "",
      baseDigest: "",
      sentBack: null,
    },
    fileName: `R7_0${i + 1}_${department}.xlsx`,
    bytes: new Uint8Array(),
    items: [],
    cells: 0,
  }));
  const zip = { name: "R7_配布_20260415.zip", bytes: new Uint8Array() };
  const [{ fileName, bytes } = { fileName: "", bytes: new Uint8Array() }] = copies;
  const file = copies.length === 1 ? { name: fileName, bytes } : zip;
  return { copies, file, warnings: [] };
};
