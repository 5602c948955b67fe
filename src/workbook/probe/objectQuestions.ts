import { refusalOf } from "./attempt";
import { activeSheetName, addTable, inProbeBook } from "./bench";
import { probeBookCells } from "./probeBook";
import { notAsked, show, yesIf, type ProbeQuestion } from "./question";
import { scratchMark, scratchName, scratchSheetName } from "./scratch";

/** Null objects, names, sheets in front: rows 4, 8, 9, 12 and 15 of the table. */
const absent = scratchName("無い");

/** What is asked below something that is not there. */
const belowNull: Readonly<Record<string, (context: Excel.RequestContext) => unknown>> = {
  "names.getItemOrNullObject(…).getRangeOrNullObject()": ({ workbook }) =>
    workbook.names.getItemOrNullObject(absent).getRangeOrNullObject().load("address"),
  "names.getItemOrNullObject(…).getRangeOrNullObject().worksheet": ({ workbook }) =>
    workbook.names
      .getItemOrNullObject(absent)
      .getRangeOrNullObject()
      .load("address,worksheet/name"),
  "worksheets.getItemOrNullObject(…).getRange()": ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(absent).getRange("A1").load("values"),
  "worksheets.getItemOrNullObject(…).protection": ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(absent).load("name,protection/protected"),
  "worksheets.getItemOrNullObject(…).getUsedRangeOrNullObject()": ({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(absent).getUsedRangeOrNullObject().load("address"),
  "tables.getItemOrNullObject(…).columns": ({ workbook }) =>
    workbook.tables.getItemOrNullObject(absent).load("name,columns/items/name"),
  "tables.getItemOrNullObject(…).getDataBodyRange()": ({ workbook }) =>
    workbook.tables.getItemOrNullObject(absent).getDataBodyRange().load("values"),
};

export const objectQuestions: readonly ProbeQuestion[] = [
  {
    id: "refusesBelowNull",
    row: 4,
    states: {
      ja: "無いものの下を尋ねると、ItemNotFound で断られる",
      en: "What is asked below something that is not there is refused with ItemNotFound",
    },
    async ask() {
      const seen: string[] = [];
      let refused = false;
      for (const [what, ask] of Object.entries(belowNull)) {
        const refusal = await refusalOf(ask);
        refused ||= refusal !== null;
        seen.push(`${what} → ${refusal ?? "null"}`);
      }
      return yesIf(refused, ...seen);
    },
  },
  {
    id: "copiesShadowNames",
    row: 8,
    states: {
      ja: "コピーしたシートが前にあると、その名前を names.add が ItemAlreadyExists で断る",
      en: "While a copied sheet is in front, names.add refuses a name of that sheet",
    },
    async ask({ sheet, context }) {
      const name = scratchName("名前");
      const { names } = context.workbook;
      names.add(name, sheet.getRange("B3"), scratchMark);
      const copy = sheet.copy("End");
      copy.activate();
      await context.sync();
      names.getItem(name).delete();
      await context.sync();
      const refusal = await refusalOf(({ workbook }) => {
        workbook.names.add(name, workbook.worksheets.getFirst().getRange("B3"), scratchMark);
      });
      return yesIf(refusal !== null, refusal ?? `names.add("${name}")`);
    },
  },
  {
    id: "printsR1C1",
    row: 9,
    states: {
      ja: "名前の参照範囲が R1C1 形式で返る",
      en: "What a name refers to reads in the R1C1 style",
    },
    byHand: inProbeBook,
    async ask({ sheet, context }) {
      const item = context.workbook.names.add(
        scratchName("位置"),
        sheet.getRange("C5"),
        scratchMark,
      );
      item.load("formula,value");
      await context.sync();
      return yesIf(/R5C3/i.test(item.formula as string), show(item.formula), show(item.value));
    },
  },
  {
    id: "hidesOtherSheets",
    row: 12,
    states: {
      ja: "グラフシートの名前は一覧に出ないが、その名前のシートは作れない",
      en: "A chart sheet is not listed, and no sheet can take its name",
    },
    byHand: inProbeBook,
    async ask({ probeBook, context }) {
      if (!probeBook) return notAsked();
      const name = probeBookCells.chartSheet;
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      const isListed = worksheets.items.some((one) => one.name === name);
      // Where Excel adds a sheet of that name, it is taken away at once: it is ours.
      const refusal = await refusalOf(async (apart) => {
        apart.workbook.worksheets.add(name).delete();
        await apart.sync();
      });
      return yesIf(!isListed && refusal !== null, `${name}: ${refusal ?? "worksheets.add"}`);
    },
  },
  {
    id: "refusesFormulaNames",
    row: 12,
    states: {
      ja: "数式（OFFSET など）の名前に getRangeOrNullObject を尋ねると、断られる",
      en: "getRangeOrNullObject of a name that is a formula (OFFSET …) is refused",
    },
    async ask({ sheetName, context }) {
      const name = scratchName("動く範囲");
      const formula = `=OFFSET(${sheetName}!$B$3,0,0,2,1)`;
      context.workbook.names.add(name, formula, scratchMark);
      await context.sync();
      const refusal = await refusalOf(({ workbook }) =>
        workbook.names.getItem(name).getRangeOrNullObject().load("address"),
      );
      return yesIf(refusal !== null, `${formula} → ${refusal ?? "getRangeOrNullObject"}`);
    },
  },
  {
    id: "namesKeepTableReferences",
    row: null,
    states: {
      ja: "addFormulaLocal で作った名前は、表の列を参照したまま残る（#740）",
      en: "A name made by addFormulaLocal keeps its reference to a table's column (#740)",
    },
    async ask(bench) {
      const { name } = addTable(bench);
      const { names } = bench.context.workbook;
      const item = names.addFormulaLocal(scratchName("列"), `=${name}[値]`, scratchMark);
      item.load("formula");
      await bench.context.sync();
      return yesIf(/\[/.test(item.formula as string), show(item.formula));
    },
  },
  {
    id: "addsBehind",
    row: 15,
    states: {
      ja: "シートを作るのと前に出すのを一度に頼むと、前に出ない",
      en: "A sheet that is added and activated in one sync does not come to the front",
    },
    async ask({ context }) {
      const name = scratchSheetName("前面");
      const added = context.workbook.worksheets.add(name);
      added.getRange("A1").values = [[scratchMark]];
      added.activate();
      await context.sync();
      const active = await activeSheetName();
      return yesIf(active !== name, active);
    },
  },
  {
    id: "ampersandIsCode",
    row: 15,
    states: {
      ja: "ヘッダーとフッターの & は、印刷では書式の記号になる",
      en: "An & in headers and footers is a code when printed",
    },
    byHand: {
      ja: "この方法では分かりません（読み戻しても印刷は見えません）。",
      en: "No program can see this: what is read back is not what is printed.",
    },
  },
];
