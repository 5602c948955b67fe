import type { Validation } from "../../book";
import { fullAddressOf, intersection, sameArea, without } from "../../area";
import { CellRange } from "../edits/cellRange";
import { keepOutside } from "../edits/clearing";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { mayChange } from "../edits/sheetProtection";
import { validity } from "../edits/validity";
import { refuseFiltered, storedFormula } from "../edits/writing";
import { tokensOf } from "../../../formula/formulaTokens";

/** Rules for what may be typed. Excel's limits are here, for a workbook over them does not open. */
const longestInlineList = 255;
const longest = { promptTitle: 32, promptMessage: 255, errorTitle: 32, errorMessage: 225 };

const ruleTypes: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/**
 * The type of the rules on all cells of some ranges; a prompt without a rule is none. Excel says
 * MixedCriteria where some cells have one and others do not, Inconsistent where they differ. By a switch
 * the prompts count too.
 */
export function typeOn(ranges: readonly CellRange[]): string {
  const whole = ranges.some(({ session }) => session.contrary.has("comparesPrompts"));
  const laid = new Set(
    ranges.flatMap((range) =>
      laidOn(range).touching.map(({ rule, prompt }) => JSON.stringify([rule, prompt])),
    ),
  );
  if (whole && laid.size > 1) return "MixedCriteria";
  const rules = ranges.flatMap((range) => {
    const { touching, isCovered } = laidOn(range);
    return [...touching.map(({ rule }) => rule), ...(isCovered ? [] : [{}])];
  });
  const kinds = rules.map((rule) => Object.keys(rule)[0]);
  const [first] = kinds;
  if (kinds.every((kind) => kind === undefined)) return "None";
  if (kinds.some((kind) => kind === undefined)) return "MixedCriteria";
  const text = JSON.stringify(rules[0]);
  return rules.every((rule) => JSON.stringify(rule) === text) ? ruleTypes[first!]! : "Inconsistent";
}

/** The validations that lie on a range, and whether one covers all of it. */
function laidOn({ sheet, area }: CellRange) {
  const touching = sheet.validations.filter(({ areas }) =>
    areas.some((own) => intersection(own, area)),
  );
  const one: Validation | null = touching[0] ?? null;
  const rest = touching.reduce(
    (left, { areas }) =>
      left.flatMap((part) => areas.reduce((l, own) => l.flatMap((p) => without(p, own)), [part])),
    [area],
  );
  const isCovered = rest.length === 0;
  const isMixed = touching.length > 1 || (one !== null && !isCovered);
  return { one, touching, isCovered, isMixed };
}

const read = <T>(self: CellRange, of: (one: Validation) => T, none: T): T | null => {
  const { one, isMixed } = laidOn(self);
  return isMixed ? null : one ? of(one) : none;
};

/** Changes the validation of exactly this range; another that lay on it keeps the rest of its cells. */
function change(self: CellRange, to: (old: Validation) => Validation): void {
  const { session, sheet, area } = self;
  mayChange(sheet);
  refuseFiltered(self);
  const { one } = laidOn(self);
  const exact = one && one.areas.length === 1 && sameArea(one.areas[0]!, area);
  const changed = to(one ?? { areas: [area], rule: {}, ignoreBlanks: true });
  if (exact) sheet.validations[sheet.validations.indexOf(one)] = { ...changed, areas: [area] };
  else sheet.validations = [...keepOutside(sheet.validations, self), { ...changed, areas: [area] }];
  session.touch();
}

export const dataValidation: HostClass<CellRange> = hostClass("DataValidation", {
  properties: {
    Rule: {
      get: (self) => read(self, ({ rule }) => rule, {}),
      set: (self, rule: unknown) => {
        // office-js #2594: cells whose validations differ take none together, but by `clear`.
        if (laidOn(self).isMixed) throw invalidArgument();
        const checked = checkedRule(rule);
        change(self, (old) => ({ ...old, rule: checked }));
      },
    },
    Type: {
      get: (self) => typeOn([self]),
    },
    IgnoreBlanks: {
      get: (self) => read(self, ({ ignoreBlanks }) => ignoreBlanks, true),
      set: (self, ignoreBlanks: boolean) => {
        if (typeof ignoreBlanks !== "boolean") throw invalidArgument();
        change(self, (old) => ({ ...old, ignoreBlanks }));
      },
    },
    Prompt: {
      get: (self) => read(self, ({ prompt }) => prompt ?? noPrompt, noPrompt),
      set: (self, prompt: Validation["prompt"]) => {
        const given = { ...noPrompt, ...prompt };
        mustFit(given.title, longest.promptTitle, "prompt title");
        mustFit(given.message, longest.promptMessage, "prompt message");
        mustHaveOneRule(self);
        change(self, (old) => ({ ...old, prompt: given }));
      },
    },
    ErrorAlert: {
      get: (self) => read(self, ({ errorAlert }) => errorAlert ?? noAlert, noAlert),
      set: (self, alert: Validation["errorAlert"]) => {
        const given = { ...noAlert, ...alert };
        if (!["Stop", "Warning", "Information"].includes(given.style)) throw invalidArgument();
        mustFit(given.title, longest.errorTitle, "error title");
        mustFit(given.message, longest.errorMessage, "error message");
        mustHaveOneRule(self);
        change(self, (old) => ({ ...old, errorAlert: given }));
      },
    },
    Valid: { get: (self) => validity(self) },
  },
  methods: {
    Clear: (self) => {
      mayChange(self.sheet);
      self.sheet.validations = keepOutside(self.sheet.validations, self);
      self.session.touch();
    },
  },
});

const noPrompt = { title: "", message: "", showPrompt: true };
const noAlert: NonNullable<Validation["errorAlert"]> = {
  title: "",
  message: "",
  style: "Stop",
  showAlert: true,
};

function mustHaveOneRule(self: CellRange): void {
  if (["Inconsistent", "MixedCriteria"].includes(typeOn([self]))) throw invalidArgument();
}

function mustFit(text: unknown, length: number, what: string): void {
  if (typeof text !== "string") throw invalidArgument();
  if (text.length > length)
    throw invalidArgument(`The ${what} is longer than ${length} characters.`);
}

/** The rule with its formulas in the file's form; a range becomes its address. */
function checkedRule(rule: unknown): Record<string, unknown> {
  if (typeof rule !== "object" || rule === null) throw invalidArgument();
  const kinds = Object.keys(rule);
  if (kinds.length === 0) return {};
  const [kind] = kinds;
  if (kinds.length > 1 || !Object.hasOwn(ruleTypes, kind!)) throw invalidArgument();
  const given = (rule as Record<string, Record<string, unknown>>)[kind!]!;
  const checked = Object.entries(given).map(([key, value]) => [key, ruleValue(key, value)]);
  return { [kind!]: Object.fromEntries(checked) as Record<string, unknown> };
}

function ruleValue(key: string, value: unknown): unknown {
  if (value instanceof CellRange) return `=${fullAddressOf(value.sheet.name, value.area, true)}`;
  if (typeof value !== "string") return value;
  if (value.startsWith("=")) {
    mustNotBeStructured(value);
    return storedFormula(value);
  }
  if (key === "source" && value.length > longestInlineList) {
    throw invalidArgument(`A list in the rule itself holds ${longestInlineList} characters.`);
  }
  return value;
}

/** @throws InvalidArgument: Excel takes no table reference in validations and conditional formats */
export function mustNotBeStructured(formula: string): void {
  if (tokensOf(formula.slice(1)).some(({ kind }) => kind === "structured")) {
    throw invalidArgument("Table references are not taken here: use a defined name.");
  }
}
