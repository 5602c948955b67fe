import { agreementOf } from "../../formula/meaning";
import type { Plan } from "../../plan/plan";
import { cellAddress } from "../area";
import { changedJudgements, changedOnSheet, queueFormulasBack } from "../condition/changedFormulas";
import type { ChangedFormula } from "../condition/changedFormulas";
import type { Sentence } from "../outcome";
import { completeText, planInfoRow, readPlanInfo } from "../planInfo";
import { queueRange, type TableContents } from "../reading/survey";
import { formulaAt, type NameSpec, type SheetRole, type SheetSpec } from "../sheetSpec";
import { names } from "../template/names";
import type { Template } from "../template/template";
import {
  inWork,
  protectionOptions,
  queueContents,
  queueEntryHelp,
  queueFormulas,
  queueHiddenColumns,
  queueNames,
} from "../writing/build";
import {
  cosmeticWarnings,
  cosmeticNames,
  queueCosmetics,
  removeHalfMadeCharts,
  tryCosmetics,
  type NamedSheet,
} from "../writing/cosmetics";
import type { NewSheets } from "../writing/removeNew";
import { syncUnprotected } from "../writing/unprotected";
import { told } from "./told";

/** All of the template's sheets: what they hold, and how staff's entries are helped. */
export function queueBuild(
  context: Excel.RequestContext,
  template: Template,
  chosen: Record<SheetRole, string>,
  { add }: NewSheets,
): void {
  const { workbook } = context;
  workbook.application.suspendApiCalculationUntilNextSync();
  workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheetOf = (role: SheetRole) => workbook.worksheets.getItem(chosen[role]);
  const isInfo = ({ name }: NameSpec) => name === names.planInfo;
  const sheets = template.sheets.map((spec) => {
    const sheet = inWork(add(chosen[spec.role]), spec);
    // PlanInfo first of all, still incomplete: by it the next insert knows a torso.
    if (spec.role === "記入要領") queueNames(workbook, template.names.filter(isInfo), sheetOf);
    queueContents(sheet);
    return sheet;
  });
  queueNames(
    workbook,
    template.names.filter((spec) => !isInfo(spec)),
    sheetOf,
  );
  for (const sheet of sheets) queueFormulas(sheet);
  for (const sheet of sheets) queueEntryHelp(sheet);
}

/**
 * Looks, protection, the mark of completeness; then what stands there is looked at. One round trip;
 * more where Excel refuses looks, or a formula did not arrive.
 *
 * @returns sentences about what could not be done but harms nothing
 */
export async function finishSheets(
  context: Excel.RequestContext,
  plan: Plan,
  template: Template,
  chosen: Record<SheetRole, string>,
  { queueUnmarked }: NewSheets,
): Promise<Sentence[]> {
  const { worksheets } = context.workbook;
  const sheets = (): NamedSheet[] =>
    template.sheets.map((spec) => ({
      inWork: inWork(worksheets.getItem(chosen[spec.role]), spec),
      name: chosen[spec.role],
    }));
  const { planInfo } = template.guide;
  const guide = () => worksheets.getItem(chosen.記入要領);
  const infoBlock = () =>
    guide().getRangeByIndexes(planInfo.row, planInfo.column, planInfo.rows, 2);
  let info!: Excel.Range;
  let lastCells!: ReturnType<typeof queueLastCells>;
  const leftOut = await tryCosmetics(async (kinds, left) => {
    const made = sheets();
    if (left.includes("charts")) await removeHalfMadeCharts(context, made);
    queueCosmetics(kinds, made);
    for (const { inWork: sheet } of made) queueHiddenColumns(sheet);
    queueUnmarked();
    for (const { inWork: sheet } of made)
      if (sheet.spec.protect && sheet.spec.role !== "記入要領")
        sheet.sheet.protection.protect(protectionOptions);
    info = infoBlock();
    info.getCell(planInfoRow("挿入完了"), 1).values = [
      [completeText(left.map((kind) => cosmeticNames[kind].ja))],
    ];
    guide().protection.protect(protectionOptions);
    // Last, for to freeze panes may have brought another sheet to the front.
    worksheets.getItem(chosen.推進項目).activate();
    info.load("values");
    lastCells = queueLastCells(made);
    await context.sync();
  });
  if (!readPlanInfo(info.values)?.complete) throw new Error("insert did not complete");
  return [
    ...cosmeticWarnings(leftOut),
    ...(lastCells.hasArrived() ? [] : await putRight(context, plan, template, sheets)),
  ];
}

type Written = ReadonlyMap<SheetRole, TableContents | null>;
interface WrittenFormulas {
  read(): Written;
}

/** Queues all cells of the sheets with formulas. */
function queueWritten(sheets: readonly NamedSheet[]): WrittenFormulas {
  const queued = sheets
    .filter(({ inWork: { spec } }) => spec.formulas.length > 0)
    .map(({ inWork: { spec, sheet } }) => ({
      role: spec.role,
      queued: queueRange(sheet.getUsedRange(), true),
    }));
  return { read: () => new Map(queued.map(({ role, queued: range }) => [role, range.read()])) };
}

/**
 * Queues the last cell of each block that is filled from its first: a fill arrives as a whole or not.
 * What is missing there or wrong is seen; a single cell that differs is the first check's to find.
 */
function queueLastCells(sheets: readonly NamedSheet[]): { hasArrived(): boolean } {
  const asked = sheets.flatMap(({ inWork: { sheet, spec } }) => {
    const cells = spec.formulas
      .filter(({ formulas }) => !Array.isArray(formulas))
      .map((each) => {
        const row = each.area.row + each.area.rows - 1;
        const column = each.area.column + each.area.columns - 1;
        return { row, column, formula: formulaAt(each, row, column) };
      });
    if (cells.length === 0) return [];
    const ranges = sheet.getRanges(cells.map(({ row, column }) => cellAddress(row, column)).join());
    ranges.untrack();
    const place = { sheet: spec.role, ownTable: spec.table?.name ?? null, tables: [] };
    return [{ cells, place, areas: ranges.areas.load("items/formulas") }];
  });
  return {
    hasArrived: () =>
      asked.every(
        ({ cells, place, areas }) =>
          areas.items.length === cells.length &&
          cells.every(({ row, column, formula }, i) => {
            const present = String(areas.items[i]!.formulas[0]![0]);
            return agreementOf(present, formula, { ...place, row, column }) !== "different";
          }),
      ),
  };
}

/** Formulas that did not arrive are written once more, cell by cell, and looked at again. */
async function putRight(
  context: Excel.RequestContext,
  plan: Plan,
  template: Template,
  sheets: () => readonly NamedSheet[],
): Promise<Sentence[]> {
  const written = queueWritten(sheets());
  await context.sync();
  const missing = notArrived(plan, template, written.read());
  if (missing.length === 0) return [];
  const closed = [...new Map(missing.map(({ sheet, sheetId }) => [sheetId, sheet]))].map(
    ([id, name]) => {
      const { spec } = sheets().find((sheet) => sheet.name === name)!.inWork;
      return { id, name, protected: spec.protect, options: protectionOptions };
    },
  );
  let again!: WrittenFormulas;
  const outcome = await syncUnprotected(
    context,
    closed,
    () => queueFormulasBack(context, missing),
    () => {
      again = queueWritten(sheets());
    },
  );
  const left = outcome.ok ? notArrived(plan, template, again.read()) : missing;
  if (left.length === 0) return [];
  return [told.formulasMissing(left[0]!.sheet, left[0]!.cell, left.length)];
}

function notArrived(plan: Plan, template: Template, written: Written): ChangedFormula[] {
  const changed = template.sheets.flatMap((spec: SheetSpec) => {
    const contents = written.get(spec.role);
    if (!contents) return [];
    return spec.table?.name === "PlanIndicators"
      ? changedJudgements(plan, template.layout, tableOf(spec, contents), [])
      : changedOnSheet(plan, template.layout, spec, contents, { rows: 0, columns: 0 }, []);
  });
  return changed.filter(({ change }) => change !== "otherSpelling");
}

/** A sheet's table, out of its used range. */
function tableOf({ table }: SheetSpec, contents: TableContents): TableContents {
  const { place, values, formulas } = contents;
  const { row, column, rows, columns } = table!.area;
  const cut = (cells: unknown[][]) =>
    cells
      .slice(row - place.row, row - place.row + rows)
      .map((line) => line.slice(column - place.column, column - place.column + columns));
  return {
    ...contents,
    place: { ...place, row, column },
    values: cut(values),
    formulas: cut(formulas),
  };
}
