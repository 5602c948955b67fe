import type { RequestDefinition } from "./definition";

interface Given {
  /** 配布ID, which tells it from the others. */
  readonly id: string;
  readonly bytes: () => Uint8Array;
}

/** ひとつずつ開く: one press, one window, for a browser blocks the second. */
export const openCopy: RequestDefinition<Given, object> = {
  doing: { ja: "写しを開いています", en: "Opening the copy" },
  run: (operations, { bytes }) => operations.openCopy(bytes()),
  reduce: (state) => state,
};
