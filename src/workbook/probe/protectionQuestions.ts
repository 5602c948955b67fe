import { refusalOf } from "./attempt";
import { addTable, listed } from "./bench";
import { show, yesIf, type Bench, type ProbeQuestion, type Seen } from "./question";

/** Sorting, filters and protected sheets: rows 13, 17 and 18 of the table. */
const tableOf = ({ workbook }: Excel.RequestContext, { sheetName }: Bench): Excel.Table =>
  workbook.worksheets.getItem(sheetName).tables.getItemAt(0);

/** Does something to the experiment's table, then reads its rows: what they hold, which are hidden. */
async function afterwards(bench: Bench, act: (table: Excel.Table) => unknown) {
  const refusal = await refusalOf((context) => act(tableOf(context, bench)));
  const rows = [4, 5, 6].map((row) => bench.sheet.getRange(`A${row}:B${row}`));
  for (const row of rows) row.load("values,rowHidden");
  await bench.context.sync();
  return {
    refusal,
    values: rows.map((row) => row.values[0]!),
    hidden: rows.map((row) => row.rowHidden),
  };
}

const refusedOr = (refusal: string | null, isOtherwise: boolean, ...seen: string[]): Seen =>
  refusal !== null ? yesIf(true, refusal) : yesIf(isOtherwise, ...seen);

/** Protects the experiment's sheet. */
async function protect({ sheet, context }: Bench, options: Excel.WorksheetProtectionOptions) {
  sheet.protection.protect(options);
  await context.sync();
}

const filterBy2 = (table: Excel.Table) =>
  table.columns.getItemAt(0).filter.applyValuesFilter(["2"]);

export const protectionQuestions: readonly ProbeQuestion[] = [
  {
    id: "refusesSort",
    row: 13,
    states: {
      ja: "表の並べ替えが、断られるか何も起こさない",
      en: "Sorting a table is refused or does nothing",
    },
    async ask(bench) {
      addTable(bench);
      await bench.context.sync();
      const { refusal, values } = await afterwards(bench, ({ sort }) =>
        sort.apply([{ key: 0, ascending: false }]),
      );
      return refusedOr(refusal, values[0]![0] !== 3, listed(values));
    },
  },
  {
    id: "refusesFilter",
    row: 13,
    states: {
      ja: "表の絞り込みが、断られるか何も起こさない",
      en: "Filtering a table is refused or does nothing",
    },
    async ask(bench) {
      addTable(bench);
      await bench.context.sync();
      const { refusal, hidden } = await afterwards(bench, filterBy2);
      return refusedOr(refusal, hidden[0] !== true || hidden[1] !== false, show(hidden));
    },
  },
  {
    id: "refusesClearFilters",
    row: 13,
    states: {
      ja: "表の絞り込みの解除が、断られるか何も起こさない",
      en: "Clearing a table's filters is refused or does nothing",
    },
    async ask(bench) {
      filterBy2(addTable(bench).table);
      await bench.context.sync();
      const { refusal, hidden } = await afterwards(bench, (table) => table.clearFilters());
      return refusedOr(
        refusal,
        hidden.some((one) => one !== false),
        show(hidden),
      );
    },
  },
  {
    id: "deniesUnprotect",
    row: 17,
    states: {
      ja: "パスワードなしの保護を、アドインからは解除できない",
      en: "An add-in cannot take off a protection without a password",
    },
    async ask(bench) {
      await protect(bench, {});
      const refusal = await refusalOf(({ workbook }) =>
        workbook.worksheets.getItem(bench.sheetName).protection.unprotect(),
      );
      return refusedOr(refusal, false);
    },
  },
  {
    id: "refusesFilterWhenProtected",
    row: 18,
    states: {
      ja: "絞り込みを許して保護したシートで、アドインの絞り込みが断られる",
      en: "On a protected sheet that allows filters, a filter by the add-in is refused",
    },
    async ask(bench) {
      addTable(bench);
      await protect(bench, { allowAutoFilter: true });
      const { refusal, hidden } = await afterwards(bench, filterBy2);
      return refusedOr(refusal, hidden[0] !== true, show(hidden));
    },
  },
  {
    id: "refusesSpecialCellsWhenProtected",
    row: 18,
    states: {
      ja: "保護したシートで、getSpecialCells が断られる",
      en: "getSpecialCells is refused on a protected sheet",
    },
    async ask(bench) {
      addTable(bench);
      await protect(bench, {});
      const refusal = await refusalOf(({ workbook }) =>
        workbook.worksheets
          .getItem(bench.sheetName)
          .getRange("A3:B6")
          .getSpecialCellsOrNullObject("Constants")
          .load("address"),
      );
      return refusedOr(refusal, false);
    },
  },
  {
    id: "refusesRowHidingWhenProtected",
    row: 18,
    states: {
      ja: "行の書式設定を許して保護したシートで、行を隠すのが断られる",
      en: "On a protected sheet that allows formatting of rows, hiding a row is refused",
    },
    async ask(bench) {
      addTable(bench);
      await protect(bench, { allowFormatRows: true });
      const { refusal, hidden } = await afterwards(bench, (table) => {
        table.getDataBodyRange().getRow(0).rowHidden = true;
      });
      return refusedOr(refusal, hidden[0] !== true, show(hidden));
    },
  },
];
