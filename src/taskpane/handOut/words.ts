import type { Language } from "../../workbook";

const ja = {
  heading: "配布",
  reading: "配布できる課を読み取っています…",
  notRead: "配布できる課を読み取れませんでした。",
  explain: (year: string) =>
    `${year}の報告のために、それぞれの課の行だけを記入できる写しを作ります。このブックの内容は変わりません（配布記録に行が加わります）。`,
  departments: "配布する課",
  all: "すべての課",
  owed: (entries: number, texts: number) => `記入 ${entries}・文章 ${texts}`,
  confirmed: "確定済み",
  confirmedHint:
    "確定した課には配りません。直してもらうときは、先に「進み具合」で差し戻してください。",
  related: "関係する項目も見えるようにする",
  relatedHint: "記入はできません。ほかの課の行は、ふだんは隠れています。",
  leftOut: (sheets: string) => `計画のものではないシート「${sheets}」は、写しに入れません。`,
  closedNote:
    "写しの中で記入できるのは、その課の行だけです。ほかの行が隠れているのは見やすさのためで、秘密にはなりません。",
  save: "写しを作って保存（zip）",
  saveOne: "写しを作って保存",
  open: "ひとつずつ開く",
  openHint: "保存先が出ないときは「ひとつずつ開く」を使ってください。",
  none: "配布する課を選んでください。",
  savedBook: "保存したブックを選ぶ",
  savedBookHint:
    "Excel が開いているブックを渡さないときに使います。上書き保存してから、そのファイルを選んでください。",
  done: "写しを作りました",
  saved: (departments: number, file: string) =>
    `${departments} 課の写しを作りました（${file}）。展開して、それぞれの課へ渡してください。`,
  savedOne: (department: string, file: string) =>
    `${department}の写しを作りました（${file}）。課へ渡してください。`,
  made: (departments: number) =>
    `${departments} 課の写しを作りました。下のボタンでひとつずつ開き、名前を付けて保存してください。`,
  recorded: (rows: number) => `配布記録に ${rows} 行を書きました。このブックも保存してください。`,
  again: "もう一度保存",
  openOne: (department: string) => `${department}の写しを開く`,
  files: "作った写し",
  opened: "開きました",
};

const en: typeof ja = {
  heading: "Hand out",
  reading: "Reading which departments can be handed a copy…",
  notRead: "The departments could not be read.",
  explain: (year) =>
    `For the report of ${year} each department gets a copy in which only its own rows can be filled in. This workbook stays as it is, but for the rows added to 配布記録.`,
  departments: "Departments",
  all: "All departments",
  owed: (entries, texts) => `${entries} entries, ${texts} texts`,
  confirmed: "Confirmed",
  confirmedHint:
    "Confirmed departments get no copy. To have one mended, send it back in Progress first.",
  related: "Also show the items it takes part in",
  relatedHint: "They cannot be filled in. Rows of other departments are hidden otherwise.",
  leftOut: (sheets) => `Not of the plan, and left out of the copies: ${sheets}.`,
  closedNote:
    "In a copy only the department's own rows can be filled in. The others are hidden to be out of the way, not to be secret.",
  save: "Make the copies and save them (zip)",
  saveOne: "Make the copy and save it",
  open: "Open one by one",
  openHint: "If no file arrives, use Open one by one.",
  none: "Choose departments first.",
  savedBook: "Choose the saved workbook",
  savedBookHint:
    "For when Excel does not hand over the open workbook. Save it first, then choose that file.",
  done: "The copies are made",
  saved: (departments, file) =>
    `${departments} copies are made (${file}). Unpack the file and give each department its own.`,
  savedOne: (department, file) => `The copy of ${department} is made (${file}).`,
  made: (departments) =>
    departments === 1
      ? "One copy is made. Open it below and save it under a name."
      : `${departments} copies are made. Open them one by one below and save each under a name.`,
  recorded: (rows) =>
    rows === 1
      ? "A row was added to 配布記録. Save this workbook too."
      : `${rows} rows were added to 配布記録. Save this workbook too.`,
  again: "Save again",
  openOne: (department) => `Open the copy of ${department}`,
  files: "Copies",
  opened: "Opened",
};

export const words: Readonly<Record<Language, typeof ja>> = { ja, en };
