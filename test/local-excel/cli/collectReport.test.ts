import { cellOutcomes } from "../../../src/collect/cellOutcome";
import type { CellOutcome, CollectedFile, FileStatus } from "../../../src/collect/returned";
import { describeCollection } from "../../../src/local-excel/cli/collectReport";
import { fiscalYear } from "../../../src/plan/fiscalYear";

const file = (status: FileStatus, more: Partial<CollectedFile> = {}): CollectedFile => ({
  name: "回答.xlsx",
  sha256: "",
  status,
  detail: null,
  department: null,
  handOut: null,
  isEarlierCopy: false,
  takenNo: null,
  definitionVersion: null,
  submitted: null,
  remarks: [],
  counts: Object.fromEntries(cellOutcomes.map((one) => [one, 0])) as Record<CellOutcome, number>,
  ...more,
});
const told = (...files: CollectedFile[]) => {
  const report = describeCollection({
    collection: { year: fiscalYear(2025), files, departments: [], cells: [], grounds: [] },
    placeOf: () => null,
    choices: new Map(),
    taken: null,
  });
  return [report.lines.slice(0, -1), report.exitStatus];
};

test.each<[FileStatus, string | null, string, 0 | 1]>([
  ["read", null, "「回答.xlsx」を比べました。", 0],
  ["earlierCopy", null, "「回答.xlsx」を比べました。前の写しです。", 0],
  ["sameFile", "b.xlsx", "「回答.xlsx」は「b.xlsx」と同じ内容です。一度だけ取り込みます。", 0],
  [
    "alreadyTaken",
    "2026-05-20 14:02",
    "「回答.xlsx」は取込済みです（2026-05-20 14:02）。選んで決めないかぎり、もう一度は書き込みません。",
    0,
  ],
  [
    "unknownOrigin",
    null,
    "「回答.xlsx」は、どの課のファイルか分かりません。課を選んでください。--department-of で指定できます。",
    1,
  ],
  ["otherPlan", "隣の市", "「回答.xlsx」は別の計画（隣の市）のブックのため、取り込めません。", 1],
  [
    "unreadable",
    "damaged",
    "「回答.xlsx」は壊れているため開けません。もう一度コピーするか、受け取り直してください。",
    1,
  ],
])("a file that is %s is told as the pane tells it", (status, detail, line, exitStatus) => {
  expect(told(file(status, { detail }))).toEqual([[line], exitStatus]);
});

test("whose file it is, how many of each outcome, and what its cells cannot say", () => {
  const read = file("read", {
    department: "財政課",
    remarks: [{ kind: "missingRow", sheet: "推進項目", names: ["9", ""] }],
  });
  expect(told({ ...read, counts: { ...read.counts, take: 2, conflict: 1 } })).toEqual([
    [
      "「回答.xlsx」を比べました。　財政課　取り込む 2・食い違い 1",
      "「回答.xlsx」シート「推進項目」の行 9・（番号なし） がありません。その行は取り込まず、消しもしません。",
    ],
    0,
  ]);
});
