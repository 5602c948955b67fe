/** Which Excel it is, as far as it says so itself. */
export interface ProbeEnvironment {
  readonly host: string;
  readonly platform: string;
  /** The build: `16.0.14332.20000`. */
  readonly version: string;
  readonly displayLanguage: string;
  readonly browser: string;
  /** The highest version of each requirement set that is supported. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Sets and the versions there are of them, `major.first` to `major.last`. */
const versions: Readonly<Record<string, number>> = {
  ExcelApi: 20,
  ExcelApiOnline: 1,
  ExcelApiDesktop: 3,
  SharedRuntime: 2,
  RibbonApi: 2,
  DialogApi: 2,
  DialogOrigin: 1,
  AddInCommands: 3,
  DelayForCellEdit: 1,
  OpenBrowserWindowApi: 1,
};

export function readEnvironment(): ProbeEnvironment {
  const context = typeof Office === "undefined" ? undefined : Office.context;
  const { host, platform, version } = context?.diagnostics ?? {};
  const sets: Record<string, string> = {};
  for (const [name, last] of Object.entries(versions)) {
    for (let minor = last; minor >= 1; minor--) {
      if (!context?.requirements.isSetSupported(name, `1.${minor}`)) continue;
      sets[name] = `1.${minor}`;
      break;
    }
  }
  return {
    host: String(host ?? ""),
    platform: String(platform ?? ""),
    version: version ?? "",
    displayLanguage: context?.displayLanguage ?? "",
    browser: typeof navigator === "undefined" ? "" : navigator.userAgent,
    sets,
  };
}
