import type { DocumentCopies, Done } from "../host/documentCopies";

/** The pane's end of what Excel for Windows is to office.js. */
export interface WindowsHost {
  bridge: WindowsBridge;
  /** Set by the page: answers what of `Execute` is about the document; false: it is about something else. */
  execute: DocumentCopies["execute"] | null;
  /** Presses a ribbon button: calls the function by the name the manifest gives it. */
  runCommand(functionName: string): void;
}

declare global {
  interface Window {
    windowsHost?: WindowsHost;
    _richApiNativeBridge?: WindowsBridge;
  }
}

/** What office.js finds as `_richApiNativeBridge`. */
export interface WindowsBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost: ((text: string) => void) | null;
  /** Set by the page: receives each message, those that waited first. */
  setHandler(receive: (text: string) => void): void;
}

/** What this Office says of itself. */
export interface OfficeAnswers {
  /** `Excel`, and the number that office.js knows it by. */
  readonly program: string;
  readonly programNumber: number;
  /** Of office.js' part for it: `16.01`. */
  readonly fileVersion: string;
  readonly language: string;
  /** Behind a task pane; null: not told. */
  readonly paneColor: number | null;
  /** Each set with the newest version it has. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly loggingAllowed: boolean;
  /** What the Store knows the add-in by, as XML; empty for one that is not from there. */
  readonly token: string;
}

/**
 * Makes the unmodified office.js of this window believe that it runs inside Office for Windows: supplies
 * the members of `window.external` that it asks that host for, and the bridge over which `Excel.run`
 * talks. Refers to nothing outside itself, for a test gives it to a page as text.
 *
 * @param answers asked each time, for a look can change
 */
export function officeHost(answers: () => OfficeAnswers): WindowsHost {
  type EventHandler = (eventId: number, payload: unknown) => void;
  /** office.js's number for "a ribbon button was pressed". */
  const commandInvoked = 39;
  /** Success, as `Execute` and the registration of events report it. */
  const succeeded = 0;

  const waiting: string[] = [];
  let receive: ((text: string) => void) | null = null;
  const bridge: WindowsBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      if (receive) receive(text);
      else waiting.push(text);
    },
    setHandler(receiver) {
      receive = receiver;
      waiting.splice(0).forEach(receiver);
    },
  };

  const waitingCommands: string[] = [];
  let onCommand: EventHandler | null = null;
  let commandCount = 0;
  const host: WindowsHost = {
    bridge,
    execute: null,
    runCommand(functionName) {
      if (!onCommand) {
        waitingCommands.push(functionName);
        return;
      }
      const command = [String(++commandCount), functionName, JSON.stringify({ source: {} })];
      onCommand(commandInvoked, { toArray: () => command });
    },
  };

  const context = {
    GetAppType: () => answers().programNumber,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => answers().language,
    GetAppDataLocale: () => "ja-JP",
    GetDocUrl: () => "",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => answers().token,
    GetCorrelationId: () => "0",
    GetInstanceId: () => "0",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(answers().requirementSets),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({ Read: () => {}, Write: () => {} }),
    GetOsfControlType: () => 1,
    // office.js makes colours of these numbers, and asks again after five seconds.
    GetOfficeThemeInfo: () => {
      const bodyBackgroundColor = answers().paneColor;
      return JSON.stringify(bodyBackgroundColor === null ? null : { bodyBackgroundColor });
    },
  };

  const external = {
    GetHostInfo() {
      const { program, fileVersion, language, loggingAllowed } = answers();
      const logging = loggingAllowed ? "" : "disableLogging";
      return [program, "Win32", fileVersion, language, "", "", logging, "0"].join("$");
    },
    GetLoggingAllowed: () => answers().loggingAllowed,
    GetContext: () => context,
    Execute(id: number, params: unknown[], done: Done) {
      if (host.execute?.(id, params, done)) return;
      setTimeout(() => done({ toArray: () => [succeeded, []], dimensions: () => 1 }, succeeded));
    },
    RegisterEvent(id: number, _target: string, handler: EventHandler, done: (s: number) => void) {
      if (id === commandInvoked) onCommand = handler;
      setTimeout(() => {
        done(succeeded);
        if (id === commandInvoked) waitingCommands.splice(0).forEach(host.runCommand);
      });
    },
    UnregisterEvent(_id: number, _target: string, done: (status: number) => void) {
      setTimeout(() => done(succeeded));
    },
  };

  // What an earlier load in this tab was told about its host.
  sessionStorage.removeItem("hostInfoValue");
  Object.defineProperty(window, "external", { value: external, configurable: true });
  window._richApiNativeBridge = bridge;
  window.windowsHost = host;
  return host;
}
