import { handOutName } from "../handOutInfo";
import { isExcelError } from "../runExcel";
import type { TemplateTable } from "../sheetSpec";
import { names } from "../template/names";
import { templateTables } from "./locate";

/** What is ours in a workbook, any of which may be missing: then nothing, or a null object. */
export interface Ours {
  /** The cells a workbook name of ours stands for. */
  named(name: string): Excel.Range | null;
  table(name: TemplateTable): Excel.Table | null;
}

/**
 * Whether this Excel has refused members below a null object, which no documentation promises, or the
 * cells of a name that is a formula (office-js #4321). Known from the first operation on: only that
 * one pays for a request that fails.
 */
let asksFirst = false;

/** Where several Excels are opened one after the other, the next one is asked anew. */
export function meetAnotherExcel(): void {
  asksFirst = false;
}

/**
 * Sends what `queue` queues, which may run twice. One round trip; where Excel refuses to look below
 * what is missing, from then on two: what is there, and then its cells.
 *
 * @throws what Excel refuses for another reason
 */
export async function readOurs<T>(
  context: Excel.RequestContext,
  queue: (ours: Ours) => T,
): Promise<T> {
  if (!asksFirst) {
    const ranges = new Map<string, Excel.Range>();
    const queued = queue(perhapsNull(context, ranges));
    try {
      await context.sync();
      // Nobody keeps a reference to them: whoever asks after this request asks anew.
      ranges.clear();
      return queued;
    } catch (error) {
      if (!isExcelError(error) || !refusesTheMissing(error)) throw error;
    }
  }
  const queued = queue(await whatIsThere(context));
  await context.sync();
  asksFirst = true;
  return queued;
}

const refusesTheMissing = ({ code, debugInfo }: OfficeExtension.Error): boolean =>
  code === "ItemNotFound" || /^NamedItem\.getRange/i.test(debugInfo?.errorLocation ?? "");

/** `ranges`: those asked for in this request, each once. */
function perhapsNull({ workbook }: Excel.RequestContext, ranges: Map<string, Excel.Range>): Ours {
  return {
    named: (name) => {
      const range =
        ranges.get(name) ?? workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      ranges.set(name, range);
      return range;
    },
    table: (name) => workbook.tables.getItemOrNullObject(name),
  };
}

async function whatIsThere(context: Excel.RequestContext): Promise<Ours> {
  const { workbook } = context;
  const items = new Map(
    [...Object.values(names), handOutName].map((name) => [
      name,
      workbook.names.getItemOrNullObject(name).load("type,formula"),
    ]),
  );
  const tables = new Map(
    templateTables.map((name) => [name, workbook.tables.getItemOrNullObject(name).load("name")]),
  );
  await context.sync();
  return {
    named: (name) => {
      const item = items.get(name);
      // Who asks for a name that was not looked for would take it for missing, here and nowhere else.
      if (!item) throw new RangeError(`${name}: not looked for`);
      return !item.isNullObject && isPlace(item) ? workbook.names.getItem(name).getRange() : null;
    },
    table: (name) => (tables.get(name)!.isNullObject ? null : workbook.tables.getItem(name)),
  };
}

/** Whether a name stands for cells, and not for what a formula such as OFFSET gives. */
const isPlace = ({ type, formula }: Excel.NamedItem): boolean =>
  type === "Range" && !/[(#]/.test(String(formula).replace(/'(?:[^']|'')*'/g, ""));

/** Those of our names that a workbook has, with what they refer to as this Excel prints it. */
export type OurNames = ReadonlyMap<string, string>;

/** Our names and those of our tables, which cannot have the name of something else. */
const allNames: readonly string[] = [...Object.values(names), ...templateTables];

/** Queues names of ours one by one: a workbook may hold tens of thousands that are not ours. */
export function queueOurNames(
  { workbook }: Excel.RequestContext,
  wanted = allNames,
): { read(): OurNames } {
  const items = wanted.map((name) => ({
    name,
    item: workbook.names.getItemOrNullObject(name).load("formula,scope"),
  }));
  return {
    read: () =>
      new Map(
        items
          .filter(({ item }) => !item.isNullObject && item.scope === "Workbook")
          .map(({ name, item }) => [name, String(item.formula)]),
      ),
  };
}
