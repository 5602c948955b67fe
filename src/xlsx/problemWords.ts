import type { FileProblemCode } from "./problem";

type Words = Readonly<Record<"ja" | "en", string>>;

const tooMuch: Words = {
  ja: "大きすぎる範囲や数を含むため開けません。不要な部分を減らして保存し直してください。",
  en: "holds ranges or counts that are too large. Take out what is not needed and save it again.",
};
const saveAnew: Words = {
  ja: "Excelで開いて「Excel ブック（*.xlsx）」として保存し直してください。",
  en: "Open it in Excel and save it as Excel Workbook (*.xlsx).",
};
const fetchAnew: Words = {
  ja: "もう一度コピーするか、受け取り直してください。",
  en: "Copy it again, or ask for it again.",
};
const noWorkbook: Words = {
  ja: "はExcelブック（.xlsx）ではありません。",
  en: "is not an Excel workbook (.xlsx).",
};

/** What is said of a file behind its name: 「回答.xlsx」は空のファイルです。 */
export const problemWords: Readonly<Record<FileProblemCode, Words>> = {
  empty: {
    ja: `は空のファイルです。${fetchAnew.ja}`,
    en: `is an empty file. ${fetchAnew.en}`,
  },
  notZip: noWorkbook,
  notWorkbook: noWorkbook,
  encrypted: {
    ja: "は開くためのパスワードで保護されています。パスワードを外して保存してから開いてください。",
    en: "needs a password to open. Save it without the password first.",
  },
  oldXls: {
    ja: "は古い形式（.xls）です。Excelで .xlsx として保存し直してから開いてください。",
    en: "is of the old format (.xls). Save it as .xlsx in Excel first.",
  },
  binaryWorkbook: {
    ja: `はバイナリ形式（.xlsb）です。${saveAnew.ja}`,
    en: `is a binary workbook (.xlsb). ${saveAnew.en}`,
  },
  openDocument: {
    ja: `はOpenDocument形式（.ods など）です。${saveAnew.ja}`,
    en: `is an OpenDocument file (.ods and others). ${saveAnew.en}`,
  },
  truncated: {
    ja: `は途中で切れているため開けません。${fetchAnew.ja}`,
    en: `is cut off. ${fetchAnew.en}`,
  },
  damaged: {
    ja: `は壊れているため開けません。${fetchAnew.ja}`,
    en: `is damaged. ${fetchAnew.en}`,
  },
  wrongSize: {
    ja: `は中身の大きさが記録と合わないため開けません。${fetchAnew.ja}`,
    en: `holds parts of another size than it says. ${fetchAnew.en}`,
  },
  badPartName: {
    ja: "は中身の名前が正しくないため開けません。",
    en: "holds parts whose names are not allowed.",
  },
  zipPassword: {
    ja: "はパスワード付きの zip です。展開してから、中のブックを選んでください。",
    en: "is a zip with a password. Unpack it, then choose the workbooks in it.",
  },
  unknownPacking: {
    ja: `はExcelのものではない圧縮がされているため開けません。${saveAnew.ja}`,
    en: `is packed in a way that is not Excel's. ${saveAnew.en}`,
  },
  zip64: {
    ja: `は4GBを超えるファイルの形式のため開けません。${saveAnew.ja}`,
    en: `has the form of files above 4 GB. ${saveAnew.en}`,
  },
  documentType: {
    ja: "はExcelブックにはない文書型定義（DTD）を含むため開けません。",
    en: "holds a document type definition (DTD), which Excel workbooks do not have.",
  },
  tooLarge: {
    ja: "は展開すると大きすぎるため開けません（1つの部分は64MB、全体で160MBまで）。",
    en: "is too large once unpacked (64 MB for a part, 160 MB for all of them).",
  },
  tooManyParts: {
    ja: "は中身の数が多すぎるため開けません（4,000個まで）。",
    en: "holds too many parts (4,000 at most).",
  },
  tooManyCells: {
    ja: "はセルが多すぎるため開けません（全シートで200万個まで）。",
    en: "holds too many cells (two million in all sheets at most).",
  },
  tooWideAreas: {
    ja: `は結合セルまたはテーブルが${tooMuch.ja}`,
    en: `has merged cells or tables over too many cells, or ${tooMuch.en}`,
  },
  tooManyElements: { ja: `は${tooMuch.ja}`, en: tooMuch.en },
};
