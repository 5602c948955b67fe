import { oldestExcel } from "./start/oldestExcel";
import { yearLabel } from "../plan/fiscalYear";
import type { Text } from "./text.ja";

/** The pane's words in English. Names of the plan and of its sheets stay Japanese. */
export const en: Text = {
  language: "en",
  product: "Plan Assistant",
  joined: {
    list: (names) => names.join(", "),
    sentences: (sentences) => sentences.join(" "),
    labelled: (label, value) => `${label}: ${value}`,
    noted: (words, note) => `${words} (${note})`,
  },
  year: (year) => `${yearLabel(year)} (FY ${year})`,

  state: {
    reading: "Reading the workbook…",
    unknown: "The state of the workbook could not be read.",
    copy: (at) =>
      `A copy handed out by the secretariat (総務課) on ${at}. After submitting, save it and return this file.`,
    torso: "Inserting the plan broke off. Repair it, or build it anew with Insert template.",
    unknownTemplate:
      "This add-in does not know the version of this template. Update the add-in, then open the workbook again.",
    otherPlan: (title) =>
      `This workbook holds another plan (${title}). Insert this one into another workbook.`,
    sheets: "Open a sheet",
  },

  repairOffer: {
    missing: (sheets) => `Missing: ${sheets}. Repair builds them again and keeps all entries.`,
    damaged:
      "Tables, plan text, formulas or entry cells were changed. Repair puts them back and keeps all entries.",
    earlierFormulas:
      "The workbook is of an earlier version and works as it is. Repair brings it to the new one and keeps all entries.",
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
    title: "Writing takes Excel's Undo away",
    text: "When the add-in writes to a sheet, Excel's Undo history is lost. Values it entered are put back by the button that stands here after each write.",
    dismiss: "I see",
  },

  choices: {
    year: "Reporting year",
    noYear: "Choose a year",
  },

  role: {
    ask: "Which department are you?",
    explain: "Remembered on this PC; it can be changed at the top of the pane.",
    all: "Whole city",
    secretariat: "Secretariat (whole city)",
  },

  actions: {
    insertPlan: "Insert template",
    checkPlan: "Check entries",
    recalculatePlan: "Update summary",
  },

  views: {
    heading: "Work",
    name: {
      entering: "Fill in",
      submission: "Check and submit",
      progress: "Progress",
      handOut: "Hand out",
      collect: "Collect",
      summary: "Summary",
    },
  },

  frame: {
    more: "Guides, sheets, rules, settings",
    notes: "Notices",
    versions: (product: string, definition: string) =>
      `Add-in ${product} · plan definition ${definition}`,
    versionsInBook: (of: { definition: string; template: string }) =>
      `This workbook: template ${of.template} · plan definition ${of.definition}`,
    progress: (made: number, owed: number, errors: number) =>
      `${made} of ${owed} filled in${errors > 0 ? ` · errors: ${errors}` : ""}`,
    progressOf: "How many of the owed values and texts are filled in",
    sentBack: (by: string, at: string) => `Sent back by the secretariat (${at} ${by}).`,
    noReason: "No reason was given.",
  },

  guides: {
    title: "Guides",
    clerk: "Guide for departments (in Japanese, opens in the browser)",
    secretariat: "Guide for the secretariat (in Japanese, opens in the browser)",
    administrator: "Guide for administrators (in Japanese, opens in the browser)",
  },

  stepNames: {
    files: "reading the returned files",
    copying: "making a copy for each department",
    reading: "reading the workbook",
    building: "building the sheets",
    finishing: "setting up print and protection",
    checking: "applying the rules",
    writing: "writing the result",
    asking: "trying one question after the other",
  },
  doingStep: (step) => ` (${step})`,
  editingHint: "This takes long. If a cell is being edited, press Enter to finish it.",

  inserted: {
    title: "The template was inserted.",
    next: (year) => `The reporting year is ${year}. Start with the coloured cells.`,
    sheets: (sheets) => `Sheets added: ${sheets}`,
  },
  repaired: { title: "Repaired.", nothing: "There was nothing to repair." },
  itemSheets: {
    heading: "Item sheets",
    explain: "Makes one sheet with every item's form as it stands now. An earlier one is replaced.",
    build: "Make the item sheets",
    built: (items) => `Forms made: ${items}.`,
    open: "Open them",
  },
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

  takenIn: {
    done: (cells) => (cells === 1 ? "Took in 1 cell." : `Took in ${cells} cells.`),
    submitted: (departments) =>
      departments === 1
        ? "Recorded one department as submitted."
        : `Recorded ${departments} departments as submitted.`,
    skipped: (cells) =>
      cells === 1
        ? "1 cell had changed since it was shown, or is locked, and was left as it is."
        : `${cells} cells had changed since they were shown, or are locked, and were left as they are.`,
    skippedFiles: (files) =>
      `Left out, for they were taken in or confirmed since they were shown: ${files}.`,
    save: "Save this workbook.",
    check: "Check all departments",
  },

  findings: {
    severity: { error: "Errors", missing: "Missing", warning: "Warnings", info: "Infos" },
    done: (year, scope, { error, missing, warning, info }) =>
      `Check finished. Reporting year ${year}, ${scope}. Errors: ${error}, missing: ${missing}, warnings: ${warning}, infos: ${info}.`,
    notConfirmed: (n) =>
      `${n} not written: their cells have changed, or somebody else has confirmed them.`,
  },

  fixes: {
    change: (before, after) => `${before} → ${after}`,
    blank: "(blank)",
    rewrite: "Rewrite",
    meant: (value) => `I meant ${value} → correct it`,
    all: (n) => `Rewrite all that is only written differently (${n})`,
    preview: "What will be rewritten",
    apply: (n) => `Apply (${n})`,
    cancel: "Cancel",
    written: (n) => `Cells written: ${n}.`,
    nothingWritten: "Nothing was written.",
    skipped: (n) => `Not written: ${n}.`,
    skip: {
      changed: "changed meanwhile",
      gone: "the cell is gone",
      locked: "the cell is locked",
    },
    details: "What was written",
    earlier: (n: number) => `Earlier writes (${n})`,
    takeBack: "Take back",
    takenBack: (n) => `Cells put back: ${n}.`,
    left: (n) => `Changed since, and left alone: ${n}.`,
    leftLocked: (n) => `Locked, and left alone: ${n}.`,
    submitAgain: "This changes what was submitted. Submit it again.",
    submitAgainOf: (departments) =>
      `This changes what was submitted by ${departments}. Have it submitted again.`,
  },

  part: {
    loading: "Loading…",
    missing: {
      updated: "The add-in was updated. Reload it; what you entered stays.",
      unreachable:
        "A file of the add-in could not be loaded. Check the network and try again; what you entered stays.",
    },
    reload: "Reload",
    again: "Try again",
  },

  rules: {
    about: "About this rule",
    list: "All rules",
    id: (id) => `Rule ${id}`,
    finds: "Examples it finds",
    allows: "Examples it leaves alone",
    family: {
      S: "Structure: is the template whole?",
      P: "Plan: stages and targets",
      A: "Actuals and progress",
      E: "Evaluation: statuses and texts",
      C: "Consistency",
    },
  },

  submission: {
    name: "Your name",
    nameMissing: "Enter your name.",
    submit: (scope) => `Submit ${scope}`,
    submitted: "The submission is recorded.",
    submittedNext: "Save the workbook and hand it to the secretariat (総務課).",
    submittedNextOfCopy: "Save the workbook, then return this file to the secretariat (総務課).",
    count: ({ entries, texts }) =>
      `${entries.made} of ${entries.owed} entries, ${texts.made} of ${texts.owed} texts`,
    digest: "Digest",
    digestExplain: "It finds changes made after submission. It proves nothing against forgery.",
    notSubmitted: "Not submitted yet: what is left has been opened.",
    state: {
      未提出: "Not submitted",
      取込: "Taken in, not submitted",
      提出: "Submitted",
      差戻し: "Sent back",
      確定: "Confirmed",
    },
    copyToMend: "Make a copy to mend",
    changedTo: (scope, to) => `The report of ${scope} is now: ${to}.`,
  },

  restored: {
    heading: "Verify by the original (原本確認)",
    titleOf: (done, all) => `Verify by the original (原本確認): ${done} of ${all} done`,
    explain:
      "The print of these rows was damaged. Compare with the original and choose the right reading: it becomes the plan's value.",
    progress: (done, all) => `${done} of ${all} rows verified.`,
    printed: "As printed",
    year: "Year",
    readings: "Readings compared",
    literal: "読みA",
    likeliest: "読みB",
    present: "Now",
    open: "Open",
    choose: (row) => `Reading of ${row}`,
    correction: "If neither is right, choose 訂正 and correct the plan's values on the sheet.",
    goTo: "Go to the cell",
  },

  summary: {
    heading: "Summary",
    done: (year) => `Summary updated. Reporting year ${year}.`,
    notCompared:
      "The plan's tables are damaged, so the figures were not compared with the add-in's own. Check the entries or choose Repair, then recalculate again.",
    agrees: "The workbook's summary agrees with the add-in's own calculation.",
    differs: (n) =>
      `The workbook's summary differs from the add-in's calculation in ${n} ${n === 1 ? "cell" : "cells"}.`,
    differsHint: "Check for overwritten cells and for manual calculation mode.",
    difference: (shown, computed) => `workbook ${shown}, add-in ${computed}`,
    repaired: (n) => `Broken formulas or settings put back: ${n}.`,
    upgraded: "Formulas of an earlier version were brought to the present one.",
    statuses: "Status",
    indicators: "Targets",
    total: "Total",
    withoutReprints: "without reprints",
    status: {
      実施: "Done",
      一部実施: "In part",
      検討中: "In study",
      未実施: "Not done",
      未入力: "Blank",
    },
    indicator: {
      withTarget: "All",
      達成: "Met",
      未達成: "Not met",
      未入力: "Blank",
      判定不能: "Not clear",
    },
    rate: "Rate",
    blank: "(blank)",
    nothing: "–",
    openSheet: "Open the summary sheet",
  },

  display: {
    heading: "Display",
  },

  probe: {
    heading: "Diagnostics",
  },

  unsaved:
    "Something entered under Fill in is not in the workbook yet. Open Fill in and see to it, then try again.",
  outsideExcel: "Please open this page inside Excel.",
  oldExcel: `This Excel is too old for Plan Assistant. It needs ${oldestExcel.en}.`,
};
