import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import japanese from "@univerjs/preset-sheets-core/locales/ja-JP";
import "@univerjs/preset-sheets-core/lib/index.css";

/** Univer plugins that would format what the local Excel formats. */
const unwanted = ["SHEET_NUMFMT_PLUGIN", "SHEET_NUMFMT_UI_PLUGIN"];

/** Starts Univer as a mere view and editor in an element: no toolbar, no menus, no calculation. */
export function createUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: japanese },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    footer: { menus: false, statisticBar: false, addSheetButtonConfig: { show: false } },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    sheets: {
      protectedRangeShadow: false,
      disableForceStringAlert: true,
      disableForceStringMark: true,
      clipboardConfig: { hidePasteOptions: true },
    },
  });
  for (const plugin of plugins) {
    const [Plugin, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    if (!unwanted.includes(Plugin.pluginName)) univer.registerPlugin(Plugin, options);
  }
  nameControls(container);
  return univer;
}

/** Names for those of Univer's controls that have none, as soon as they are there. */
const names = { input: "名前ボックス", '[contenteditable="true"]': "セルの内容" };

function nameControls(container: HTMLElement): void {
  new MutationObserver(() => {
    for (const [selector, name] of Object.entries(names)) {
      container.querySelector(selector)?.setAttribute("aria-label", name);
    }
  }).observe(container, { childList: true, subtree: true });
}
