import { addressOf, area as areaOf, eachArea, type Area, type Areas } from "../area";
import type { Survey } from "../reading/survey";
import {
  formulaAt,
  type ConditionalSpec,
  type Formulas,
  type NameSpec,
  type SheetRole,
  type SheetSpec,
  type TemplateTable,
  type ValidationSpec,
} from "../sheetSpec";

/**
 * Queues a template's sheets. Nothing here calls `sync`: the caller sends all of it as one batch, in
 * the order Excel needs: formats before values (or text turns into dates), values before tables
 * (adding rows is slow), tables before the formulas that name them.
 */

/** A sheet that is being built. */
export interface SheetInWork {
  readonly spec: SheetSpec;
  readonly sheet: Excel.Worksheet;
  /** One range object per place: each costs the request some 300 bytes. */
  at(place: Area): Excel.Range;
  /** The places as few objects, whose look or validation is set in one call each. */
  over(places: Areas): readonly (Excel.Range | Excel.RangeAreas)[];
}

export function inWork(sheet: Excel.Worksheet, spec: SheetSpec): SheetInWork {
  const ranges = onceEach((address) => sheet.getRange(address));
  const severals = onceEach((addresses) => sheet.getRanges(addresses));
  return {
    spec,
    sheet,
    at: (place) => ranges(addressOf(place)),
    over(places) {
      const all = eachArea(places);
      return all.length === 1
        ? [ranges(addressOf(all[0]!))]
        : addressLists(all).map((addresses) => severals(addresses));
    },
  };
}

function onceEach<T extends Excel.Range | Excel.RangeAreas>(
  make: (address: string) => T,
): (address: string) => T {
  const made = new Map<string, T>();
  return (address) => {
    const known = made.get(address);
    if (known) return known;
    const range = make(address);
    // Nobody asks for it after the batch: no reference to keep, and none to give back.
    range.untrack();
    made.set(address, range);
    return range;
  };
}

/** Excel takes 8,192 characters; far fewer are enough to save what there is to save. */
const longestList = 2000;

/** `A1:B2,C3`, cut where a list would grow too long. */
function addressLists(places: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of places.map(addressOf)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestList)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** A range takes one value for all its cells; the typings only know the block. */
const forAll = <T>(value: T): T[][] => value as unknown as T[][];

/** Formats, values, look-ups and the table over them. */
export function queueContents({ sheet, spec, at }: SheetInWork): void {
  for (const { area, format } of spec.formats)
    at(area).numberFormat = typeof format === "string" ? forAll(format) : format;
  for (const block of spec.values)
    for (const { area, values } of withoutBlankColumns(block)) at(area).values = values;
  queueEach(spec.lookUps ?? [], at);
  if (spec.table) {
    // A range, for an address without a sheet may be taken for one of the active sheet.
    queueTableLook(sheet.tables.add(at(spec.table.area), true), spec.table.name);
  }
}

type Values = SheetSpec["values"][number];

/**
 * Without the cells under headers that nobody has filled in: on a new sheet they are blank, at three
 * bytes a cell, where one call more takes some 300.
 */
function withoutBlankColumns(block: Values): Values[] {
  const { area: place, values } = block;
  const [first = [], ...body] = values;
  const isBlank = first.map((_, c) => body.every((row) => row[c] === ""));
  const endOf = (is: boolean[], value: boolean, from: number) => {
    const end = is.indexOf(value, from);
    return end < 0 ? first.length : end;
  };
  const isLeft = isBlank.map((blank, c) => {
    const run = endOf(isBlank, false, c) - isBlank.lastIndexOf(false, c) - 1;
    return blank && run * body.length > 100;
  });
  if (!isLeft.includes(true)) return [block];
  const parts: Values[] = [{ area: { ...place, rows: 1 }, values: [first] }];
  for (
    let from = endOf(isLeft, false, 0), to;
    from < first.length;
    from = endOf(isLeft, false, to)
  ) {
    to = endOf(isLeft, true, from);
    parts.push({
      area: areaOf(place.row + 1, place.column + from, body.length, to - from),
      values: body.map((row) => row.slice(from, to)),
    });
  }
  return parts;
}

/** A new table's name, and its style, which is that of the cells. */
export function queueTableLook(table: Excel.Table, name: TemplateTable): void {
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

export const queueFormulas = ({ spec, at }: SheetInWork): void => queueEach(spec.formulas, at);

function queueEach(all: readonly Formulas[], at: SheetInWork["at"]): void {
  for (const each of all) {
    const { area, formulas } = each;
    if (Array.isArray(formulas)) at(area).formulas = formulas;
    else if (isCheapInFull(each)) at(area).formulas = inFull(each);
    else if (each.byColumn) {
      const first = { ...area, rows: 1 };
      at(first).formulas = inFull({ ...each, area: first });
      at(area).copyFrom(at(first), "Formulas");
    } else queueFilled(at(area), at(firstOf(area)), formulaAt(each, area.row, area.column));
  }
}

/** Two range objects and a copy cost the request some 500 bytes more than one with all its formulas. */
const isCheapInFull = ({ area, formulas }: Formulas): boolean => {
  const { rows, columns, row, column } = area;
  const { length } = formulaAt({ area, formulas }, row, column);
  return (rows * columns - 1) * length < 400;
};

const inFull = (each: Formulas): string[][] =>
  Array.from({ length: each.area.rows }, (_, r) =>
    Array.from({ length: each.area.columns }, (__, c) =>
      formulaAt(each, each.area.row + r, each.area.column + c),
    ),
  );

const firstOf = ({ row, column }: Area): Area => areaOf(row, column);

/**
 * One formula for a block: written into its first cell and copied over it, relative references moving
 * along. That a block takes a single formula is documented no more.
 */
export function queueFilled(block: Excel.Range, first: Excel.Range, formula: string): void {
  first.formulas = [[formula]];
  if (block !== first) block.copyFrom(first, "Formulas");
}

/**
 * Queues that a sheet of ours is in front: where a copy is, its own names are in the way of the
 * workbook's that are added (office-js #2875).
 */
export function queueInFront({ workbook }: Excel.RequestContext, { located }: Survey): void {
  const { PlanItems, PlanActions, PlanIndicators } = located.tables;
  const own = PlanItems ?? PlanActions ?? PlanIndicators;
  if (own) workbook.worksheets.getItem(own.table.sheet).activate();
}

/** Names of places and columns; `sheetOf` gives the sheet of each role in this workbook. */
export function queueNames(
  workbook: Excel.Workbook,
  specs: readonly NameSpec[],
  sheetOf: (role: SheetRole) => Excel.Worksheet,
): void {
  for (const { name, refersTo, comment } of specs)
    if ("formula" in refersTo)
      // `add` would keep the cells a table's column has now, and not grow with it (office-js #740).
      workbook.names.addFormulaLocal(name, refersTo.formula, comment);
    else {
      // A range, for an address would have to be in the user's own style, R1C1 say.
      const range = sheetOf(refersTo.role).getRange(addressOf(refersTo.area));
      range.untrack();
      workbook.names.add(name, range, comment);
    }
}

/** Which cells staff may write, the help they get there, and the colours of findings: no mere looks. */
export function queueEntryHelp(sheetInWork: SheetInWork): void {
  const { spec, over } = sheetInWork;
  for (const { format } of over(spec.unlocked)) format.protection.locked = false;
  queueValidations(sheetInWork);
  queueConditionals(sheetInWork);
}

export function queueValidations({ spec, over }: SheetInWork): void {
  for (const validation of spec.validations)
    for (const { dataValidation } of over(validation.area))
      queueValidation(dataValidation, validation);
}

function queueValidation(
  validation: Excel.DataValidation,
  { rule, prompt, alert }: ValidationSpec,
): void {
  if (rule === "number")
    validation.rule = { decimal: { formula1: -1e15, formula2: 1e15, operator: "Between" } };
  else if (rule && "upTo" in rule)
    validation.rule = { wholeNumber: { formula1: 1, formula2: rule.upTo, operator: "Between" } };
  else if (rule) validation.rule = { list: { inCellDropDown: true, source: rule.list } };
  if (prompt) validation.prompt = { ...prompt, showPrompt: true };
  if (alert) validation.errorAlert = { ...alert, showAlert: true };
}

/** One that is added comes before those that are there. */
export function queueConditionals({ spec, at }: SheetInWork): void {
  for (const conditional of [...spec.conditionals].reverse())
    queueConditional(at(conditional.area), conditional);
}

function queueConditional(
  range: Excel.Range,
  { formula, fill, color, bold }: ConditionalSpec,
): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  if (fill) custom.format.fill.color = fill;
  if (color) custom.format.font.color = color;
  if (bold) custom.format.font.bold = true;
}

/** Columns of other years, put away. */
export function queueHiddenColumns({ spec, at }: SheetInWork): void {
  for (const { column, columns } of spec.hiddenColumns)
    at({ row: 0, column, rows: 1, columns }).columnHidden = true;
}

/** Without a password; what the clerk needs on a protected sheet stays allowed. */
export const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};
