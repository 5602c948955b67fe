/** Sheet protection, between the model and the file. */
import type { ProtectionOptions, Sheet } from "../book";
import { isTrue } from "./parts";
import type { PasswordHash } from "./password";
import { hashOf, hashedPassword } from "./password";

/** What a file's `<sheetProtection>` locks by an attribute of 1, and what it locks unless 0. */
const lockedIfSet = {
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
} as const;
const allowedIfZero = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

/** As the package's `sheetProtection` has it. */
export type PackageProtection = PasswordHash &
  Record<string, boolean | string | number | undefined>;

export function readProtection(
  attributes: Record<string, string> | null,
  none: ProtectionOptions,
): Sheet["protection"] {
  if (!attributes || !isTrue(attributes["sheet"]))
    return { protected: false, options: { ...none } };
  const options: ProtectionOptions = {
    ...none,
    selectionMode: isTrue(attributes["selectUnlockedCells"])
      ? "None"
      : isTrue(attributes["selectLockedCells"])
        ? "Unlocked"
        : "Normal",
  };
  for (const [option, attribute] of Object.entries(lockedIfSet)) {
    options[option as keyof typeof lockedIfSet] = !isTrue(attributes[attribute]);
  }
  for (const [option, attribute] of Object.entries(allowedIfZero)) {
    const value = attributes[attribute];
    options[option as keyof typeof allowedIfZero] = value === "0" || value === "false";
  }
  const password = hashedPassword(attributes);
  return { protected: true, options, ...(password !== undefined && { password }) };
}

export function packageProtection({ options, password }: Sheet["protection"]): PackageProtection {
  const protection: PackageProtection = {
    sheet: true,
    selectLockedCells: options.selectionMode === "Normal",
    selectUnlockedCells: options.selectionMode !== "None",
    ...(password !== undefined && hashOf(password)),
  };
  for (const [option, attribute] of Object.entries(lockedIfSet)) {
    protection[attribute] = options[option as keyof typeof lockedIfSet];
  }
  for (const [option, attribute] of Object.entries(allowedIfZero)) {
    protection[attribute] = options[option as keyof typeof allowedIfZero];
  }
  return protection;
}
