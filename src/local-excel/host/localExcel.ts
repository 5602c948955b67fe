import { newBook, type Book } from "../book";
import { runBatch } from "./wire/batch";
import type { Bridge, ClientInternals } from "./wire/bridge";
import type { ContraryWay } from "./contrary";
import { DocumentCopies } from "./documentCopies";
import { addin, coAuthor, user, type HostEvent } from "./events";
import { Faults, isHousekeeping, toError, type Fault } from "./wire/faults";
import { HostError, type NotEmulated } from "./hostError";
import { Session } from "./session";
import { byteLength, Traffic } from "./wire/traffic";
import { UserActions, type TypedText } from "./userActions";
import { delayForCellEditFlag, type BatchRequest, type BridgeMessage } from "./wire/wire";

export interface LocalExcelOptions {
  /** How long each request takes before it is worked on. */
  latencyMs?: number;
  /** Largest request and largest answer; 5 MB is what Excel on the web takes. */
  payloadLimitBytes?: number;
  /** Ways in which this Excel differs; none without it. */
  contrary?: Iterable<ContraryWay>;
  /** Makes the file that `getFileAsync` gives; without it Office cannot give one. */
  save?: (book: Book) => Promise<Uint8Array>;
  /** Opens a window for the file given to `Excel.createWorkbook`, null for an empty workbook; without it there is none to open. */
  openWindow?: (bytes: Uint8Array | null) => void;
}

export interface LocalExcelChange {
  by: "client" | "user";
}

interface Answer {
  statusCode: number;
  body: unknown;
}

/**
 * An Excel without Excel: the host under Microsoft's unmodified client library, over a workbook model
 * of our own. `connect` in Node (after `loadOfficeClient`), `attach` in the page; from then on plain
 * `Excel.run` works on `book`. The newest connection is the one that counts.
 */
export class LocalExcel {
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  /** Faults of this host, and everything the client used that it does not have. */
  readonly hostErrors: Error[] = [];
  /** What event handlers threw; the client swallows it. */
  readonly handlerErrors: string[] = [];
  /** What `Office.context.document.getFileAsync` gives. */
  readonly documentCopies: DocumentCopies;
  latencyMs: number;
  payloadLimitBytes: number;

  private readonly session: Session;
  private readonly user: UserActions;
  private readonly coAuthor: UserActions;
  private readonly listeners = new Set<(change: LocalExcelChange) => void>();
  private bridge: Bridge | null = null;
  private seenChanges = 0;
  /** Requests being answered and events on their way. */
  private underWay = 0;

  constructor(book: Book = newBook(), options: LocalExcelOptions = {}) {
    this.session = new Session(book, new Set(options.contrary), options.openWindow);
    this.documentCopies = new DocumentCopies(async () => {
      if (!options.save) throw new Error("There is nobody to save the workbook.");
      return options.save(this.book);
    });
    this.latencyMs = options.latencyMs ?? 0;
    this.payloadLimitBytes = options.payloadLimitBytes ?? Number.POSITIVE_INFINITY;
    this.user = new UserActions(this.session, user, () => this.finish("user"));
    this.coAuthor = new UserActions(this.session, coAuthor, () => this.finish("user"));
    this.session.bringUpToDate();
    this.seenChanges = this.session.changeCount;
  }

  get book(): Book {
    return this.session.book;
  }

  /** Becomes the host of this realm's client library. */
  connect(): this {
    const { OfficeExtension } = globalThis as unknown as ClientInternals;
    const bridge: Bridge = { onMessageFromHost: null };
    bridge.sendMessageToHost = (text) => this.receive(bridge, text);
    this.adopt(bridge);
    OfficeExtension.HostBridge.init(bridge);
    const { documentCopies } = this;
    const external = { Execute: documentCopies.execute.bind(documentCopies) };
    Object.assign(globalThis, { external });
    OfficeExtension.CoreUtility.log = (message) => {
      if (message.startsWith("Error when invoke handler")) this.handlerErrors.push(message);
    };
    return this;
  }

  /** Becomes the host of a client library in an iframe, whose bridge was made there. */
  attach(bridge: Bridge): this {
    this.adopt(bridge);
    bridge.setHandler?.((text) => this.receive(bridge, text));
    return this;
  }

  /** Called after the book was changed or recalculated. Returns the function that ends it. */
  onChange(listener: (change: LocalExcelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** After the book was changed from outside: formulas are recalculated and listeners told. */
  bookChanged(): void {
    this.session.touch();
    this.session.bringUpToDate();
    this.finish("user");
  }

  /**
   * Resolves when no request and no event is under way any more.
   *
   * @throws if something still is after the time given
   */
  async settled(withinMs = 60_000): Promise<void> {
    const end = Date.now() + withinMs;
    for (let quiet = 0; quiet < 3; quiet = this.underWay > 0 ? 0 : quiet + 1) {
      if (Date.now() > end) throw new Error(`${this.underWay} requests or events are under way`);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  // What people do: see UserActions.
  userEdit(sheet: string, address: string, typed: TypedText | readonly TypedText[][]): void {
    this.user.edit(sheet, address, typed);
  }
  userActivate(sheet: string): void {
    this.user.activate(sheet);
  }
  userSelect(sheet: string, address: string): void {
    this.user.select(sheet, address);
  }
  userFilter(table: string, header: string, texts: readonly string[]): void {
    this.user.filter(table, header, texts);
  }
  userDeleteSheet(sheet: string): void {
    this.user.deleteSheet(sheet);
  }
  userRenameSheet(sheet: string, newName: string): void {
    this.user.renameSheet(sheet, newName);
  }
  userCopySheet(sheet: string): string {
    return this.user.copySheet(sheet);
  }
  coAuthorEdit(sheet: string, address: string, typed: TypedText | readonly TypedText[][]): void {
    this.coAuthor.edit(sheet, address, typed);
  }

  failAt(fault: Fault): void {
    this.faults.failAt(fault);
  }

  private adopt(bridge: Bridge): void {
    this.session.forgetClient();
    this.documentCopies.clear();
    this.bridge = bridge;
  }

  private receive(bridge: Bridge, text: string): void {
    const message = JSON.parse(text) as BridgeMessage;
    this.underWay++;
    void this.answer(message)
      .catch((error: unknown): Answer => {
        if (error instanceof HostError) return failed(error);
        // A request without an answer would leave the client's sync() pending for ever.
        this.hostErrors.push(error as Error);
        return failed(new HostError("GeneralException", `Host fault: ${String(error)}`, 500));
      })
      .then(({ statusCode, body }) => {
        bridge.onMessageFromHost?.(
          JSON.stringify({ id: message.id, type: 2, message: { statusCode, headers: {}, body } }),
        );
        this.underWay--;
        this.finish("client");
      });
  }

  private async answer(message: BridgeMessage): Promise<Answer> {
    const { body } = message.message;
    if (isHousekeeping(body)) return { statusCode: 200, body: this.run(body) };

    const request = JSON.stringify(body);
    const trip = {
      bytesUp: byteLength(request),
      bytesDown: 0,
      statusCode: 0,
      actions: body.Actions.length,
      request,
      response: "",
    };
    this.traffic.log.push(trip);
    const answer = await this.answerCounted(message, trip.bytesUp).catch((error: unknown) => {
      trip.statusCode = error instanceof HostError ? error.status : 500;
      throw error;
    });
    trip.response = JSON.stringify(answer.body);
    trip.bytesDown = byteLength(trip.response);
    trip.statusCode = answer.statusCode;
    if (trip.bytesDown > this.payloadLimitBytes) throw tooLarge("Response");
    return answer;
  }

  private async answerCounted(message: BridgeMessage, bytesUp: number): Promise<Answer> {
    const fault = this.faults.take();
    if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
    await this.faults.cellEditEnded((message.flags & delayForCellEditFlag) !== 0);
    if (bytesUp > this.payloadLimitBytes) throw tooLarge("Request");
    if (fault && fault.actionIndex === undefined) throw toError(fault);
    return { statusCode: 200, body: this.run(message.message.body, fault) };
  }

  private run(request: BatchRequest, fault?: Fault) {
    this.session.actor = addin;
    return runBatch(this.session, request, {
      beforeAction: (index) => {
        if (fault && index === fault.actionIndex) throw toError(fault);
      },
      onNotEmulated: (error: NotEmulated) => this.hostErrors.push(error),
    });
  }

  /** Delivers events once the answer has left, and tells the listeners. */
  private finish(by: LocalExcelChange["by"]): void {
    const events = this.session.events.take();
    if (events.length > 0) {
      this.underWay++;
      setTimeout(() => {
        this.underWay--;
        for (const event of events) this.sendEvent(event);
      }, 0);
    }
    if (this.session.changeCount === this.seenChanges) return;
    this.seenChanges = this.session.changeCount;
    for (const listener of this.listeners) listener({ by });
  }

  private sendEvent({ type, targetId, args }: HostEvent): void {
    this.send({
      type: 3,
      controlId: "",
      message: { entries: [[65536, type, targetId, JSON.stringify(args), ""]] },
    });
  }

  private send(message: object): void {
    this.bridge?.onMessageFromHost?.(JSON.stringify(message));
  }
}

const failed = ({ code, message, status }: HostError): Answer => ({
  statusCode: status,
  body: { error: { code, message } },
});

const tooLarge = (what: "Request" | "Response"): HostError =>
  new HostError(
    `${what}PayloadSizeLimitExceeded`,
    `The ${what.toLowerCase()} payload size has exceeded the limit.`,
    413,
  );
