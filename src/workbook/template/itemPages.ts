import type { CellReading, CellValue } from "../../entries/cell";
import { header, judgementHeader, rateHeader } from "../../entries/columns";
import type { Entries } from "../../entries/entries";
import { planTexts } from "../../entries/planText";
import { plainDigits, shift } from "../../plan/decimal";
import { yearLabel, yearName, type FiscalYear } from "../../plan/fiscalYear";
import { actualFormat, targetFormat } from "../../plan/numberFormat";
import type { Indicator, Item, Plan } from "../../plan/plan";
import { area, type Area } from "../area";
import { asText } from "../asText";
import type { SheetSpec } from "../sheetSpec";
import {
  formHeights,
  formLooks,
  formMerges,
  formScale,
  formWidths,
  formWords,
  actionName,
  indicatorName,
  itemForm,
  slotRow,
  textsOf,
  yearCells,
  type ItemForm,
} from "./itemForm";
import { errorsInWords } from "./blankCells";
import { tabColors } from "./look";

/** What the first cell of 個票一覧 says before the plan's title: by it the sheet is known as ours. */
export const itemPagesTitle = "個票一覧";

/**
 * 個票一覧: every item's 個票, a page each. Values of the moment it is made, so that what was printed
 * can be printed again; `madeAt` says when.
 */
export function itemPagesSheet(
  plan: Plan,
  entries: Entries,
  reportingYear: FiscalYear,
  madeAt: string,
): SheetSpec {
  const forms: ItemForm[] = [];
  for (const item of plan.items) {
    const last = forms.at(-1)?.whole;
    const top = last ? last.row + last.rows : 0;
    forms.push(itemForm(plan, top, item.actions.length, item.indicators.length));
  }
  const { columns } = forms[0]!.whole;
  const whole = area(
    0,
    0,
    forms.reduce((sum, form) => sum + form.whole.rows, 0),
    columns,
  );
  const heights = plan.items.map((item, i) => formHeights(plan, forms[i]!, textsOf([item])));
  const texts = planTexts(plan, "PlanItems");
  const pages = plan.items.map((item, i): SheetSpec["values"] => {
    const form = forms[i]!;
    return [
      ...formWords(plan, form),
      { area: form.title, values: [[`${itemPagesTitle}　${plan.title}`]] },
      { area: form.year, values: [[`${yearName(reportingYear)}の実績（${madeAt} の値）`]] },
      { area: form.number, values: [[item.no]] },
      { area: form.facts, values: factsOf(plan, item, texts.get(item.no)!).map((fact) => [fact]) },
      ...actionValues(plan, entries, item, form),
      ...indicatorValues(plan, entries, item, form),
      { area: form.report, values: reportOf(entries, item, reportingYear).map((text) => [text]) },
    ];
  });
  return {
    role: "個票一覧",
    tabColor: tabColors.result,
    protect: true,
    formats: [
      { area: whole, format: "@" },
      ...forms.map(({ number }) => ({ area: number, format: "0" })),
      ...plan.items.flatMap((item, i) => figureFormats(plan, item, forms[i]!)),
    ],
    values: [{ area: whole, values: gridOf(whole, pages.flat()) }],
    formulas: [],
    looks: formLooks(plan, forms),
    merges: forms.flatMap(formMerges),
    unlocked: [],
    validations: [],
    conditionals: [],
    widths: formWidths(plan),
    heights: heights.flat(),
    hiddenColumns: [],
    print: {
      orientation: "Portrait",
      zoom: { scale: formScale(plan, heights) },
      breaks: forms.slice(1).map(({ title }) => title.row),
      title: plan.title,
      header: "印刷日 &D",
      footer: `${itemPagesTitle}　${yearLabel(reportingYear)}　${madeAt} の値`,
    },
  };
}

/** One block for the whole sheet: a write costs more than its blank cells. */
function gridOf(whole: Area, values: SheetSpec["values"]): CellValue[][] {
  const grid = Array.from({ length: whole.rows }, () =>
    Array.from({ length: whole.columns }, (): CellValue => ""),
  );
  for (const { area: place, values: block } of values)
    block.forEach((cells, r) =>
      cells.forEach((value, c) => (grid[place.row + r]![place.column + c] = asText(value))),
    );
  return grid;
}

function factsOf(
  plan: Plan,
  item: Item,
  text: Readonly<Record<string, CellValue>>,
): readonly CellValue[] {
  const policy = plan.policies.find(({ no }) => no === item.policy)!;
  const related = text[header.related];
  return [
    `${item.itemNo} ${item.name}${item.reprintOf === null ? "" : "（再掲）"}`,
    `${policy.numeral}　${policy.name}`,
    text[header.measure]!,
    text[header.section]!,
    `(主)${text[header.lead]}${related ? `　${related}` : ""}`,
    item.purpose,
    item.content,
  ];
}

const valueOf = (cell: CellReading | undefined): CellValue => errorsInWords(cell?.value ?? "");

const actionValues = (
  plan: Plan,
  entries: Entries,
  item: Item,
  { actions }: ItemForm,
): SheetSpec["values"] =>
  item.actions.map((action, slot) => ({
    area: area(slotRow(actions, slot), 0),
    values: [
      [
        actionName(item, action),
        "",
        actions.kinds[0]!,
        ...plan.fiscalYears.map((year) => valueOf(entries.planned(action.key, year))),
      ],
      [
        "",
        "",
        actions.kinds[1]!,
        ...plan.fiscalYears.map((year) => valueOf(entries.progress(action.key, year))),
      ],
    ],
  }));

const indicatorValues = (
  plan: Plan,
  entries: Entries,
  item: Item,
  { indicators }: ItemForm,
): SheetSpec["values"] =>
  item.indicators.map((indicator, slot) => {
    const { key } = indicator;
    const ofYears = [
      (year: FiscalYear) => valueOf(entries.target(key, year)),
      (year: FiscalYear) => valueOf(entries.actual(key, year)),
      (year: FiscalYear) => judged(entries, indicator, year),
    ];
    return {
      area: area(slotRow(indicators, slot), 0),
      values: ofYears.map((ofYear, i) => [
        i === 0 ? indicatorName(item, indicator) : "",
        "",
        indicators.kinds[i]!,
        ...plan.fiscalYears.map(ofYear),
      ]),
    };
  });

/** Where nothing is owed or entered, a printed form says nothing. */
function judged(entries: Entries, { key }: Indicator, year: FiscalYear): string {
  const judgement = valueOf(entries.cell("PlanIndicators", key, judgementHeader(year)));
  const rate = valueOf(entries.cell("PlanIndicators", key, rateHeader(year)));
  if (judgement === "目標なし" || judgement === "未入力") return "";
  return typeof rate === "number"
    ? `${judgement} ${plainDigits(shift(rate, 2), 1)}%`
    : String(judgement);
}

const reportOf = (entries: Entries, { no }: Item, year: FiscalYear): CellValue[] =>
  [entries.status(no, year), entries.report(no, year), entries.outlook(no, year)].map(valueOf);

/** Figures in the plan's own notation. */
const figureFormats = (
  plan: Plan,
  item: Item,
  { indicators }: ItemForm,
): { area: Area; format: string[][] }[] =>
  item.indicators.map((indicator, slot) => ({
    area: { ...yearCells(plan, indicators), row: slotRow(indicators, slot), rows: 2 },
    format: [
      plan.fiscalYears.map((_, yearIndex) => targetFormat(indicator, yearIndex)),
      plan.fiscalYears.map(() => actualFormat(indicator)),
    ],
  }));
