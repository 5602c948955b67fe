import type { CellValue } from "../../entries/cell";
import { header } from "../../entries/columns";
import { indicatorText } from "../../entries/planText";
import { yearLabel } from "../../plan/fiscalYear";
import { reporterNote } from "../../plan/office";
import type { Action, Indicator, Item, Plan } from "../../plan/plan";
import { circled } from "../../plan/rowKey";
import { area, type Area } from "../area";
import { scaleToWidth, type Look, type SheetSpec } from "../sheetSpec";
import { colors } from "./look";
import { linesHeight, linesOf } from "./textLines";

/**
 * The form of a 個票 as the plan document lays it out, below a first row: 個票 fills it with formulas,
 * 個票一覧 with values. It is printed and never read, so its texts may stand in merged cells.
 */
export interface ItemForm {
  readonly title: Area;
  /** 対象年度 */
  readonly year: Area;
  readonly number: Area;
  /** One below the other: what `factLabels` says. */
  readonly facts: Area;
  /** Two rows per action: 計画, 実績. */
  readonly actions: FormBlock;
  /** Three rows per indicator: 目標値, 実績値, 判定. */
  readonly indicators: FormBlock;
  /** 実施状況, 取組実績, 課題・今後の方向性 */
  readonly report: Area;
  /** All of it. */
  readonly whole: Area;
}

/** A header row with the years, then the same number of rows for each of `slots`. */
export interface FormBlock {
  readonly headerRow: number;
  readonly first: number;
  readonly slots: number;
  readonly kinds: readonly string[];
}

const factLabels = [
  header.item,
  header.policy,
  header.measure,
  header.section,
  "推進部署",
  header.purpose,
  header.content,
] as const;
const actionKinds = ["計画", "実績"] as const;
const indicatorKinds = ["目標値", "実績値", "判定"] as const;
const reportLabels = ["実施状況", "取組実績", "課題・今後の方向性"] as const;

/** Columns: label, text, what a row of the years is, then the years. */
export const formColumns = { label: 0, text: 1, kind: 2, years: 3 } as const;
/** A year takes 「対前年度3%削減」, on one line. */
const widths = { label: 18, text: 30, kind: 7, year: 13 } as const;

export function itemForm(plan: Plan, top: number, actions: number, indicators: number): ItemForm {
  const columns = formColumns.years + plan.fiscalYears.length;
  const block = (headerRow: number, slots: number, kinds: readonly string[]): FormBlock => ({
    headerRow,
    first: headerRow + 1,
    slots,
    kinds,
  });
  const after = ({ first, slots, kinds }: FormBlock) => first + slots * kinds.length;
  const facts = area(top + 3, formColumns.text, factLabels.length, columns - formColumns.text);
  const actionBlock = block(facts.row + facts.rows, actions, actionKinds);
  const indicatorBlock = block(after(actionBlock), indicators, indicatorKinds);
  const report = { ...facts, row: after(indicatorBlock), rows: reportLabels.length };
  return {
    title: area(top, 0),
    year: area(top + 1, 0),
    number: area(top + 2, formColumns.text),
    facts,
    actions: actionBlock,
    indicators: indicatorBlock,
    report,
    whole: area(top, 0, report.row + report.rows - top, columns),
  };
}

/** The rows of one slot. */
export const slotRow = ({ first, kinds }: FormBlock, slot: number): number =>
  first + slot * kinds.length;

/** The cells of the years, all slots. */
export const yearCells = (plan: Plan, { first, slots, kinds }: FormBlock): Area =>
  area(first, formColumns.years, slots * kinds.length, plan.fiscalYears.length);

/** The words that do not depend on the item. */
export function formWords(plan: Plan, form: ItemForm): SheetSpec["values"] {
  const years = plan.fiscalYears.map(yearLabel);
  const column = (row: number, words: readonly string[]) => ({
    area: area(row, formColumns.label, words.length),
    values: words.map((word): CellValue[] => [word]),
  });
  const headerRow = ({ headerRow: row }: FormBlock, title: string) => ({
    area: area(row, 0, 1, formColumns.years + years.length),
    values: [[title, "", "", ...years]],
  });
  return [
    { area: form.title, values: [[`個票　${plan.title}`]] },
    column(form.number.row, [header.itemNo, ...factLabels]),
    headerRow(form.actions, "取組内容"),
    headerRow(form.indicators, "数値目標"),
    column(form.report.row, reportLabels),
  ];
}

const blocksOf = (form: ItemForm): FormBlock[] =>
  [form.actions, form.indicators].filter(({ slots }) => slots > 0);

/** The name of each action and indicator, over all rows of its slot. */
const nameCells = (block: FormBlock): Area[] =>
  Array.from({ length: block.slots }, (_, slot) =>
    area(slotRow(block, slot), 0, block.kinds.length, formColumns.kind),
  );

export const formMerges = (form: ItemForm): NonNullable<SheetSpec["merges"]> => [
  { area: form.facts, across: true },
  ...blocksOf(form).flatMap((block) => nameCells(block).map((cells) => ({ area: cells }))),
  { area: form.report, across: true },
];

/** Looks of all forms of a sheet at once. */
export function formLooks(plan: Plan, forms: readonly ItemForm[]): Look[] {
  const each = (of: (form: ItemForm) => Area | readonly Area[]): Area[] =>
    forms.flatMap((form) => of(form));
  const labels = ({ row, rows }: Area) => area(row, formColumns.label, rows);
  const table = ({ whole, facts }: ItemForm) =>
    area(facts.row, 0, whole.row + whole.rows - facts.row, whole.columns);
  const bars = ({ actions, indicators, whole }: ItemForm) =>
    [actions, indicators].map(({ headerRow }) => area(headerRow, 0, 1, whole.columns));
  const numberLine = ({ number }: ItemForm) => area(number.row, 0, 1, number.column + 1);
  return [
    { area: each(({ title }) => title), bold: true, size: 16 },
    { area: each(({ year }) => year), bold: true, size: 12 },
    { area: each(numberLine), grid: true, vertical: "Center", size: bodySize },
    { area: each(table), grid: true, vertical: "Center", size: bodySize },
    {
      area: each(({ number, facts, report }) => [number, facts, report].map(labels)),
      fill: colors.formula,
      bold: true,
      horizontal: "Center",
    },
    { area: each(({ number }) => number), horizontal: "Center", bold: true, size: 12 },
    {
      area: each(bars),
      grid: colors.header,
      fill: colors.header,
      color: colors.headerText,
      bold: true,
    },
    {
      area: each((form) =>
        [form.actions, form.indicators].map(({ headerRow, slots, kinds }) =>
          area(headerRow, formColumns.kind, 1 + slots * kinds.length, plan.fiscalYears.length + 1),
        ),
      ),
      horizontal: "Center",
      size: 9,
    },
    { area: each(({ facts, report }) => [facts, report]), wrap: true, horizontal: "Left" },
    { area: each((form) => blocksOf(form).flatMap(nameCells)), wrap: true, horizontal: "Left" },
    {
      area: each(({ report: { row, rows, ...rest } }) => ({
        ...rest,
        row: row + 1,
        rows: rows - 1,
      })),
      vertical: "Top",
    },
  ];
}

export const formWidths = (plan: Plan): SheetSpec["widths"] => [
  { column: formColumns.label, columns: 1, width: widths.label },
  { column: formColumns.text, columns: 1, width: widths.text },
  { column: formColumns.kind, columns: 1, width: widths.kind },
  { column: formColumns.years, columns: plan.fiscalYears.length, width: widths.year },
];

const bodySize = 10;
const line = linesHeight(1, bodySize);
/** 400 characters and some line breaks fit into each of the two texts. */
const reportLines = 12;

/** The texts that decide how high the rows of a form are, for Excel never fits merged cells. */
export interface FormTexts {
  /** 実施目的 and 実施内容 */
  readonly summaries: readonly (readonly string[])[];
  /** By slot. */
  readonly actions: readonly (readonly string[])[];
  readonly indicators: readonly (readonly string[])[];
}

/**
 * Row heights in points. Where a cell may show several items' texts, the longest decides.
 * @param plan for the width of its years
 */
export function formHeights(plan: Plan, form: ItemForm, texts: FormTexts): SheetSpec["heights"] {
  const { title, number, facts, actions, indicators, report } = form;
  const run = (row: number, rows: number, height: number) => ({ row, rows, height });
  const across = widths.text + widths.kind + plan.fiscalYears.length * widths.year;
  const linesIn = (words: readonly string[] = [], width: number) =>
    Math.max(1, ...words.map((text) => linesOf(text, width, bodySize)));
  const slots = (block: FormBlock, names: FormTexts["actions"]) =>
    Array.from({ length: block.slots }, (_, slot) => {
      const rows = block.kinds.length;
      const lines = Math.max(rows, linesIn(names[slot], widths.label + widths.text));
      return run(slotRow(block, slot), rows, Math.ceil((lines * line) / rows));
    });
  const summaries = texts.summaries.length;
  const firstSummary = facts.row + facts.rows - summaries;
  return merged([
    run(title.row, 1, linesHeight(1, 16)),
    run(number.row - 1, 2, linesHeight(1, 12)),
    run(facts.row, facts.rows - summaries, line),
    ...texts.summaries.map((words, i) =>
      run(firstSummary + i, 1, linesHeight(linesIn(words, across), bodySize)),
    ),
    run(actions.headerRow, 1, line),
    ...slots(actions, texts.actions),
    run(indicators.headerRow, 1, line),
    ...slots(indicators, texts.indicators),
    run(report.row, 1, line),
    run(report.row + 1, report.rows - 1, reportLines * line),
  ]);
}

/** Rows of one height that follow each other, said once. */
const merged = (runs: SheetSpec["heights"]): SheetSpec["heights"] =>
  runs.reduce<SheetSpec["heights"][number][]>((all, run) => {
    const last = all.at(-1);
    if (last && last.height === run.height && last.row + last.rows === run.row)
      all[all.length - 1] = { ...last, rows: last.rows + run.rows };
    else if (run.rows > 0) all.push(run);
    return all;
  }, []);

/** What the form shows of items, as far as heights go by it. */
export function textsOf(items: readonly Item[]): FormTexts {
  const bySlot = (names: readonly (readonly string[])[]) =>
    Array.from({ length: Math.max(0, ...names.map(({ length }) => length)) }, (_, slot) =>
      names.flatMap((ofItem) => ofItem.slice(slot, slot + 1)),
    );
  return {
    summaries: [items.map(({ purpose }) => purpose), items.map(({ content }) => content)],
    actions: bySlot(items.map((item) => item.actions.map((action) => actionName(item, action)))),
    indicators: bySlot(
      items.map((item) => item.indicators.map((indicator) => indicatorName(item, indicator))),
    ),
  };
}

/** With whoever reports it, where that is not the item's lead. */
export const actionName = (item: Item, action: Action): string =>
  circled(action.no) + action.name + reporterNote(item, action);

/** The same, and with the figure of the year before the plan, in brackets. */
export const indicatorName = (item: Item, indicator: Indicator): string => {
  const { baseline } = indicator;
  const before = baseline && ` 【${yearLabel(baseline.fiscalYear)} ${baseline.printed}】`;
  return indicatorText(indicator) + reporterNote(item, indicator) + (before ?? "");
};

/** How large it can be printed on A4 upright with Excel's usual margins, in percent. */
export function formScale(plan: Plan, heights: readonly SheetSpec["heights"][]): number {
  const tallest = Math.max(
    ...heights.map((ofForm) => ofForm.reduce((sum, { rows, height }) => sum + rows * height, 0)),
  );
  return Math.min(
    scaleToWidth(formWidths(plan), 595 - 2 * 50.4),
    // Printers differ by a little.
    Math.floor((97 * (842 - 2 * 54)) / tallest),
  );
}
