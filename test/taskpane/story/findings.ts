import { countSeverities } from "../../../src/check/severity";
import type { Proposal } from "../../../src/entries/proposal";
import { fiscalYear } from "../../../src/plan/fiscalYear";
import type { Checked, PlacedFinding, RowsChecked } from "../../../src/workbook";

const R7 = fiscalYear(2025);

const proposal = (part: Partial<Proposal>): Proposal => ({
  table: "PlanIndicators",
  key: "2-指1",
  column: "R7実績値",
  year: R7,
  before: "",
  value: "",
  ...part,
});

const finding = (part: Partial<PlacedFinding>): PlacedFinding => ({
  rule: "A301",
  severity: "error",
  table: "PlanIndicators",
  key: null,
  column: null,
  year: R7,
  found: "",
  expected: "",
  params: {},
  sheet: null,
  cell: null,
  row: null,
  itemNo: null,
  name: null,
  department: null,
  message: "",
  brief: part.message ?? "",
  proposal: null,
  ...part,
});

const checked = (findings: PlacedFinding[]): Checked => ({
  reportingYear: R7,
  counts: countSeverities(findings),
  progress: { entries: { made: 9, owed: 24 }, texts: { made: 2, owed: 8 } },
  findings,
});

/** Everything is in order. */
export const noFindings: Checked = {
  ...checked([]),
  progress: { entries: { made: 24, owed: 24 }, texts: { made: 8, owed: 8 } },
};

export const fewFindings = checked([
  finding({
    rule: "E401",
    key: 12,
    itemNo: 12,
    sheet: "推進項目",
    row: "12 待たなくてよい、行かなくてよい窓口の実現",
    column: "R7実施状況",
    cell: "U17",
    message: "対象年度の実施状況が記入されていません。",
    expected: "実施・一部実施・検討中・未実施",
  }),
  finding({
    rule: "E404",
    key: 12,
    itemNo: 12,
    sheet: "推進項目",
    row: "12 待たなくてよい、行かなくてよい窓口の実現",
    column: "R7課題・今後の方向性",
    cell: "W17",
    message: "「一部実施」のときは、課題・今後の方向性を記入してください。",
  }),
  finding({
    rule: "A304",
    key: "33-指3",
    itemNo: 33,
    name: "時間外勤務の縮減",
    sheet: "数値目標",
    row: "33-指3 時間外勤務の縮減",
    column: "R7実績値",
    cell: "T45",
    message: "割合の上限 100% をこえています。「87.5%」のつもりですか。",
    found: "87.5",
    expected: "87.5%",
    fix: { kind: "question", value: 0.875 },
    proposal: proposal({ key: "33-指3", before: 87.5, value: 0.875 }),
  }),
  finding({
    rule: "A302",
    severity: "warning",
    key: "2-指1",
    itemNo: 2,
    name: "市公式ウェブサイトのアクセス件数",
    sheet: "数値目標",
    row: "2-指1 市公式ウェブサイトのアクセス件数",
    column: "R7実績値",
    cell: "T6",
    message: "全角の数字と単位が入っています。",
    found: "１，７００人",
    expected: "1,700人",
    fix: { kind: "safe", value: 1700 },
    proposal: proposal({ key: "2-指1", before: "１，７００人", value: 1700 }),
  }),
  finding({
    rule: "C502",
    severity: "info",
    table: null,
    message: "協働推進課：記入すべき 24件のうち 9件が記入されています。",
  }),
  finding({
    rule: "S109",
    severity: "info",
    sheet: "数値目標 (2)",
    message: "表の写しがあります。集計には含めません。",
  }),
]);

/** After a rewriting: the finding that could only be rewritten is gone. */
export const afterRewriting = checked(
  fewFindings.findings.filter(({ fix }) => fix?.kind !== "safe"),
);

/** Two that can be rewritten, and a warning that was looked at and confirmed. */
export const safeAndConfirmed = checked([
  ...fewFindings.findings.filter(({ fix }) => fix?.kind === "safe"),
  finding({
    rule: "P201",
    severity: "warning",
    table: "PlanActions",
    key: "4-①",
    itemNo: 4,
    name: "オープンデータの公開と利活用の促進",
    sheet: "取組内容",
    row: "4-① オープンデータの公開と利活用の促進",
    column: "R7到達段階",
    cell: "M12",
    message: "到達段階「実 施」は、間に空白が入っています。",
    found: "実 施",
    expected: "実施",
    fix: { kind: "safe", value: "実施" },
    proposal: proposal({ table: "PlanActions", key: "4-①", column: "R7到達段階", before: "実 施" }),
  }),
  finding({
    rule: "A305",
    severity: "info",
    key: "40-指2",
    itemNo: 40,
    name: "市税の滞納繰越額",
    sheet: "数値目標",
    row: "40-指2 市税の滞納繰越額",
    column: "R7実績値",
    cell: "T52",
    message: "前の年度のおよそ10倍です。桁を確かめてください。",
    found: "4,440",
    confirmed: "確認済：決算書と突き合わせた",
  }),
]);

/** The status of item 12 was entered: one of its two findings is left. */
/** Somebody changed what is the plan's own. */
export const damaged = checked([
  finding({
    rule: "S104",
    key: "2-指2",
    itemNo: 2,
    name: "移動市長室の参加者数",
    sheet: "数値目標",
    row: "2-指2 移動市長室の参加者数",
    column: "単位",
    cell: "H7",
    message: "数値目標2-指2の「単位」が「件」になっていますが、計画では「人」です。",
    found: "件",
    expected: "人",
  }),
]);

export const rowsOf12 = (by: RowsChecked["by"]): RowsChecked => ({
  reportingYear: R7,
  by,
  items: [12],
  findings: fewFindings.findings.filter(({ rule }) => rule === "E404"),
  missing: 0,
  progress: fewFindings.progress,
  reading: null,
});

/**
 * 1,000 findings over 42 items: 123 that say the same of other cells, 300 missing entries, and others
 * that are all different. The second item's can be edited away (`window.edit`).
 */
export const manyFindings = checked(
  Array.from({ length: 1000 }, (_, i) => {
    const itemNo = (i % 42) + 1;
    const isSame = i < 123;
    const severity = isSame ? "error" : (["missing", "error", "warning", "info"] as const)[i % 4]!;
    return finding({
      rule: isSame ? "E402" : `A30${(i % 9) + 1}`,
      severity: i >= 123 && i < 423 ? "missing" : severity,
      key: `${itemNo}-指${i}`,
      itemNo,
      sheet: "数値目標",
      row: `${itemNo}-指${i} 多様な主体との協働によるまちづくりの推進`,
      column: "R7実績値",
      cell: `T${i + 6}`,
      message: `実績値「${i}」が、目標値のある年度の数字として読み取れません。`,
      brief: isSame
        ? "「だいたい実施」は実施状況の言葉ではありません。"
        : `「${i}」は数字として読めません。`,
      found: isSame ? "だいたい実施" : String(i),
      expected: "1,700人",
    });
  }),
);
