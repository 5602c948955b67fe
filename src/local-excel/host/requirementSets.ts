/** The requirement sets of the oldest Excel the product supports, LTSC 2021. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  AddInCommands: "1.3",
  // Not for add-ins to ask for; the client library asks by itself.
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
};

/** As `Office.context.requirements.isSetSupported`. With it the client refuses what is newer. */
export function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const supported = Object.entries(requirementSets).find(
    ([set]) => set.toLowerCase() === name.toLowerCase(),
  );
  if (!supported) return false;
  const [major = 0, minor = 0] = supported[1].split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}
