/**
 * The template's few colours. Each role a cell can have is also written out in words over its
 * column, so that a photocopy tells as much as the screen.
 */
export const colors = {
  /** Header cells; white on it has a contrast of 10.7. */
  header: "#1F4E78",
  headerText: "#FFFFFF",
  /** Cells staff fill in. */
  entry: "#FFF7D6",
  /** Cells nobody is asked to fill in now. */
  blank: "#FFFFFF",
  /** Calculated by the workbook. */
  formula: "#EEF1F5",
  /** 再掲 rows, which follow their source, and cells that are 確定. */
  reprint: "#E7E6E6",
  quiet: "#595959",
  grid: "#BFBFBF",
  /** Lines between rows that may stay empty. */
  faintGrid: "#E0E0E0",
  error: "#F8CBCB",
  errorText: "#9C0006",
  warning: "#FFE2A8",
  warningText: "#7A4B00",
  /** A restored reading nobody has confirmed. */
  unconfirmed: "#E9E3F4",
} as const;

export const tabColors = {
  guide: "#7F7F7F",
  entry: "#2E75B6",
  result: "#548235",
} as const;

/** Rows of a table sheet: title, explanation, what each column is for, headers, then the body. */
export const rows = { title: 0, note: 1, roles: 2, header: 3, body: 4 } as const;
