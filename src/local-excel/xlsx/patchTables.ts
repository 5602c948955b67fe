/** Tables of a sheet of an opened file. */
import { tableParts, textOf } from "../../xlsx/package";
import { sheetElements, withElements } from "../../xlsx/sheetEdit";
import { Splices } from "../../xlsx/splices";
import { attributesOf, childOf, childrenOf, rootOf, withAttribute } from "../../xlsx/xml";
import type { Table } from "../book";
import { addressOf } from "../area";
import { same } from "./changes";
import type { Patching, SheetPair } from "./patchSheet";

export function patchTables(
  { before, after, path, freshPath }: SheetPair,
  { edit, fresh, graft }: Patching,
): void {
  const own = byName(edit.original.parts, path);
  const coming = byName(fresh.parts, freshPath);
  for (const table of before.tables) {
    const part = own.get(table.name);
    const now = after.tables.find(({ id }) => id === table.id);
    if (!part || same(table, now)) continue;
    const from = now && coming.get(now.name);
    if (!from) removeTable(part);
    else edit.change(part, (xml) => changed(xml, table, now, textOf(fresh.parts, from)!));
  }
  for (const table of after.tables) {
    const part = coming.get(table.name);
    if (part && !before.tables.some(({ id }) => id === table.id)) addTable(graft(part));
  }

  function removeTable(part: string): void {
    const relation = edit.relations(path).find(({ target }) => target === part)!;
    edit.unrelate(path, relation.id);
    setParts((ids) => ids.filter((id) => id !== relation.id));
  }

  function addTable(part: string): void {
    const id = edit.relate(path, "table", part);
    setParts((ids) => [...ids, id]);
  }

  function setParts(change: (ids: string[]) => string[]): void {
    edit.change(path, (xml) => {
      const [list = ""] = sheetElements(xml, "tableParts");
      const root = rootOf(list);
      const ids = (root ? childrenOf(list, root) : []).map(
        (element) => attributesOf(list, element)["r:id"] ?? "",
      );
      const parts = change(ids).map((id) => `<tablePart r:id="${id}"/>`);
      const namespace =
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
      const element = `<tableParts ${namespace} count="${parts.length}">${parts.join("")}</tableParts>`;
      return withElements(xml, "tableParts", parts.length > 0 ? [element] : []);
    });
  }
}

/** Parts by the names of their tables. */
const byName = (parts: Patching["fresh"]["parts"], sheet: string) =>
  new Map(
    tableParts(parts, sheet).map((part) => {
      const xml = textOf(parts, part)!;
      const { displayName, name } = attributesOf(xml, rootOf(xml)!);
      return [displayName ?? name ?? "", part];
    }),
  );

/** @param from the table as it would be in a new file */
function changed(xml: string, before: Table, after: Table, from: string): string {
  const names = ({ columns }: Table) => columns.map(({ name }) => name);
  const root = rootOf(xml)!;
  const attributes = attributesOf(xml, root);
  const isSame =
    before.columns.length === after.columns.length &&
    same(
      { ...before, area: 0, columns: 0, name: "", isFiltered: 0 },
      { ...after, area: 0, columns: 0, name: "", isFiltered: 0 },
    );
  if (!isSame) {
    // Other columns or another look: the table anew, under its number.
    return from.replace(/<table\b[^>]*>/, (tag) => withAttribute(tag, "id", attributes["id"]!));
  }
  const splices = new Splices(xml);
  const totals = Number(attributes["totalsRowCount"] ?? 0);
  const whole = addressOf({ ...after.area, rowCount: after.area.rowCount + totals });
  const renamed = after.name !== before.name && { name: after.name, displayName: after.name };
  splices.setAttributes(root, { ref: whole, ...renamed });
  const filter = childOf(xml, root, "autoFilter");
  if (filter) splices.setAttributes(filter, { ref: addressOf(after.area) });
  const list = childOf(xml, root, "tableColumns");
  (list ? childrenOf(xml, list) : []).forEach((column, index) => {
    const [was, is] = [names(before)[index], names(after)[index]];
    if (was !== is) splices.setAttributes(column, { name: is ?? null });
  });
  return splices.toString();
}
