import type { HandOut } from "../collect/handOut";
import type { CellValue } from "../entries/cell";
import { parseYear, yearLabel } from "../plan/fiscalYear";

/** The workbook name of 配布情報. Only a copy has it: by it a workbook is known as one. */
export const handOutName = "配布情報";

export const handOutLabels = [
  "配布ID",
  "配布先",
  "配布の対象年度",
  "配布日時",
  "定義の版",
  "定義の照合番号",
  "配布時の値の照合番号",
] as const;

/** Labels that only a copy of a report that was sent back has. */
const sentBackLabels = ["差戻しの理由", "差戻した人", "差戻しの日時"] as const;

/** 配布情報 as a block of labels and values, for whoever opens the copy to read. */
export function handOutValues(handOut: HandOut): CellValue[][] {
  const values: Record<(typeof handOutLabels)[number], string> = {
    配布ID: handOut.id,
    配布先: handOut.department,
    配布の対象年度: yearLabel(handOut.year),
    配布日時: handOut.at,
    定義の版: handOut.definitionVersion,
    定義の照合番号: handOut.definitionDigest,
    配布時の値の照合番号: handOut.baseDigest,
  };
  const block = handOutLabels.map((label) => [label, values[label]]);
  const { sentBack } = handOut;
  if (!sentBack) return block;
  const { reason, by, at } = sentBack;
  return [...block, ...sentBackLabels.map((label, i) => [label, [reason, by, at][i]!])];
}

/** Reads the block wherever its rows stand; null where it has no id, department or year. */
export function readHandOut(cells: readonly (readonly unknown[])[]): HandOut | null {
  const value = (label: (typeof handOutLabels | typeof sentBackLabels)[number]): string =>
    String(cells.find((row) => row[0] === label)?.[1] ?? "").trim();
  const year = parseYear(value("配布の対象年度"));
  const [id, department] = [value("配布ID"), value("配布先")];
  if (id === "" || department === "" || year === null) return null;
  return {
    id,
    department,
    year,
    at: value("配布日時"),
    definitionVersion: value("定義の版"),
    definitionDigest: value("定義の照合番号"),
    baseDigest: value("配布時の値の照合番号"),
    sentBack:
      value("差戻しの日時") === ""
        ? null
        : {
            reason: value("差戻しの理由"),
            by: value("差戻した人"),
            at: value("差戻しの日時"),
          },
  };
}
