import { newBook } from "../../../src/local-excel/book";
import { openLocalExcel } from "../withExcel";

type Seen = Record<string, unknown>;

/** Opens a book, listens, and gives what the handlers were told. */
async function listening(
  listen: (context: Excel.RequestContext, seen: (event: object) => Promise<void>) => void,
) {
  const excel = await openLocalExcel(newBook("Book1.xlsx", ["甲", "乙"]));
  const events: Seen[] = [];
  await Excel.run(async (context) => {
    listen(context, async (event) => {
      events.push(Object.fromEntries(Object.entries(event)));
    });
    await context.sync();
  });
  const heard = async () => {
    await excel.settled();
    return events.splice(0);
  };
  return { excel, heard };
}
const sheet = (context: Excel.RequestContext, name = "甲") =>
  context.workbook.worksheets.getItem(name);
const write = (address: string, values: unknown) =>
  Excel.run(async (context) => {
    sheet(context).getRange(address).values = values as unknown[][];
    await context.sync();
  });

describe("onChanged", () => {
  test("of a sheet tells a user's edit with both values", async () => {
    const { excel, heard } = await listening((context, seen) => {
      sheet(context).onChanged.add(seen);
    });
    excel.userEdit("甲", "B2", "12");
    excel.userEdit("甲", "B2", "=3*4+1");
    expect(await heard()).toMatchObject([
      {
        type: "WorksheetChanged",
        address: "B2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        worksheetId: excel.book.sheets[0]!.id,
        details: {
          valueBefore: "",
          valueAfter: 12,
          valueTypeBefore: "Empty",
          valueTypeAfter: "Double",
        },
      },
      { details: { valueBefore: 12, valueAfter: 13 } },
    ]);
  });

  test("tells a block without details, and gives its range", async () => {
    const addresses: string[] = [];
    const { excel, heard } = await listening((context, seen) => {
      sheet(context).onChanged.add(async (event) => {
        await seen(event);
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("address, values");
          await inner.sync();
          addresses.push(range.address, JSON.stringify(range.values));
        });
      });
    });
    excel.userEdit("甲", "B2:C2", [["a", "b"]]);
    expect((await heard()).map(({ address, details }) => [address, details])).toEqual([
      ["B2:C2", undefined],
    ]);
    expect(addresses).toEqual(["甲!B2:C2", '[["a","b"]]']);
  });

  test("marks our own writes and a co-author's", async () => {
    const { excel, heard } = await listening((context, seen) => {
      sheet(context).onChanged.add(seen);
    });
    await write("A1", [[1]]);
    excel.coAuthorEdit("甲", "A2", "他の人");
    expect((await heard()).map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
      ["Local", "ThisLocalAddin"],
      ["Remote", "Unknown"],
    ]);
  });

  test("of the collection hears every sheet, of a sheet only its own", async () => {
    const { excel, heard } = await listening((context, seen) => {
      context.workbook.worksheets.onChanged.add(seen);
    });
    excel.userEdit("甲", "A1", "1");
    excel.userEdit("乙", "A1", "1");
    expect((await heard()).map(({ worksheetId }) => worksheetId)).toEqual(
      excel.book.sheets.map(({ id }) => id),
    );
  });

  test("says nothing of a formula's new result, nor of formats", async () => {
    const { excel, heard } = await listening((context, seen) => {
      sheet(context, "乙").onChanged.add(seen);
      sheet(context, "乙").getRange("A1").formulas = [["=甲!A1"]];
    });
    await heard();
    excel.userEdit("甲", "A1", "5");
    await Excel.run(async (context) => {
      sheet(context, "乙").getRange("A1").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await heard()).toEqual([]);
  });

  test("of a table hears its cells only, with the part of the edit that is in it", async () => {
    const { excel, heard } = await listening((context, seen) => {
      sheet(context).getRange("A1:B2").values = [
        ["番号", "値"],
        [1, 2],
      ];
      const table = sheet(context).tables.add("A1:B2", true);
      table.name = "T";
      table.onChanged.add(seen);
    });
    await heard();
    excel.userEdit("甲", "D5", "外");
    excel.userEdit("甲", "B2:C2", [["3", "4"]]);
    expect(await heard()).toMatchObject([
      { type: "TableChanged", address: "B2", tableId: "1", changeType: "RangeEdited" },
    ]);
  });

  test("tells inserted and deleted rows", async () => {
    const { heard } = await listening((context, seen) => {
      sheet(context).onChanged.add(seen);
    });
    await Excel.run(async (context) => {
      sheet(context).getRange("2:3").insert("Down");
      sheet(context).getRange("B5:C5").delete("Up");
      await context.sync();
    });
    expect((await heard()).map(({ changeType, address }) => [changeType, address])).toEqual([
      ["RowInserted", "2:3"],
      ["CellDeleted", "B5:C5"],
    ]);
  });

  test("is silent after its removal", async () => {
    const excel = await openLocalExcel(newBook("Book1.xlsx", ["Sheet1", "乙"]));
    const events: unknown[] = [];
    const handler = await Excel.run(async (context) => {
      const added = sheet(context, "乙").onChanged.add(async (event) => {
        events.push(event.address);
      });
      await context.sync();
      return added;
    });
    excel.userEdit("乙", "A1", "1");
    await excel.settled();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.userEdit("乙", "A2", "1");
    await excel.settled();
    expect(events).toEqual(["A1"]);
  });

  test("an error in a handler is swallowed by the client and kept here", async () => {
    const { excel } = await listening((context) => {
      sheet(context).onChanged.add(() => Promise.reject(new Error("壊れた")));
    });
    excel.userEdit("甲", "A1", "1");
    await excel.settled();
    expect(excel.handlerErrors.splice(0)).toHaveLength(1);
  });
});

describe("other events", () => {
  test("of sheets: added, deleted, activated, deactivated, selected", async () => {
    const { excel, heard } = await listening((context, seen) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(seen);
      worksheets.onDeleted.add(seen);
      worksheets.onActivated.add(seen);
      worksheets.onDeactivated.add(seen);
      sheet(context).onSelectionChanged.add(seen);
    });
    const [first, second] = excel.book.sheets.map(({ id }) => id);
    excel.userSelect("甲", "C3:D4");
    excel.userActivate("乙");
    const copy = excel.userCopySheet("乙");
    const copyId = excel.book.sheets[2]!.id;
    excel.userDeleteSheet(copy);
    expect(
      (await heard()).map(({ type, worksheetId, address }) => [type, worksheetId, address]),
    ).toEqual([
      ["WorksheetSelectionChanged", first, "C3:D4"],
      ["WorksheetDeactivated", first, undefined],
      ["WorksheetActivated", second, undefined],
      ["WorksheetAdded", copyId, undefined],
      ["WorksheetDeleted", copyId, undefined],
    ]);
  });

  test("the page's listeners hear changes by the client and by the user, once each", async () => {
    const { excel } = await listening(() => undefined);
    const changes: string[] = [];
    const end = excel.onChange(({ by }) => changes.push(by));
    await write("A1:B2", 7);
    excel.userEdit("甲", "A1", "x");
    await Excel.run(async (context) => {
      sheet(context).load("name");
      await context.sync();
    });
    await excel.settled();
    expect(changes).toEqual(["client", "user"]);
    end();
    excel.userEdit("甲", "A1", "y");
    expect(changes).toHaveLength(2);
  });
});
