/** Formulas that speak of what left a package, brought to what they last gave. */
import { mentions, type Gone } from "./mentions";
import type { PackageEdit } from "./packageEdit";
import { rowsOf, sheetDataOf, type CellXml } from "./sheetData";
import { Splices } from "./splices";
import { attributesOf, childrenOf, elementsOf, startTagOf, textIn, withAttribute } from "./xml";

/** @param sheets paths of those that stay */
export function formulasWithout(edit: PackageEdit, sheets: readonly string[], gone: Gone): void {
  // A quote in a name is written in many ways: then the longest piece without one is looked for.
  const names = [...gone.sheets, ...gone.words].map((name) =>
    name.split(/['"&<>]/).reduce((longest, one) => (one.length > longest.length ? one : longest)),
  );
  /** Quick, and never no where the answer is yes; characters by their number may be any. */
  const maySpeak = (xml: string) => {
    const lower = xml.toLowerCase();
    return names.some((name) => lower.includes(name)) || /&#(?!x?0*[9ad];|1[03];)/.test(lower);
  };
  const parts = new Set([...sheets, ...edit.reachedFrom(sheets)]);
  for (const path of parts) {
    if (!/\.xml$/i.test(path) || !edit.hasPart(path)) continue;
    const xml = edit.text(path);
    if (!maySpeak(xml)) continue;
    const isSheet = sheets.includes(path);
    edit.setText(path, withoutReferences(isSheet ? withoutFormulas(xml, gone) : xml, gone));
  }
}

/** Cells keep the value their formula gave. */
function withoutFormulas(xml: string, gone: Gone): string {
  const data = sheetDataOf(xml);
  if (!data) return xml;
  const splices = new Splices(xml);
  const shared = new Set<string>();
  for (const { cells } of rowsOf(xml, data)) {
    for (const cell of cells) {
      const { formula } = cell;
      if (!formula) continue;
      const isCopy = formula.text === "" && formula.shared !== undefined;
      const speaks = isCopy ? shared.has(formula.shared!) : mentions(formula.text, gone);
      if (!speaks) continue;
      if (formula.shared !== undefined) shared.add(formula.shared);
      freeze(cell);
    }
  }
  return splices.toString();

  function freeze(cell: CellXml): void {
    const open = withAttribute(startTagOf(xml, cell), "cm", null);
    splices.replace(cell.start, cell.innerStart, open);
    for (const element of elementsOf(xml, "f", cell.innerStart, cell.innerEnd)) {
      splices.remove(element);
    }
  }
}

/** Elements that hold a reference: rules, validations, figures of charts, and links inside the book. */
function withoutReferences(xml: string, gone: Gone): string {
  const data = sheetDataOf(xml);
  const splices = new Splices(xml);
  for (const name of ["f", "formula", "formula1", "formula2"]) {
    for (const element of elementsOf(xml, name, data?.end)) {
      if (!mentions(textIn(xml, element), gone)) continue;
      splices.replace(element.innerStart, element.innerEnd, "#REF!");
    }
  }
  for (const name of ["calculatedColumnFormula", "totalsRowFormula"]) {
    for (const element of elementsOf(xml, name, data?.end)) {
      if (mentions(textIn(xml, element), gone)) splices.remove(element);
    }
  }
  for (const list of elementsOf(xml, "hyperlinks", data?.end)) {
    const links = childrenOf(xml, list);
    const dead = links.filter((link) => mentions(attributesOf(xml, link)["location"] ?? "", gone));
    if (dead.length === links.length) splices.remove(list);
    else dead.forEach((link) => splices.remove(link));
  }
  return splices.toString();
}
