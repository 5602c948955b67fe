/** What a book's formulas and conditional formats come to. */
export { canParse, copyOf, evaluate, evaluateAll, recalculate, recalculateSheet } from "./calc";
export { conditionalStyleAt, conditionalStyles } from "./conditional";
export type { ConditionalStyle, ConditionalStyles } from "./conditional";
