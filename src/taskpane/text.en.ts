import { yearLabel } from "../plan/fiscalYear";
import type { Text } from "./text";

/** The pane's words in English. Names of the plan and of its sheets stay Japanese. */
export const en: Text = {
  language: "en",
  product: "Plan Assistant",
  year: (year) => `${yearLabel(year)} (FY ${year})`,

  state: {
    heading: "Workbook",
    reading: "Reading the workbook…",
    unknown: "The state of the workbook could not be read.",
    none: "The plan's sheets are not in this workbook yet.",
    complete: "The plan's sheets are in this workbook.",
    torso: "Inserting the plan broke off. Repair it, or build it anew with Insert template.",
    otherPlan: (title) =>
      `This workbook holds another plan (${title}). Insert this one into another workbook.`,
    sheets: "Open a sheet",
  },

  repairOffer: {
    missing: (sheets) => `Missing: ${sheets}. Repair builds them again and keeps all entries.`,
    button: "Repair",
  },

  firstRun: {
    heading: "Getting started",
    steps: [
      ["Insert", "Insert template adds the plan's sheets to this workbook."],
      ["Fill in", "Enter actuals, reached stages and statuses in the coloured cells."],
      ["Review", "Check entries finds gaps and slips; Update summary proves the totals."],
    ],
    safe: "Sheets that are already here stay as they are.",
  },

  undoNotice: {
    text: "When the add-in writes to a sheet, Excel's Undo history is lost.",
    dismiss: "I see",
  },

  choices: {
    heading: "Scope",
    year: "Reporting year",
    noYear: "Choose a year",
    scope: "Check",
    all: "Whole city",
    related: "Also items it takes part in",
  },

  actions: {
    heading: "Actions",
    insert: "Insert template",
    check: "Check entries",
    recalculate: "Update summary",
    afterInsert: "Available once the template is inserted",
  },

  doing: {
    readState: "Reading the workbook",
    insert: "Inserting the template",
    repair: "Repairing",
    check: "Checking the entries",
    recalculate: "Updating the summary",
    goToFinding: "Going to the cell",
    goToSheet: "Going to the sheet",
  },
  steps: {
    reading: "reading the workbook",
    building: "building the sheets",
    finishing: "setting up print and protection",
    checking: "applying the rules",
    writing: "writing the result",
  },
  doingStep: (step) => ` (${step})`,
  editingHint: "This takes long. If a cell is being edited, press Enter to finish it.",

  inserted: {
    title: "The template was inserted.",
    next: (year) => `The reporting year is ${year}. Start with the coloured cells.`,
    sheets: (sheets) => `Sheets added: ${sheets}`,
  },
  repaired: { title: "Repaired.", nothing: "There was nothing to repair." },
  refused: { goToSheet: "Go to the sheet", repair: "Repair", again: "Try again" },
  failed: {
    title: "A fault in the add-in stopped this.",
    advice:
      "If it happens again, copy the details and pass them on to whoever looks after the add-in.",
    again: "Try again",
    details: "Details",
    copy: "Copy details",
    copied: "Copied",
    select: "Selected. Press Ctrl+C to copy",
    reload: "Reload",
    paneBroken: "A fault in the add-in stopped this pane.",
  },

  results: { choose: "Result to show", checked: "Check", recalculated: "Summary" },

  findings: {
    heading: "Check results",
    severity: { error: "Errors", warning: "Warnings", info: "Infos" },
    of: (year, scope) => `${year}, ${scope}`,
    count: (n) => `${n}`,
    filter: "Filter by severity",
    done: (year, scope, error, warning, info) =>
      `Check finished. Reporting year ${year}, ${scope}. ${error} errors, ${warning} warnings, ${info} infos.`,
    none: "Nothing was found.",
    noneOf: (severity) => `No ${severity.toLowerCase()}.`,
    scopeAll: "whole city",
    scopeOf: (department, related) =>
      related ? `${department} (with items it takes part in)` : department,
    wholeBook: "Whole workbook",
    wholeSheet: "Whole sheet",
    found: "Found",
    expected: "Expected",
    safe: "Only written differently: the expected value can be put in.",
    question: "Was the expected value meant? Check, then correct it.",
    onSheet: "The findings are also on the sheet チェック結果.",
  },

  summary: {
    heading: "Summary",
    done: (year) => `Summary updated. Reporting year ${year}.`,
    agrees: "The workbook's summary agrees with the add-in's own calculation.",
    differs: (n) => `The workbook's summary differs from the add-in's calculation in ${n} cells.`,
    differsHint: "Check for overwritten cells and for manual calculation mode.",
    difference: (shown, computed) => `workbook ${shown}, add-in ${computed}`,
    repaired: (n) => `${n} broken formulas were put back.`,
    statuses: "Status",
    indicators: "Targets",
    total: "Total",
    withoutReprints: "without reprints",
    status: {
      実施: "Done",
      一部実施: "Partly",
      検討中: "Studied",
      未実施: "Not done",
      未入力: "Blank",
    },
    indicator: {
      withTarget: "Targets",
      達成: "Met",
      未達成: "Missed",
      未入力: "Blank",
      判定不能: "Unclear",
    },
    rate: "Rate",
    blank: "(blank)",
    nothing: "–",
    openSheet: "Open the summary sheet",
  },

  outsideExcel: "Please open this page inside Excel.",
};
