/** Data validation, between Excel.DataValidationRule and the file's element. */
import { findChild, textContent } from "@cj-tech-master/excelts/xml";
import type { XmlElement } from "@cj-tech-master/excelts/xml";
import type { Validation } from "../book";
import { addressOf, readAddress } from "../area";
import { isTrue } from "../../xlsx/xml";

/** As the package has it. */
export interface PackageValidation {
  type: string;
  operator?: string;
  formulae?: string[];
  allowBlank: boolean;
  showInputMessage?: boolean;
  promptTitle?: string;
  prompt?: string;
  showErrorMessage?: boolean;
  errorStyle?: string;
  errorTitle?: string;
  error?: string;
}

/** The rule's member by the file's type. */
const comparisons = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
type ComparisonType = keyof typeof comparisons;

/** Excel.DataValidationOperator and AlertStyle begin with a capital, the file's words do not. */
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** `GreaterThanOrEqualTo` is `greaterThanOrEqual` in the file. */
const fileOperator = (operator: string) => lower(operator).replace(/To$/, "");
const ruleOperator = (operator: string) => upper(operator).replace(/Equal$/, "EqualTo");

/** The key under which the package writes one element for all areas. */
export const validationKey = (validation: Validation): string =>
  `range:${validation.areas.map((area) => addressOf(area)).join(" ")}`;

export function packageValidation(validation: Validation): PackageValidation {
  const { prompt, errorAlert } = validation;
  return {
    ...packageRule(validation.rule),
    allowBlank: validation.ignoreBlanks,
    ...(prompt && {
      showInputMessage: prompt.showPrompt,
      promptTitle: prompt.title,
      prompt: prompt.message,
    }),
    ...(errorAlert && {
      showErrorMessage: errorAlert.showAlert,
      errorStyle: lower(errorAlert.style),
      errorTitle: errorAlert.title,
      error: errorAlert.message,
    }),
  };
}

function packageRule(
  rule: Record<string, unknown>,
): Pick<PackageValidation, "type" | "formulae" | "operator"> {
  const list = rule["list"] as { source: string } | undefined;
  if (list) return { type: "list", ...formulae(listFormula(list.source)) };
  const custom = rule["custom"] as { formula: string } | undefined;
  if (custom) return { type: "custom", ...formulae(custom.formula.replace(/^=/, "")) };
  for (const [type, member] of Object.entries(comparisons)) {
    const comparison = rule[member] as Comparison | undefined;
    if (!comparison) continue;
    const { formula1, formula2, operator } = comparison;
    return { type, ...formulae(formula1, formula2), operator: fileOperator(operator) };
  }
  return { type: "any" };
}

interface Comparison {
  formula1: string | number;
  formula2?: string | number;
  operator: string;
}

const formulae = (...formulas: (string | number | undefined)[]) => ({
  formulae: formulas
    .filter((formula) => formula !== undefined && formula !== "")
    .map((formula) => String(formula).replace(/^=/, "")),
});

/** A source that is no formula is the list itself: `はい,いいえ`. */
const listFormula = (source: string) =>
  source.startsWith("=") ? source : `"${source.replaceAll('"', '""')}"`;

/** Null for a rule or an area that the model does not have. */
export function readValidation(element: XmlElement): Validation | null {
  const { attributes } = element;
  const areas = (attributes["sqref"] ?? childText(element, "xm:sqref") ?? "")
    .split(/\s+/)
    .map(readAddress);
  if (areas.length === 0 || areas.includes(null)) return null;
  const shownPrompt = isTrue(attributes["showInputMessage"]);
  const shownAlert = isTrue(attributes["showErrorMessage"]);
  const prompt = { title: attributes["promptTitle"] ?? "", message: attributes["prompt"] ?? "" };
  const alert = { title: attributes["errorTitle"] ?? "", message: attributes["error"] ?? "" };
  const style = upper(attributes["errorStyle"] ?? "stop") as "Stop" | "Warning" | "Information";
  const rule = readRule(element);
  return {
    areas: areas as Validation["areas"],
    rule,
    // Of a prompt without a rule the file does not say it.
    ignoreBlanks: isTrue(attributes["allowBlank"]) || Object.keys(rule).length === 0,
    ...((shownPrompt || prompt.title || prompt.message) && {
      prompt: { ...prompt, showPrompt: shownPrompt },
    }),
    ...((shownAlert || alert.title || alert.message) && {
      errorAlert: { ...alert, style, showAlert: shownAlert },
    }),
  };
}

function readRule(element: XmlElement): Record<string, unknown> {
  const type = element.attributes["type"];
  const formula1 = childText(element, "formula1") ?? childText(element, "x14:formula1") ?? "";
  const formula2 = childText(element, "formula2") ?? childText(element, "x14:formula2");
  if (type === "list") {
    const inline = /^"((?:[^"]|"")*)"$/.exec(formula1);
    const source = inline ? inline[1]!.replaceAll('""', '"') : `=${formula1}`;
    return { list: { inCellDropDown: !isTrue(element.attributes["showDropDown"]), source } };
  }
  if (type === "custom") return { custom: { formula: `=${formula1}` } };
  const member = comparisons[type as ComparisonType];
  if (!member) return {};
  const operator = ruleOperator(element.attributes["operator"] ?? "between");
  // LibreOffice writes a second one always.
  const hasTwo = /between$/i.test(operator) && formula2 !== undefined;
  return {
    [member]: {
      formula1: operand(formula1),
      ...(hasTwo && { formula2: operand(formula2) }),
      operator,
    },
  };
}

const operand = (text: string): number | string =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;

function childText(element: XmlElement, name: string): string | undefined {
  const child = findChild(element, name);
  return child && textContent(child);
}
