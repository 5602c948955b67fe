import {
  actualHeader,
  header,
  judgementHeader,
  plannedHeader,
  progressHeader,
  rateHeader,
  reportHeader,
  outlookHeader,
  statusHeader,
  targetHeader,
  type PlanTable,
} from "../../entries/columns";
import { planRows } from "../../entries/rows";
import type { FiscalYear } from "../../plan/fiscalYear";
import { reporterNote } from "../../plan/office";
import type { Plan } from "../../plan/plan";
import { actualFormat, baselineFormat, targetFormat } from "../../plan/numberFormat";
import { circled } from "../../plan/rowKey";
import { addressOf, area, cellAddress, type Area } from "../area";
import type { Formulas, SheetSpec } from "../sheetSpec";
import {
  formColumns,
  formHeights,
  formLooks,
  formMerges,
  formWidths,
  formWords,
  itemForm,
  slotRow,
  textsOf,
  yearCells,
  type FormBlock,
  type ItemForm,
} from "./itemForm";
import { errorShown } from "./blankCells";
import { colors, tabColors } from "./look";
import { names } from "./names";
import { yearColumn } from "./summary/formulaParts";

/** 個票 with room for the item that has the most actions, and the one that has the most indicators. */
export const formOf = (plan: Plan): ItemForm =>
  itemForm(
    plan,
    0,
    Math.max(...plan.items.map((item) => item.actions.length)),
    Math.max(...plan.items.map((item) => item.indicators.length)),
  );

export const itemNumberArea = (plan: Plan): Area => formOf(plan).number;

const helpHeading = "計算用（キー）";

/** By what 個票 is known where the name of its number is lost: a cell so many columns to the right of it. */
export const itemNumberMark = (plan: Plan) => ({
  text: helpHeading,
  columns: helpColumns(plan).suffix - formOf(plan).number.column,
});

/** 個票: one item, chosen by its number, as formulas over the plan tables. */
export function itemSheet(plan: Plan): SheetSpec {
  const form = formOf(plan);
  const { number, actions, indicators } = form;
  const help = helpColumns(plan);
  const notations = notationArea(plan);
  const count = plan.items.length;
  const list = plan.items.map(({ no }) => no).join(",");
  return {
    role: "個票",
    tabColor: tabColors.result,
    protect: true,
    formats: [{ area: number, format: "0" }],
    values: [
      ...formWords(plan, form),
      { area: number, values: [[1]] },
      {
        area: area(number.row, help.suffix, 1, 3),
        values: [[helpHeading, "（種類）", "（行）"]],
      },
      ...helpValues(help, actions, circled),
      ...helpValues(help, indicators, (no) => `指${no}`),
    ],
    formulas: [
      { area: form.year, formulas: `=INDEX(${names.yearNames},${names.yearPosition})&"の実績"` },
      ...factFormulas(plan, form, help),
      ...actionFormulas(plan, form, help),
      ...indicatorFormulas(plan, form, help),
      ...reportFormulas(plan, form, help),
    ],
    looks: [
      ...formLooks(plan, [form]),
      // Most items have fewer: their empty rows should not look like rows to fill in.
      {
        area: [actions, indicators].map((block) =>
          area(block.first, 0, block.slots * block.kinds.length, form.whole.columns),
        ),
        grid: colors.faintGrid,
      },
      { area: number, fill: colors.entry },
      {
        area: area(
          number.row,
          help.suffix,
          Math.max(form.whole.rows, notations.row + notations.rows) - number.row,
          help.columns,
        ),
        color: colors.quiet,
        size: 9,
      },
    ],
    merges: formMerges(form),
    unlocked: [number],
    validations: [
      {
        area: number,
        // A longer list than 255 characters is none that Excel takes.
        rule: list.length <= 255 ? { list } : { upTo: count },
        prompt: {
          title: "推進項目の番号",
          message: `1～${count} の番号を選ぶと、その個票になります。`,
        },
        alert: {
          title: "推進項目の番号",
          message: `1～${count} の番号から選んでください。`,
          style: "Stop",
        },
      },
    ],
    conditionals: [],
    widths: [
      ...formWidths(plan),
      { column: form.whole.columns, columns: 1, width: 3 },
      { column: help.suffix, columns: help.columns, width: 12 },
    ],
    heights: formHeights(plan, form, textsOf(plan.items)),
    hiddenColumns: [],
    print: {
      orientation: "Portrait",
      zoom: "onePage",
      area: form.whole,
      title: plan.title,
      header: "印刷日 &D",
      footer: `${plan.title}　個票`,
    },
  };
}

/** Beside the form and not printed: what the formulas of a row need. */
export interface HelpColumns {
  /** What follows the number in the key, `①` or `指1`: with the dash Excel would take it for a formula. */
  readonly suffix: number;
  readonly kind: number;
  /** Which row of its table it is; 0: none. */
  readonly row: number;
  /** The figures of the years as they stand in 数値目標. */
  readonly figures: number;
  /** The list of notations: key, 基準値, 実績値, 目標値 of the years, or of all where they do not differ. */
  readonly notations: number;
  readonly columns: number;
}

export function helpColumns(plan: Plan): HelpColumns {
  const years = plan.fiscalYears.length;
  const suffix = formColumns.years + years + 1;
  const figures = suffix + 3;
  const notations = figures + years;
  const columns = notations + 3 + targetNotations(plan).length - suffix;
  return { suffix, kind: suffix + 1, row: suffix + 2, figures, notations, columns };
}

function helpValues(
  help: HelpColumns,
  block: FormBlock,
  suffixOf: (no: number) => string,
): SheetSpec["values"] {
  if (block.slots === 0) return [];
  return [
    {
      area: area(block.first, help.suffix, block.slots * block.kinds.length, 2),
      values: Array.from({ length: block.slots }, (_, slot) =>
        block.kinds.map((kind) => [suffixOf(slot + 1), kind]),
      ).flat(),
    },
  ];
}

/** `$J5`: a help cell of the same row. */
const beside = (row: number, column: number) => `$${cellAddress(row, column)}`;

/** Empty text where the row is not there or its cell is blank. */
const textIn = (values: string, row: string) =>
  `=IF(${row}=0,"",IFERROR(INDEX(${values},${row})&"","${errorShown}"))`;

function factFormulas(plan: Plan, form: ItemForm, help: HelpColumns): Formulas[] {
  const row = itemRow(form, help);
  const own = (name: string) => `INDEX(PlanItems[${name}],${row})`;
  const policy = plan.policies.reduceRight(
    (others, { numeral, name }) =>
      `IF(${own(header.policy)}="${numeral}","${numeral}　${name}",${others})`,
    `${own(header.policy)}&""`,
  );
  const reprint = `IF(${own(header.reprintOf)}="","","（再掲）")`;
  const related = `IF(${own(header.related)}="","","　"&${own(header.related)})`;
  const shown = [
    `${own(header.itemNoInSection)}&" "&${own(header.item)}&${reprint}`,
    policy,
    `${own(header.measure)}&""`,
    `${own(header.section)}&""`,
    `"(主)"&${own(header.lead)}&${related}`,
    `${own(header.purpose)}&""`,
    `${own(header.content)}&""`,
  ];
  return [
    {
      area: area(form.facts.row, help.row),
      formulas: `=IFERROR(MATCH(${names.itemNumber},PlanItems[${header.itemNo}],0),0)`,
    },
    {
      area: { ...form.facts, columns: 1 },
      formulas: shown.map((value) => [`=IF(${row}=0,"",${value})`]),
    },
  ];
}

/** Which row of PlanItems is shown. */
const itemRow = ({ facts }: ItemForm, help: HelpColumns) =>
  `$${cellAddress(facts.row, help.row).replace(/(\d+)/, "$$$1")}`;

/** What both tables of years have: which row it is, and what its cells are called. */
function blockFormulas(table: string, block: FormBlock, help: HelpColumns): Formulas[] {
  const rows = block.slots * block.kinds.length;
  return [
    {
      area: area(block.first, help.row, rows),
      formulas: (row) =>
        `=IFERROR(MATCH(${names.itemNumber}&"-"&${beside(row, help.suffix)},${table}[${header.key}],0),0)`,
    },
    {
      area: area(block.first, formColumns.kind, rows),
      formulas: (row) => `=IF(${beside(row, help.row)}=0,"",${beside(row, help.kind)})`,
    },
  ];
}

/** Cells of the years, each column with the formula of its year: shorter than one for all. */
const yearByYear = (
  plan: Plan,
  years: Area,
  formula: (year: FiscalYear, row: number) => string,
): Formulas => ({
  area: years,
  formulas: (row, column) => formula(plan.fiscalYears[column - years.column]!, row),
  byColumn: true,
});

/** What follows a row's name where another department than the lead reports it; nothing in a plan without. */
function reporterOf(
  plan: Plan,
  form: ItemForm,
  help: HelpColumns,
  table: PlanTable,
): (row: string) => string {
  const isNeeded = planRows(plan, table).some((row) => reporterNote(row.item, row) !== "");
  const lead = `INDEX(PlanItems[${header.lead}],${itemRow(form, help)})`;
  return (row) =>
    isNeeded ? `&SUBSTITUTE(INDEX(${table}[${header.lead}],${row}),${lead},"")` : "";
}

function actionFormulas(plan: Plan, form: ItemForm, help: HelpColumns): Formulas[] {
  const { actions } = form;
  if (actions.slots === 0) return [];
  const reporter = reporterOf(plan, form, help, "PlanActions");
  return [
    ...blockFormulas("PlanActions", actions, help),
    ...Array.from({ length: actions.slots }, (_, slot): Formulas => {
      const first = slotRow(actions, slot);
      const row = beside(first, help.row);
      return {
        area: area(first, 0),
        formulas: `=IF(${row}=0,"","${circled(slot + 1)}"&INDEX(PlanActions[${header.action}],${row})${reporter(row)})`,
      };
    }),
    yearByYear(plan, yearCells(plan, actions), (year, row) =>
      textIn(
        `IF(${beside(row, help.kind)}="${actions.kinds[0]}",` +
          `PlanActions[${plannedHeader(year)}],PlanActions[${progressHeader(year)}])`,
        beside(row, help.row),
      ),
    ),
  ];
}

function indicatorFormulas(plan: Plan, form: ItemForm, help: HelpColumns): Formulas[] {
  const { indicators } = form;
  const reporter = reporterOf(plan, form, help, "PlanIndicators");
  if (indicators.slots === 0) return [];
  const own = (name: string, row: number) =>
    `INDEX(PlanIndicators[${name}],${beside(row, help.row)})`;
  const notations = notationList(plan, help);
  const kindIs = (row: number, kind: string) => `${beside(row, help.kind)}="${kind}"`;
  const [target, actual] = indicators.kinds as [string, string];
  const years = yearCells(plan, indicators);
  return [
    ...blockFormulas("PlanIndicators", indicators, help),
    ...Array.from({ length: indicators.slots }, (_, slot): Formulas => {
      const row = slotRow(indicators, slot);
      const baseline = own(header.baseline, row);
      const figure = `TEXT(${baseline},${notations.of("baseline", row)})`;
      const before = `IF(${baseline}="",""," 【"&${own(header.baselineYear, row)}&" "&${figure}&"】")`;
      return {
        area: area(row, 0),
        formulas: `=IF(${beside(row, help.row)}=0,"",${own(header.indicator, row)}${reporter(beside(row, help.row))}&${before})`,
      };
    }),
    yearByYear(plan, { ...years, column: help.figures }, (year, row) => {
      const figure = (name: string) => `IF(${own(name, row)}="","",${own(name, row)})`;
      const judgement = own(judgementHeader(year), row);
      const rate = own(rateHeader(year), row);
      return (
        `=IF(${beside(row, help.row)}=0,"",` +
        `IFERROR(IF(${kindIs(row, target)},${figure(targetHeader(year))},` +
        `IF(${kindIs(row, actual)},${figure(actualHeader(year))},` +
        // Where nothing is owed or entered, a printed form says nothing.
        `IF(OR(${judgement}={"目標なし","未入力"}),"",` +
        `${judgement}&IF(ISNUMBER(${rate})," "&TEXT(${rate},"0.0%"),"")))),"${errorShown}"))`
      );
    }),
    {
      area: years,
      formulas: (row, column) => {
        const value = cellAddress(row, column - formColumns.years + help.figures);
        const ofTarget = notations.ofTarget(row, column);
        return (
          `=IF(ISNUMBER(${value}),TEXT(${value},` +
          `IF(${kindIs(row, target)},${ofTarget},${notations.of("actual", row)})),${value}&"")`
        );
      },
    },
    ...notations.formulas,
  ];
}

/**
 * Every indicator's number formats, as 数値目標 has them: a formula cannot ask a cell for its format.
 * Formulas themselves, for these are what an older workbook's form is given.
 */
function notationList(plan: Plan, help: HelpColumns) {
  const list = plan.items.flatMap((item) => item.indicators);
  const targetYears = targetNotations(plan);
  const text = (words: string) => `="${words.replaceAll('"', '""')}"`;
  const whole = notationArea(plan);
  const rows = (column: number): Area => ({ ...whole, column, columns: 1 });
  const fixed = (column: number) => addressOf(rows(column)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const columns = { baseline: help.notations + 1, actual: help.notations + 2 };
  const position = (row: number) =>
    `MATCH(${names.itemNumber}&"-"&${beside(row, help.suffix)},${fixed(help.notations)},0)`;
  return {
    of: (kind: keyof typeof columns, row: number) =>
      `INDEX(${fixed(columns[kind])},${position(row)})`,
    /** Of the year that the column of the form is under. */
    ofTarget: (row: number, column: number) => {
      const first = help.notations + 3;
      if (targetYears.length === 1) return `INDEX(${fixed(first)},${position(row)})`;
      const ofYear = rows(column - formColumns.years + first);
      return `INDEX(${addressOf(ofYear).replace(/(\d+)/g, "$$$1")},${position(row)})`;
    },
    formulas: [
      {
        area: whole,
        formulas: list.map((indicator) =>
          [
            indicator.key,
            baselineFormat(indicator),
            actualFormat(indicator),
            ...targetYears.map((year) => targetFormat(indicator, year)),
          ].map(text),
        ),
      },
    ] satisfies Formulas[],
  };
}

/** Where that list stands. */
export const notationArea = (plan: Plan): Area =>
  area(
    formOf(plan).indicators.first,
    helpColumns(plan).notations,
    plan.items.reduce((sum, item) => sum + item.indicators.length, 0),
    3 + targetNotations(plan).length,
  );

/** Years of the plan by index: the last alone where no indicator's notation changes over the years. */
function targetNotations(plan: Plan): readonly number[] {
  const years = plan.fiscalYears.map((_, year) => year);
  const isConstant = plan.items
    .flatMap((item) => item.indicators)
    .every((indicator) => new Set(years.map((year) => targetFormat(indicator, year))).size === 1);
  return isConstant ? years.slice(-1) : years;
}

function reportFormulas(plan: Plan, form: ItemForm, help: HelpColumns): Formulas[] {
  const row = itemRow(form, help);
  return [
    {
      area: { ...form.report, columns: 1 },
      formulas: [statusHeader, reportHeader, outlookHeader].map((columnHeader) => [
        textIn(yearColumn(plan, "PlanItems", columnHeader), row),
      ]),
    },
  ];
}
