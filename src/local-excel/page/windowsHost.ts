import type { DocumentCopies, Done } from "../host/documentCopies";
import { requirementSets } from "../host/requirementSets";
import { officeThemes, type OfficeLook } from "./officeLook";

/**
 * Makes the unmodified office.js in the pane's iframe believe that it runs inside Excel for
 * Windows. Loaded before office.js, it supplies the members of `window.external` that office.js asks
 * that host for, and the bridge over which `Excel.run` talks. The page takes the other end of both
 * (`pane.ts`); what comes before it does, waits.
 */
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

type EventHandler = (eventId: number, payload: unknown) => void;

/** office.js's number for "a ribbon button was pressed". */
const commandInvoked = 39;
/** Success, as `Execute` and the registration of events report it. */
const succeeded = 0;

function windowsBridge(): WindowsBridge {
  const waiting: string[] = [];
  let receive: ((text: string) => void) | null = null;
  return {
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
}

/** As the page around the pane has it at the moment. */
const look = () => (window.parent as never as { localExcel: { look: OfficeLook } }).localExcel.look;

const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => look().language,
  GetAppDataLocale: () => "ja-JP",
  GetDocUrl: () => "",
  GetAppCapabilities: () => 1,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "0",
  GetInstanceId: () => "0",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify(requirementSets),
  GetHostFullVersion: () => "16.0.14332.20000",
  GetInitialDisplayMode: () => 0,
  GetSettings: () => ({ Read: () => {}, Write: () => {} }),
  GetOsfControlType: () => 1,
  // office.js makes colours of these numbers, and asks again after five seconds.
  GetOfficeThemeInfo: () => {
    const bodyBackgroundColor = officeThemes[look().theme];
    return JSON.stringify(bodyBackgroundColor === null ? null : { bodyBackgroundColor });
  },
};

const waitingCommands: string[] = [];
let onCommand: EventHandler | null = null;
let commandCount = 0;

function runCommand(functionName: string): void {
  if (!onCommand) {
    waitingCommands.push(functionName);
    return;
  }
  const command = [String(++commandCount), functionName, JSON.stringify({ source: {} })];
  onCommand(commandInvoked, { toArray: () => command });
}

const external = {
  GetHostInfo: () => `Excel$Win32$16.01$${look().language}$$$disableLogging$0`,
  GetLoggingAllowed: () => false,
  GetContext: () => context,
  Execute(id: number, params: unknown[], done: Done) {
    if (window.windowsHost?.execute?.(id, params, done)) return;
    setTimeout(() => done({ toArray: () => [succeeded, []], dimensions: () => 1 }, succeeded));
  },
  RegisterEvent(id: number, _target: string, handler: EventHandler, done: (s: number) => void) {
    if (id === commandInvoked) onCommand = handler;
    setTimeout(() => {
      done(succeeded);
      if (id === commandInvoked) waitingCommands.splice(0).forEach(runCommand);
    });
  },
  UnregisterEvent(_id: number, _target: string, done: (status: number) => void) {
    setTimeout(() => done(succeeded));
  },
};

/** The same pane may be tried in a real Excel, which must not be interfered with. */
function isInLocalExcel(): boolean {
  try {
    return window.parent !== window && "localExcel" in window.parent;
  } catch {
    // The pane of Excel on the web has a parent on another server.
    return false;
  }
}

if (isInLocalExcel()) {
  const bridge = windowsBridge();
  // What an earlier load in this tab was told about its host.
  sessionStorage.removeItem("hostInfoValue");
  Object.defineProperty(window, "external", { value: external, configurable: true });
  window._richApiNativeBridge = bridge;
  window.windowsHost = { bridge, execute: null, runCommand };
}
