import type { HandOutOffer } from "../../workbook";
import type { RequestDefinition } from "./definition";

/** What 配布 can hand out. */
export const offerHandOut: RequestDefinition<object, HandOutOffer> = {
  doing: { ja: "配布できる課を読み取っています", en: "Reading who can be handed a copy" },
  run: (operations) => operations.offerHandOut(),
  reduce: (state, handOutOffer) => ({ ...state, handOutOffer }),
};
