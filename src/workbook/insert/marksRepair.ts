import type { PlanTable } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import { chosenYear, usualReportingYear } from "../reading/reportingYear";
import type { Ours } from "../reading/ours";
import type { SheetSpec } from "../sheetSpec";
import { rows } from "../template/look";
import { names } from "../template/names";
import { planTableSheet } from "../template/planTables";
import { tableLayout } from "../template/tableLayout";
import { inWork, queueConditionals } from "../writing/build";
import type { FindMend } from "./structureRepair";
import { told } from "./told";

/** The conditional formats of each plan table's sheet, queued for the same trip as the survey. */
export type Marks = Partial<Record<PlanTable, Excel.ConditionalFormatCollection>>;

export const queueMarks = (ours: Ours): Marks =>
  Object.fromEntries(
    planTables.flatMap((table) => {
      const formats = ours.table(table)?.worksheet.getRange().conditionalFormats;
      return formats
        ? [[table, formats.load("items/id,items/customOrNullObject/rule/formula")]]
        : [];
    }),
  );

/**
 * The colours of findings, where some were lost or refer to cells that were deleted. Those of staff's
 * own stay.
 */
export const marksBack: FindMend = (_, plan, survey, { marks, today }) => {
  const year = chosenYear(plan, survey) ?? usualReportingYear(plan, today);
  const damaged = planTables.flatMap((table) => {
    const contents = survey.contents[table];
    const formats = marks[table];
    // Under another name they were not asked.
    if (!contents || !formats || survey.located.tables[table]?.renamed) return [];
    const { place, values } = contents;
    const headers = tableLayout(plan, table, survey.layout).columns.map(({ header }) => header);
    const stands =
      place.row === rows.header &&
      place.column === 0 &&
      headers.every((header, c) => values[0]![c] === header);
    if (!stands) return [];
    const spec = planTableSheet(plan, table, year, survey.layout);
    const ours = ourMarks(formats);
    // More than the template's are one that pasting has cut in pieces.
    const lacks = kinds.some(
      (is) =>
        ours.filter(({ customOrNullObject: { rule } }) => is(rule.formula) && isWhole(rule.formula))
          .length < spec.conditionals.filter(({ formula }) => is(formula)).length,
    );
    return lacks ? [{ place, spec }] : [];
  });
  if (damaged.length === 0) return Promise.resolve(null);
  const sheetIds = damaged.map(({ place }) => place.sheetId);
  return Promise.resolve({
    told: damaged.map(({ place }) => told.coloured(place.sheet)),
    touched: survey.sheets.filter(({ id }) => sheetIds.includes(id)),
    queue({ workbook }) {
      for (const { place, spec } of damaged)
        queueMarksAnew(workbook.worksheets.getItem(place.sheetId), spec, marks);
    },
  });
};

/** Ours in place of those that are there. */
export function queueMarksAnew(sheet: Excel.Worksheet, spec: SheetSpec, marks: Marks): void {
  const formats = marks[spec.table!.name as PlanTable];
  for (const format of formats ? ourMarks(formats) : []) format.delete();
  queueConditionals(inWork(sheet, spec));
}

const ourMarks = ({ items }: Excel.ConditionalFormatCollection): Excel.ConditionalFormat[] =>
  items.filter(
    ({ customOrNullObject: { isNullObject, rule } }) =>
      !isNullObject && kinds.some((is) => is(rule.formula)),
  );

/** Findings of the last check, the reported year, and restored readings nobody has confirmed. */
const kinds: readonly ((formula: string) => boolean)[] = [
  (formula) => formula.includes(names.findingSeverity),
  (formula) => formula.includes(`LEN(${names.reportingYear})`),
  (formula) => /^=AND\([^,]*<>"",[^,]*="",[^,]*=""(,RIGHT\(.*)?\)$/.test(formula),
];

/** Refers to no cell that was deleted. */
const isWhole = (formula: string): boolean => !formula.includes("#REF!");
