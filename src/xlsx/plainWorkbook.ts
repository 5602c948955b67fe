/** A macro workbook or a template as an ordinary workbook, which its copies are. */
import { contentTypesPath } from "./package";
import type { PackageEdit } from "./packageEdit";
import { Splices } from "./splices";
import { attributesOf, elementsOf } from "./xml";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const macroType = "application/vnd.ms-office.vbaProject";

/** Without macros: Excel does not open a file that ends in .xlsx and has them. */
export function makePlain(edit: PackageEdit): void {
  if (edit.original.ending === ".xlsx") return;
  for (const { id, kind } of edit.relations(edit.workbook)) {
    if (kind === "vbaProject") edit.unrelate(edit.workbook, id);
  }
  edit.setType(edit.workbook, workbookType);
  edit.change(contentTypesPath, (xml) => {
    const splices = new Splices(xml);
    for (const element of elementsOf(xml, "Default")) {
      if (attributesOf(xml, element)["ContentType"] === macroType) splices.remove(element);
    }
    return splices.toString();
  });
}
