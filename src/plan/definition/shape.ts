import * as v from "valibot";
import { omitted } from "./defaults";

/**
 * The shape of a plan definition: JSON that a secretariat can write from its printed plan. Numbers
 * stay as the document prints them (`1,700人程度`); what they mean is read in `build.ts`. Whatever a
 * shape cannot say is checked in `checks.ts`.
 */

const text = v.pipe(v.string(), v.nonEmpty());
const no = v.pipe(v.number(), v.integer(), v.minValue(1));
/** A fiscal year by the calendar year it begins in. */
const year = v.pipe(v.number(), v.integer(), v.minValue(1926), v.maxValue(2200));

/** `"90.0%"`, or with its value as a cross-check: `{ "printed": "90.0%", "value": 0.9 }`. */
const printed = v.union([text, v.strictObject({ printed: text, value: v.number() })]);

/** Printed cells that lost or gained one in extraction; `schedule` or `targets` has the likeliest. */
const restoration = v.optional(
  v.strictObject({ asPrinted: v.array(v.string()), note: v.string() }),
);

/** 記入担当: the department that reports a row, where that is not the lead. Not for 再掲 rows. */
const reportedBy = v.optional(text);

const action = v.strictObject({
  no,
  name: text,
  reportedBy,
  /** One cell per year: a stage, → or null. */
  schedule: v.array(
    v.nullable(v.picklist(["検討", "準備", "策定", "運用", "導入", "実施", "完了", "→"])),
  ),
  restoration,
});

const indicator = v.strictObject({
  name: text,
  sub: v.optional(v.nullable(text), omitted.indicator.sub),
  remark: v.optional(v.nullable(text), omitted.indicator.remark),
  /** Row key of the indicator this one repeats: `20-指1`. Not needed in a reprinted item. */
  reprintOf: v.optional(v.nullable(text), omitted.indicator.reprintOf),
  reportedBy,
  unit: text,
  kind: v.picklist(["share", "ratio", "signedShare", "measure", "money", "count"]),
  comparator: v.picklist(["atLeast", "atMost", "lessThan", "about"]),
  targetKind: v.optional(v.picklist(["level", "yearOnYearCut"]), omitted.indicator.targetKind),
  cutIsPositive: v.optional(v.literal(true)),
  dashIsNone: v.optional(v.literal(true)),
  baseline: v.optional(
    v.nullable(v.strictObject({ fiscalYear: year, printed })),
    omitted.indicator.baseline,
  ),
  /** One cell per year; null where the document prints a dash. */
  targets: v.array(v.nullable(printed)),
  restoration,
});

const item = v.strictObject({
  no,
  policy: no,
  measure: no,
  section: no,
  itemNo: no,
  name: text,
  /** Number of the item this one repeats. */
  reprintOf: v.optional(v.nullable(no), omitted.item.reprintOf),
  departments: v.array(
    v.strictObject({ name: text, lead: v.optional(v.boolean(), omitted.department.lead) }),
  ),
  purpose: v.optional(v.string(), omitted.item.purpose),
  content: v.optional(v.string(), omitted.item.content),
  actions: v.array(action),
  indicators: v.array(indicator),
});

export const definitionShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d+$/)),
  title: text,
  city: text,
  published: v.optional(text),
  fiscalYears: v.pipe(v.array(year), v.minLength(1)),
  settings: v.strictObject({
    aboutTolerance: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    onPlanPreparation: v.picklist(["検討中", "実施"]),
    longestText: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(32767)),
    scaleSlip: v.strictObject({
      plausibleFactor: v.pipe(v.number(), v.minValue(1)),
      meantFactor: v.pipe(v.number(), v.minValue(1)),
      mostPlaces: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(15)),
      smallCount: v.pipe(v.number(), v.minValue(0)),
    }),
  }),
  policies: v.array(v.strictObject({ no, numeral: text, name: text })),
  measures: v.array(v.strictObject({ policy: no, no, name: text })),
  sections: v.array(v.strictObject({ policy: no, measure: no, no, name: text })),
  departments: v.array(
    v.strictObject({
      name: text,
      collective: v.optional(v.literal(true)),
      sameAs: v.optional(text),
    }),
  ),
  items: v.pipe(v.array(item), v.minLength(1)),
});

/** A definition of the right shape. */
export type Definition = v.InferOutput<typeof definitionShape>;
export type ItemDefinition = Definition["items"][number];
export type ActionDefinition = ItemDefinition["actions"][number];
export type IndicatorDefinition = ItemDefinition["indicators"][number];
export type PrintedDefinition = v.InferOutput<typeof printed>;
