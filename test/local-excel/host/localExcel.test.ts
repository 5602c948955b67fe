import { newBook } from "../../../src/local-excel/book";
import type { Bridge, ClientInternals } from "../../../src/local-excel/host/wire/bridge";
import { LocalExcel } from "../../../src/local-excel/host/localExcel";
import { codeOf, openLocalExcel } from "../withExcel";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (value: unknown, options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    sheet(context).getRange("A1").values = [[value]];
    await context.sync();
  });
const readA1 = (excel: LocalExcel) => excel.book.sheets[0]!.cells.get(0)?.get(0)?.value ?? null;

describe("traffic", () => {
  test("counts round trips and bytes, without the client's own tidying up", async () => {
    const excel = await openLocalExcel();
    await write("計画");
    expect(excel.traffic.roundTrips).toBe(1);
    const [trip] = excel.traffic.log;
    // "計画" is two characters and six bytes.
    expect(trip!.bytesUp).toBe(trip!.request.length + 4);
    expect(trip!.bytesDown).toBe(trip!.response.length);
    expect(excel.traffic.bytesUp).toBe(trip!.bytesUp);
    await excel.settled();
    expect(excel.traffic.roundTrips).toBe(1);
    await write(1);
    expect(excel.traffic.roundTrips).toBe(2);
    excel.traffic.reset();
    expect([excel.traffic.roundTrips, excel.traffic.bytesUp]).toEqual([0, 0]);
  });
});

describe("failures to order", () => {
  test("a request that fails as a whole does nothing", async () => {
    const excel = await openLocalExcel();
    excel.failAt({ roundTrip: 2, code: "GeneralException", message: "切れました" });
    await write(1);
    const second = write(2);
    expect(await codeOf(second)).toBe("GeneralException");
    expect(readA1(excel)).toBe(1);
    await write(3);
    expect(readA1(excel)).toBe(3);
  });

  test("a batch that fails at an action keeps what came before", async () => {
    const excel = await openLocalExcel();
    const batch = () =>
      Excel.run(async (context) => {
        for (let row = 1; row <= 3; row++) {
          sheet(context).getRange(`A${row}`).values = [[row]];
        }
        await context.sync();
      });
    await batch();
    const writes = JSON.parse(excel.traffic.log[0]!.request) as {
      Actions: { ActionType: number }[];
    };
    const secondWrite = writes.Actions.map(({ ActionType }) => ActionType).indexOf(
      4,
      writes.Actions.findIndex(({ ActionType }) => ActionType === 4) + 1,
    );
    excel.book.sheets[0]!.cells.clear();
    excel.failAt({ roundTrip: 1, code: "InsertDeleteConflict", actionIndex: secondWrite });
    const error: unknown = await batch().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "InsertDeleteConflict" });
    expect([...excel.book.sheets[0]!.cells.keys()]).toEqual([0]);
  });

  test("throttling", async () => {
    const excel = await openLocalExcel();
    excel.faults.throttle(2);
    const error: unknown = await write(1).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "TooManyRequests", httpStatusCode: 429 });
    expect(await codeOf(write(1))).toBe("TooManyRequests");
    await write(1);
    expect(readA1(excel)).toBe(1);
  });

  test("cell edit mode refuses, or holds what was sent with delayForCellEdit", async () => {
    const excel = await openLocalExcel();
    excel.faults.beginCellEdit();
    expect(await codeOf(write(1))).toBe("InvalidOperationInCellEditMode");
    let isDone = false;
    const held = write(2, { delayForCellEdit: true }).then(() => {
      isDone = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([isDone, readA1(excel)]).toEqual([false, null]);
    excel.faults.endCellEdit();
    await held;
    expect(readA1(excel)).toBe(2);
    await write(3);
  });

  test("requests and answers beyond the payload limit", async () => {
    const excel = await openLocalExcel(newBook(), { payloadLimitBytes: 10_000 });
    expect(await codeOf(write("x".repeat(10_000)))).toBe("RequestPayloadSizeLimitExceeded");
    expect(readA1(excel)).toBeNull();
    const reading = Excel.run(async (context) => {
      sheet(context).getRange("A1:CV100").load("values");
      await context.sync();
    });
    expect(await codeOf(reading)).toBe("ResponsePayloadSizeLimitExceeded");
    await write("x");
  });

  test("latency delays every request", async () => {
    const excel = await openLocalExcel(newBook(), { latencyMs: 40 });
    const start = performance.now();
    await write(1);
    expect(performance.now() - start).toBeGreaterThanOrEqual(39);
    expect(readA1(excel)).toBe(1);
  });

  test("a fault of the host is answered, so that no sync waits for ever", async () => {
    const excel = await openLocalExcel();
    const { sheets } = excel.book;
    Object.defineProperty(sheets[0]!, "cells", {
      get: () => {
        throw new TypeError("host fault");
      },
    });
    expect(await codeOf(write(1))).toBe("GeneralException");
    expect(excel.hostErrors.splice(0)).toMatchObject([{ message: "host fault" }]);
  });
});

describe("connecting", () => {
  test("anew is another workbook; the client forgets the one before", async () => {
    const first = await openLocalExcel(newBook("一.xlsx"));
    await write("一");
    const second = await openLocalExcel(newBook("二.xlsx"));
    await Excel.run(async (context) => {
      context.workbook.load("name, readOnly");
      await context.sync();
      expect(context.workbook.name).toBe("二.xlsx");
      expect(context.workbook.readOnly).toBe(false);
    });
    expect([readA1(first), readA1(second)]).toEqual(["一", null]);
  });

  test("to a bridge that the client's side made, as in the page", async () => {
    await openLocalExcel();
    const received: string[] = [];
    let handler: ((text: string) => void) | undefined;
    const bridge: Bridge = {
      onMessageFromHost: null,
      setHandler: (receive) => {
        handler = receive;
      },
      sendMessageToHost: (text) => {
        received.push(text);
        handler?.(text);
      },
    };
    (globalThis as unknown as ClientInternals).OfficeExtension.HostBridge.init(bridge);
    const excel = new LocalExcel().attach(bridge);
    await write("頁");
    expect(readA1(excel)).toBe("頁");
    expect(received.length).toBeGreaterThan(0);
    expect(excel.hostErrors).toEqual([]);
  });
});
