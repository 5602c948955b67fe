import { readFileSync } from "node:fs";
import type { ClientInternals } from "./wire/bridge";
import { isSetSupported } from "./requirementSets";

/** The debug file: an uncaught error in the minified one prints 1.3 MB. */
const clientFile = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

/**
 * Loads Microsoft's own client library into this realm of Node, once: the globals `Excel`,
 * `OfficeExtension` and `Office`. Evaluated here and not in a context of its own, where `instanceof`
 * would fail. The library asks for requirement sets and so throws ApiNotFound beyond ExcelApi 1.14.
 */
export function loadOfficeClient(): void {
  const realm = globalThis as unknown as ClientInternals & {
    window?: unknown;
    navigator?: unknown;
  };
  if (realm.Excel) return;
  realm.window ??= realm;
  realm.navigator ??= { userAgent: "node" };
  const path = require.resolve(clientFile);
  (0, eval)(`${readFileSync(path, "utf8")}\n//# sourceURL=${path}`);
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // office.js itself would set this; `Office.context` is read from it.
  const { OSF } = realm;
  // Its sentences are in files that are loaded beside it: their names do.
  OSF.DDA.ErrorCodeManager.initializeErrorMessages(
    new Proxy({}, { get: (_, name) => String(name) }),
  );
  const document = {};
  OSF.DDA.DispIdHost.addAsyncMethods(document, [OSF.DDA.AsyncMethodNames.GetDocumentCopyAsync]);
  const { Facade, getClientDelegateMethods } = OSF.DDA.DispIdHost;
  const facade = new Facade(getClientDelegateMethods, OSF.DDA.SafeArray.Delegate.ParameterMap);
  OSF._OfficeAppFactory ??= {
    getContext: () => ({ requirements: { isSetSupported }, document }),
    getHostFacade: () => facade,
  };
}
