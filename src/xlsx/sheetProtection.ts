import { isTrue } from "./xml";

/**
 * What a protected sheet still allows, by Excel's name for it, and its attribute of `<sheetProtection>`
 * (ECMA-376 part 1, 18.3.1.85).
 */
export const protectionAttributes = {
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
} as const;

export type Allowance = keyof typeof protectionAttributes;
export const allowances = Object.keys(protectionAttributes) as Allowance[];

export type ProtectionOptions = Record<Allowance, boolean> & {
  selectionMode: "Normal" | "Unlocked" | "None";
};

/** The attributes say what is forbidden: objects and scenarios only where they say so, all else unless. */
export function protectionOptionsIn(
  attributes: Readonly<Record<string, string>>,
): ProtectionOptions {
  const allows = (allowance: Allowance) => {
    const isUsual = allowance === "allowEditObjects" || allowance === "allowEditScenarios";
    return !isTrue(attributes[protectionAttributes[allowance]] ?? (isUsual ? "0" : "1"));
  };
  return {
    ...(Object.fromEntries(allowances.map((each) => [each, allows(each)])) as Record<
      Allowance,
      boolean
    >),
    selectionMode: isTrue(attributes["selectUnlockedCells"])
      ? "None"
      : isTrue(attributes["selectLockedCells"])
        ? "Unlocked"
        : "Normal",
  };
}
