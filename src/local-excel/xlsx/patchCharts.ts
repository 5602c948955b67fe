/** Charts of a sheet of an opened file; what else is drawn there stays. */
import { withElements } from "../../xlsx/sheetEdit";
import { Splices } from "../../xlsx/splices";
import { relationsOf } from "../../xlsx/package";
import { rootOf } from "../../xlsx/xml";
import { same } from "./changes";
import { chartAnchors } from "./packageFiles";
import type { Patching, SheetPair } from "./patchSheet";
import { UnsavableWorkbook } from "./unsavable";

export function patchCharts(
  { before, after, path, freshPath }: SheetPair,
  { edit, fresh, graft }: Patching,
): void {
  const drawing = relationsOf(fresh.parts, freshPath).find(({ kind }) => kind === "drawing");
  const own = edit.relations(path).find(({ kind }) => kind === "drawing");
  if (!own) {
    if (!drawing) return;
    const id = edit.relate(path, "drawing", graft(drawing.target));
    edit.change(path, (xml) => withElements(xml, "drawing", [drawingElement(id)]));
    return;
  }
  const anchors = chartAnchors(edit.original, path);
  const gone = before.charts.filter((chart) => !after.charts.some((one) => same(one, chart)));
  // Some chart of this sheet could not be read: which anchor is whose is not known.
  if (gone.length > 0 && anchors.length !== before.charts.length) {
    throw new UnsavableWorkbook([`シート「${after.name}」のグラフの変更`]);
  }
  const xml = edit.text(own.target);
  const splices = new Splices(xml);
  for (const chart of gone) {
    const { anchor, relationId } = anchors[before.charts.indexOf(chart)]!;
    splices.remove(anchor);
    edit.unrelate(own.target, relationId);
  }
  const coming = chartAnchors(fresh, freshPath);
  const added = after.charts.flatMap((chart, index) => {
    const from = coming[index];
    if (!from || before.charts.some((one) => same(one, chart))) return [];
    const id = edit.relate(own.target, "chart", graft(from.chart));
    const anchor = from.xml.slice(from.anchor.start, from.anchor.end);
    return [declared(anchor).replace(`r:id="${from.relationId}"`, `r:id="${id}"`)];
  });
  const root = rootOf(xml)!;
  splices.replace(root.innerEnd, root.innerEnd, added.join(""));
  edit.setText(own.target, splices.toString());
}

const drawingElement = (id: string) =>
  `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;

/** An anchor that says its namespaces itself, whatever the drawing calls them. */
const declared = (anchor: string): string =>
  anchor.replace(
    /^<[^\s/>]+/,
    '$& xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  );
