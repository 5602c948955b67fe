import type { CellValue } from "../../entries/cell";
import { header } from "../../entries/columns";
import { yearLabel, yearName } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { laterWords } from "../../plan/quantityText";
import { progressWords, stageDefinition } from "../../plan/stage";
import { statusDefinition, statuses } from "../../plan/status";
import { area, type Area } from "../area";
import { newPlanInfo, planInfoRow, planInfoValues, type PlanInfo } from "../planInfo";
import type { Look, SheetSpec } from "../sheetSpec";
import { blankRows, isBlankCell } from "./blankCells";
import { colors, rows, tabColors } from "./look";
import { names } from "./names";
import { linesHeight, linesOf } from "./textLines";

/** Where the cells other sheets' formulas need stand on 記入要領. */
export interface GuideLayout {
  readonly planInfo: Area;
  readonly yearLabels: Area;
  readonly yearNames: Area;
  readonly laterWords: Area;
  readonly aboutTolerance: Area;
  readonly yearPosition: Area;
  readonly referencePosition: Area;
  /** How many rows wait for 原本確認. */
  readonly unconfirmed: Area;
}

const unconfirmedLabel = "原本の確認待ちの行数";

/** Restored rows nobody has confirmed yet; 再掲 rows are confirmed in their source. */
const unconfirmedFormula = `=${(["PlanActions", "PlanIndicators"] as const)
  .map(
    (table) =>
      `SUMPRODUCT((${table}[${header.asPrinted}]<>"")*${blankRows(`${table}[${header.verification}]`)}*(${table}[${header.reprintOf}]=""))`,
  )
  .join("+")}`;

/** What PlanInfo says. */
const versionsFormula = ({ city }: Plan): string => {
  const version = (label: Parameters<typeof planInfoRow>[0]) =>
    `INDEX(${names.planInfo},${planInfoRow(label) + 1},2)`;
  return `="${city.replaceAll('"', '""')}　計画の定義 "&${version("定義の版")}&" 版　テンプレート "&${version("テンプレートの版")}&" 版"`;
};

interface Line {
  readonly label: CellValue;
  readonly text?: CellValue;
  readonly heading?: true;
  readonly fill?: string;
}

const heading = (label: string): Line => ({ label, heading: true });

function guidance(plan: Plan): Line[] {
  return [
    heading("このブックについて"),
    {
      label: "目的",
      text: `${plan.title}の進み具合を、対象年度ごとに記入して集計するためのブックです。アドインのない PC でも、記入・集計・印刷ができます。`,
    },
    {
      label: "担当課の流れ",
      text: "1. アドインの「記入」か、推進項目・取組内容・数値目標の「記入欄」で、対象年度の実績を記入します。総務課から配られた写しでは、自分の課の行だけが開いています。",
    },
    {
      label: "",
      text: "2. アドインの「入力チェック」を実行し、チェック結果の未記入とエラーをなくします。警告の値が正しいときは、「確認」の列に「確認済」と理由を書くと、次のチェックから情報になります。",
    },
    {
      label: "",
      text: "3. 未記入とエラーがなくなったら、アドインの「提出」を実行し、上書き保存したブックを総務課へ返します。",
    },
    {
      label: "総務課の流れ",
      text: "1. アドインの「配布」で課ごとの写しを作って渡し、返ってきたファイルを「取りまとめ」で取り込みます（取り込む前に、変わったところを確かめられます）。",
    },
    {
      label: "",
      text: "2. 集計の「対象年度」を選び、アドインの「集計更新」で、集計の数式と計算結果に誤りがないことを確かめます。ほかの年度の列は隠れています（列の再表示で見られます）。",
    },
    heading("セルの色"),
    {
      label: "記入欄",
      text: "担当課が記入します。見出しの上に「記入欄」とあり、対象年度の欄だけに色が付いています。前の年度の値は、その左にあります。",
      fill: colors.entry,
    },
    {
      label: "計画値",
      text: "計画書の値が入っています（色なし。取組内容の対象年度は薄い灰色）。変えるときは、同じ行の「変更理由」も記入してください。",
      fill: colors.blank,
    },
    {
      label: "自動計算",
      text: "数式です（色なし）。書き換えられません。",
      fill: colors.blank,
    },
    {
      label: "再掲の行",
      text: "再掲元の行の内容がそのまま表示されます。記入は再掲元の行だけです。総務課が確定した欄も、この色になります。",
      fill: colors.reprint,
    },
    {
      label: "原本の確認待ち",
      text: "計画書の文字が欠けていたため、推定した計画値です。原本と見比べて「原本確認」を選んでください。",
      fill: colors.unconfirmed,
    },
    { label: unconfirmedLabel, text: "" },
    {
      label: "エラー",
      text: "入力チェックで直すように言われたセルです（太字）。",
      fill: colors.error,
    },
    {
      label: "警告",
      text: "入力チェックで確かめるように言われたセルです（太字）。",
      fill: colors.warning,
    },
    heading("到達段階のことば"),
    ...progressWords.map((word) => ({ label: word, text: stageDefinition(word) })),
    { label: "→", text: "計画の欄で、前の年度の段階が続くことを表します。" },
    heading("実施状況のことば"),
    ...statuses.map((status) => ({
      label: status,
      text: statusDefinition(status, plan.settings),
    })),
    heading("数値の書き方"),
    {
      label: "割合（%）",
      text: "87.5% のように % を付けて入力します。% のセルに 87.5 と入力しても 87.5% になります。",
    },
    {
      label: "数",
      text: "単位は表示されるので、数字だけを入力します。0 は 0 と入力します（空欄は未入力です）。",
    },
    { label: "マイナス", text: "-3 または ▲3 と入力します。" },
    { label: "まだ分からない", text: "「集計中」と記入します。未入力として数えます。" },
    heading("提出"),
    {
      label: "提出",
      text: "入力チェックのエラーや未記入が残っていないときだけ提出できます。提出した値・担当者・日時を「提出記録」と「提出内容」に残し、そのあと変わったセルは入力チェックが警告します。",
    },
    {
      label: "差戻し・確定",
      text: "総務課が行います。確定すると、その年度の記入欄と計画値に書き込めなくなります。差戻しを受けると、また書き込めます。",
    },
    {
      label: "ダイジェスト",
      text: "提出した値の全体から計算した SHA-256 です。値が変わったことを見つけるためのもので、改ざんされていないことの証明にはなりません。",
    },
    heading("ご注意"),
    {
      label: "貼り付け",
      text: "ほかの表から貼り付けるときは「値の貼り付け」を使ってください。書式や入力規則が変わるのを防ぎます。",
    },
    {
      label: "並べ替え",
      text: "保護されたセルがあるため、並べ替えはできません。絞り込み（フィルター）は使えます。",
    },
    {
      label: "元に戻す",
      text: "アドインがセルに書き込むと、Excel の「元に戻す」の履歴は消えることがあります。",
    },
    {
      label: "シートの保護",
      text: "パスワードなしで保護しています。行と列を増やしたり減らしたりしないでください。",
    },
  ];
}

const widths = { label: 24, text: 100 } as const;

/** Fixed, for the sheet is read and not edited. */
const heightOf = ({ text = "" }: Line): number => linesHeight(linesOf(String(text), widths.text));
const oneLine = heightOf({ label: "" });

const labelOf = (lines: readonly Line[], label: string): number =>
  lines.findIndex((line) => line.label === label);

function allLines(plan: Plan, info: PlanInfo): { lines: Line[]; layout: GuideLayout } {
  const lines: Line[] = guidance(plan);
  const place = (count: number, column: number): Area =>
    area(rows.header + lines.length - count, column, count, 1);
  const add = (...added: Line[]) => lines.push(...added);

  add(
    heading("計画の年度"),
    ...plan.fiscalYears.map((y) => ({ label: yearLabel(y), text: yearName(y) })),
  );
  const yearLabels = place(plan.fiscalYears.length, 0);
  const yearNames = place(plan.fiscalYears.length, 1);
  add(heading("集計の設定（数式が使います）"));
  add({ label: "「程度」の幅", text: plan.settings.aboutTolerance });
  const aboutTolerance = place(1, 1);
  add({ label: "対象年度の位置", text: "" });
  const yearPosition = place(1, 1);
  add({ label: "参考年度の位置", text: "" });
  const referencePosition = place(1, 1);
  add(
    heading("実績がまだのときの言葉（未入力に数えます）"),
    ...laterWords.map((word) => ({ label: word })),
  );
  const later = place(laterWords.length, 0);
  add(heading("計画情報（アドインが使います。書き換えないでください）"));
  const values = planInfoValues(info);
  add(...values.map(([label, text]) => ({ label: label!, text: text! })));
  const block = place(values.length, 0);
  return {
    lines,
    layout: {
      planInfo: { ...block, columns: 2 },
      yearLabels,
      yearNames,
      laterWords: later,
      aboutTolerance,
      yearPosition,
      referencePosition,
      unconfirmed: area(rows.header + labelOf(lines, unconfirmedLabel), 1),
    },
  };
}

/** The same whatever the block of the plan's information says. */
export const guideLayout = (plan: Plan): GuideLayout =>
  allLines(plan, newPlanInfo(plan, null, plan.fiscalYears[0]!, new Date(0))).layout;

/** 記入要領: how to fill in, the words and their definitions, and what the formulas and we need to know. */
export function guideSheet(plan: Plan, info: PlanInfo): { sheet: SheetSpec; layout: GuideLayout } {
  const { lines, layout } = allLines(plan, info);
  const first = rows.header;
  const lineLooks = lines.flatMap((line, i): Look[] => {
    const row = first + i;
    if (line.heading)
      return [
        { area: area(row, 0, 1, 2), bold: true, fill: colors.header, color: colors.headerText },
      ];
    return line.fill ? [{ area: area(row, 0), fill: line.fill, grid: true }] : [];
  });
  const latestYear = area(
    layout.planInfo.row + labelOf(lines, "最新の対象年度") - labelOf(lines, "計画ID"),
    1,
  );
  const { unconfirmed } = layout;
  return {
    layout,
    sheet: {
      role: "記入要領",
      tabColor: tabColors.guide,
      protect: true,
      formats: [
        { area: area(first, 0, lines.length, 2), format: "@" },
        { area: unconfirmed, format: "0" },
        { area: layout.aboutTolerance, format: "0%" },
        { area: layout.yearPosition, format: "0" },
        { area: layout.referencePosition, format: "0" },
      ],
      values: [
        { area: area(rows.title, 0), values: [[`記入要領　${plan.title}`]] },
        {
          area: area(first, 0, lines.length, 2),
          values: lines.map((line) => [line.label, line.text ?? ""]),
        },
      ],
      formulas: [
        { area: area(rows.note, 0), formulas: versionsFormula(plan) },
        { area: unconfirmed, formulas: unconfirmedFormula },
        {
          area: layout.yearPosition,
          formulas: `=MATCH(${names.reportingYear},${names.yearLabels},0)`,
        },
        {
          area: layout.referencePosition,
          formulas: `=IF(${isBlankCell(names.referenceYear)},${names.yearPosition}-1,IFERROR(MATCH(SUBSTITUTE(SUBSTITUTE(${names.referenceYear},"*","_"),"?","_"),${names.yearLabels},0),0))`,
        },
      ],
      looks: [
        { area: area(rows.title, 0), bold: true, size: 16 },
        { area: area(rows.note, 0), color: colors.quiet },
        { area: area(first, 0, lines.length, 2), vertical: "Center", horizontal: "Left" },
        { area: area(first, 1, lines.length), wrap: true },
        ...lineLooks,
      ],
      // Set when a later year is chosen, without taking the sheet's protection off.
      unlocked: [latestYear],
      validations: [],
      conditionals: [],
      widths: [
        { column: 0, columns: 1, width: widths.label },
        { column: 1, columns: 1, width: widths.text },
      ],
      heights: [
        { row: rows.title, rows: 1, height: linesHeight(1, 16) },
        { row: first, rows: lines.length, height: oneLine },
        ...lines.flatMap((line, i) => {
          const height = heightOf(line);
          return height === oneLine ? [] : [{ row: first + i, rows: 1, height }];
        }),
      ],
      freeze: { rows: first - 1, columns: 0 },
      hiddenColumns: [],
      print: { orientation: "Portrait", footer: `${plan.title}　記入要領` },
    },
  };
}
