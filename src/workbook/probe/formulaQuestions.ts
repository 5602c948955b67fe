import { refusalOf } from "./attempt";
import { addTable, inProbeBook, listed } from "./bench";
import { probeBookCells } from "./probeBook";
import { notAsked, show, yesIf, type Bench, type ProbeQuestion, type Seen } from "./question";

/** How Excel keeps formulas: rows 1, 2, 3, 5 and 10 of the table. */
export const formulaQuestions: readonly ProbeQuestion[] = [
  {
    id: "respellsNumbers",
    row: 1,
    states: {
      ja: "数式の数値が、書いたとおりには戻らない",
      en: "Numbers in formulas do not come back as they were written",
    },
    ask: (bench) =>
      readBack(bench, [
        "=1E-12",
        "=1e-12",
        "=0.000000000001",
        "=1E-7",
        "=0.1",
        "=.5",
        "=1.50",
        "=100%",
        "=1E+20",
        "=1E+21",
        "=123456789012345678901",
        "=0.1+0.2",
        "=1/3",
        "=1E-20",
        "=1E-300",
        "=12345.678900",
        "=ROUND(A9-1E-12,6)",
      ]),
  },
  {
    id: "respellsWords",
    row: 1,
    states: {
      ja: "数式の関数名・空白・TRUE() などが、書いたとおりには戻らない",
      en: "Function names, spaces, TRUE() and the like do not come back as they were written",
    },
    ask: (bench) =>
      readBack(bench, [
        "=sum(1,2)",
        "=SUM( 1 , 2 )",
        "= 1 + 2",
        "=TRUE()",
        "=FALSE",
        "=true",
        "=IF(TRUE(),1,)",
        "=+A9",
        "=(A9)",
        "=$a$9",
        "=A9:A9",
        "=SUM(A9:B9 A9:A10)",
        '="あ"&"い"',
      ]),
  },
  {
    id: "callsConstants",
    row: 1,
    states: {
      ja: "数式の TRUE・FALSE が、TRUE()・FALSE() で戻る",
      en: "TRUE and FALSE in formulas come back as TRUE() and FALSE()",
    },
    async ask({ sheet, context }) {
      const cell = sheet.getRange("B3");
      cell.formulas = [["=IF(TRUE,1,FALSE)"]];
      cell.load("formulas");
      await context.sync();
      const formula = show(cell.formulas[0]![0]);
      return yesIf(/TRUE\(\)/.test(formula), formula);
    },
  },
  {
    id: "respellsTableReferences",
    row: 1,
    states: {
      ja: "数式の表の参照（[@列]、[#Data] など）が、書いたとおりには戻らない",
      en: "References to tables ([@column], [#Data] …) do not come back as they were written",
    },
    async ask(bench) {
      const { name: t } = addTable(bench);
      const inside = [`=${t}[@値]`, `=[@値]`, `=${t}[[#This Row],[値]]`];
      const outside = [`=SUM(${t}[値])`, `=SUM(${t}[[#Data],[値]])`, `=ROWS(${t}[#All])`];
      const cells = bench.sheet.getRange("B4:B6");
      const others = bench.sheet.getRange("D4:D6");
      for (const [i, formula] of inside.entries()) cells.getCell(i, 0).formulas = [[formula]];
      others.formulas = outside.map((formula) => [formula]);
      cells.load("formulas");
      others.load("formulas");
      await bench.context.sync();
      return compared([...inside, ...outside], [...cells.formulas, ...others.formulas].flat());
    },
  },
  {
    id: "fillsTableColumn",
    row: 3,
    states: {
      ja: "表の空の列の1セルに数式を書くと、列全体が数式になる",
      en: "A formula in one cell of a blank table column becomes the whole column's formula",
    },
    async ask(bench) {
      addTable(bench);
      const column = bench.sheet.getRange("B4:B6");
      column.getCell(1, 0).formulas = [["=1+1"]];
      column.load("formulas");
      await bench.context.sync();
      return yesIf(column.formulas[2]![0] !== "", listed(column.formulas));
    },
  },
  {
    id: "fillsNoFormulas",
    row: 5,
    states: {
      ja: "範囲に数式を1つ渡しても、行ごとにずれた数式にならない",
      en: "One formula given to a block is not filled relatively",
    },
    async ask({ sheet, sheetName, context }) {
      const refused = await refusalOf((apart) => {
        apart.workbook.worksheets.getItem(sheetName).getRange("B3:C5").formulas = "=A3*2" as never;
      });
      if (refused !== null) return yesIf(true, refused);
      const block = sheet.getRange("B3:C5");
      block.load("formulas");
      await context.sync();
      return yesIf(block.formulas[2]![1] !== "=B5*2", listed(block.formulas));
    },
  },
  {
    id: "copiesFormulas",
    row: 5,
    states: {
      ja: "数式を範囲にコピーすると（copyFrom）、行ごとにずれた数式になる",
      en: "A formula copied over a block (copyFrom) moves its relative references",
    },
    async ask({ sheet, context }) {
      const first = sheet.getRange("B3");
      const block = sheet.getRange("B3:C5");
      first.formulas = [["=A3*2"]];
      block.copyFrom(first, "Formulas");
      block.load("formulas");
      await context.sync();
      return yesIf(block.formulas[2]![1] === "=B5*2", listed(block.formulas));
    },
  },
  {
    id: "addsImplicitIntersection",
    row: 2,
    states: {
      ja: "動的配列の印のないファイルの数式に、@ が付く",
      en: "Formulas of a file without marks of dynamic arrays get an @",
    },
    byHand: inProbeBook,
    async ask({ probeBook, context }) {
      if (!probeBook) return notAsked();
      const { row, cells: written } = probeBookCells.formulas;
      const cells = probeBook.getRangeByIndexes(row, 1, written.length, 1);
      cells.load("formulas");
      await context.sync();
      const formulas = cells.formulas.flat().map(show);
      return yesIf(
        formulas.some((formula) => /@/.test(formula)),
        ...formulas,
      );
    },
  },
  {
    id: "storesAsDisplayed",
    row: 10,
    states: {
      ja: "「表示桁数で計算する」にすると、17/21 が 0.81 として残る",
      en: "With Precision as displayed, 17/21 is stored as 0.81",
    },
    async ask({ sheet, context }) {
      const { workbook } = context;
      workbook.load("usePrecisionAsDisplayed");
      await context.sync();
      const before = workbook.usePrecisionAsDisplayed;
      const cell = sheet.getRange("B3");
      try {
        cell.numberFormat = [["0.00"]];
        workbook.usePrecisionAsDisplayed = true;
        cell.formulas = [["=17/21"]];
        cell.load("values");
        await context.sync();
        const value = show(cell.values[0]![0]);
        return yesIf(value === "0.81", `${show(before)} → true`, value);
      } finally {
        await refusalOf((apart) => {
          apart.workbook.usePrecisionAsDisplayed = before;
        });
      }
    },
  },
];

/** Writes formulas into cells below each other and holds what comes back against them. */
async function readBack({ sheet, context }: Bench, written: readonly string[]): Promise<Seen> {
  const cells = sheet.getRange(`B3:B${written.length + 2}`);
  cells.formulas = written.map((formula) => [formula]);
  cells.load("formulas");
  await context.sync();
  return compared(written, cells.formulas.flat());
}

const compared = (written: readonly string[], read: readonly unknown[]): Seen =>
  yesIf(
    written.some((formula, i) => formula !== read[i]),
    ...written.map((formula, i) => `${formula} → ${show(read[i])}`),
  );
