import type { FileSheet } from "../../xlsx/read";
import type { SurveySheet } from "../reading/survey";

type Options = Excel.WorksheetProtectionOptions;

/**
 * Attributes of `<sheetProtection>` (ECMA-376 part 1, 18.3.1.85) say what is forbidden: objects and
 * scenarios only where they say so, all else unless they say otherwise.
 */
const attributeOf: Readonly<Record<Exclude<keyof Options, "selectionMode">, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

/** A file's sheet as a survey tells of it. */
export function surveySheet({ name, protection }: FileSheet): SurveySheet {
  const options = protection && optionsOf(protection);
  return {
    ...{ id: name, name, protected: options !== null, options },
    columnsOpen: options === null || options.allowFormatColumns === true,
  };
}

function optionsOf(protection: Readonly<Record<string, string>>): Options {
  const forbids = (attribute: string) => {
    const usual = attribute === "objects" || attribute === "scenarios" ? "0" : "1";
    return ["1", "true"].includes(protection[attribute] ?? usual);
  };
  const isSet = (attribute: string) => ["1", "true"].includes(protection[attribute] ?? "0");
  return {
    ...Object.fromEntries(
      Object.entries(attributeOf).map(([option, attribute]) => [option, !forbids(attribute)]),
    ),
    selectionMode: isSet("selectUnlockedCells")
      ? "None"
      : isSet("selectLockedCells")
        ? "Unlocked"
        : "Normal",
  };
}
