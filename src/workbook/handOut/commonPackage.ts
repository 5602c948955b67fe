import { sheetOf } from "../../entries/columns";
import { planTables } from "../../entries/rows";
import type { SubmittedEntry } from "../../entries/submission";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import { addListSheet } from "../../xlsx/addSheet";
import { LockTwins } from "../../xlsx/lockTwins";
import { packageOf, tableParts, workbookPart, type WorkbookPackage } from "../../xlsx/package";
import { PackageEdit } from "../../xlsx/packageEdit";
import { makePlain } from "../../xlsx/plainWorkbook";
import { sheetElements, withElements } from "../../xlsx/sheetEdit";
import { removeSheets } from "../../xlsx/sheetRemoval";
import {
  withoutFilterMode,
  withoutFilters,
  withSelected,
  withViewAtTop,
} from "../../xlsx/sheetViews";
import { emptyUnusedTexts } from "../../xlsx/unusedTexts";
import { withFrontSheet, withSheetState } from "../../xlsx/workbookEdit";
import { attributesOf, rootOf } from "../../xlsx/xml";
import { handOutBase } from "../handOutBase";
import { presentSheets, type Survey } from "../reading/survey";
import { sheetRoles } from "../sheetSpec";
import { copyRows, type CopyRows } from "./copyRows";
import { emptyFindings, type FindingsPart } from "./findingsPart";

/** What all copies of a master have in common, made once. */
export interface CommonPackage {
  readonly opened: WorkbookPackage;
  /** Path of a sheet's part, by its present name. */
  pathOf(sheet: string): string;
  /** The sheets of the plan tables, in which copies differ. */
  readonly rows: CopyRows;
  /** The sheet in front, by its present name. */
  readonly front: string;
  /** チェック結果, empty; null where its table is gone. */
  readonly findings: FindingsPart | null;
  /** Names of sheets that are none of the plan's, in tab order: they come into no copy. */
  readonly leftOut: readonly string[];
}

/** As the template protects its sheets: filters, widths and heights stay open. */
const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';

/**
 * The master without what is not for a department: sheets that are none of the plan's, records, what was
 * found in it, and macros. With 配布控え, and with rows locked in every way a copy may need.
 *
 * @param survey with 記入要領 and a plan table
 * @param base what stands in 配布控え
 */
export function commonPackage(
  plan: Plan,
  master: WorkbookPackage,
  survey: Survey,
  year: FiscalYear,
  base: readonly SubmittedEntry[],
): CommonPackage {
  const present = presentSheets(survey);
  const ours = new Set<string>(Object.values(present));
  // 個票一覧 and the records are made when they are needed.
  const kept = new Map(
    sheetRoles.flatMap((role) => (present[role] ? [[present[role], role]] : [])),
  );
  const gone = master.sheets.filter(({ name }) => !kept.has(name));
  const edit = new PackageEdit(master);
  const pathOf = (sheet: string) => master.sheets.find(({ name }) => name === sheet)!.path;

  removeSheets(edit, new Set(gone.map(({ name }) => name)));
  makePlain(edit);
  const findings = survey.located.tables.CheckFindings?.table;
  const part = findings && tableNamed(edit, pathOf(findings.sheet), findings.name);
  const emptied = findings && part ? { ...findings, path: pathOf(findings.sheet), part } : null;
  if (emptied) emptyFindings(edit, survey, emptied);
  emptyUnusedTexts(edit, [...kept.keys()].map(pathOf));

  const entrySheets = planTables.flatMap((table) => {
    const located = survey.located.tables[table]?.table;
    const part = located && tableNamed(edit, pathOf(located.sheet), located.name);
    if (part) edit.change(part, withoutFilters);
    return located ? [located.sheet] : [];
  });
  // Whatever the secretariat looked at last: a department begins with its items.
  const front = entrySheets[0]!;
  edit.change(edit.workbook, (xml) =>
    withFrontSheet(
      [present.記入要領!, ...entrySheets].reduce(
        (text, sheet) => withSheetState(text, sheet, "visible"),
        xml,
      ),
      front,
    ),
  );
  for (const [sheet, role] of kept) {
    edit.change(pathOf(sheet), (xml) => {
      const selected = withSelected(xml, sheet === front);
      const seen = entrySheets.includes(sheet)
        ? withViewAtTop(withoutFilterMode(selected))
        : selected;
      return role === "チェック結果" ? seen : withProtection(seen);
    });
  }
  addListSheet(edit, {
    name: handOutBase.sheet,
    state: "veryHidden",
    table: handOutBase.table,
    headers: handOutBase.headers,
    rows:
      base.length > 0
        ? base.map(({ table, key, column, value }) => [sheetOf[table], key, column, value])
        : [handOutBase.headers.map(() => null)],
    widths: [12, 9, 24, 60],
  });

  const styles = workbookPart(master, "styles");
  const looks = new LockTwins(styles === undefined ? "" : edit.text(styles));
  const rows = copyRows(plan, survey, year, (sheet) => edit.text(pathOf(sheet)), looks);
  if (styles !== undefined) edit.setText(styles, looks.toString());
  return {
    opened: packageOf(edit.bytes()),
    pathOf,
    rows,
    front,
    findings: emptied,
    leftOut: gone.flatMap(({ name }) => (ours.has(name) ? [] : [name])),
  };
}

/** Unless somebody protected it otherwise. */
function withProtection(xml: string): string {
  const [own] = sheetElements(xml, "sheetProtection");
  const { sheet } = own === undefined ? {} : attributesOf(own, rootOf(own)!);
  return sheet === "1" || sheet === "true"
    ? xml
    : withElements(xml, "sheetProtection", [protection]);
}

/** Path of the part of a sheet's table. */
const tableNamed = (edit: PackageEdit, sheet: string, name: string): string | undefined =>
  tableParts(edit.original.parts, sheet).find((part) => {
    const xml = edit.text(part);
    const attributes = attributesOf(xml, rootOf(xml)!);
    return (attributes["displayName"] ?? attributes["name"]) === name;
  });
