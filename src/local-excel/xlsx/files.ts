/** The parts of an .xlsx file, unpacked, by their path in it: `xl/workbook.xml`. */
export type Files = Record<string, Uint8Array>;
