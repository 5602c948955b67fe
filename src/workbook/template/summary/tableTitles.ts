import { area } from "../../area";
import type { TitleOfYear } from "./formulaParts";
import type { SummaryLayout } from "./summaryLayout";

/** Over each table that goes by the chosen year; 年度推移 shows all years. */
export const tableTitles = (layout: SummaryLayout): readonly TitleOfYear[] =>
  (
    [
      [layout.statuses, "1　実施状況（基本方針別）"],
      [layout.indicators, "2　数値目標の達成状況（基本方針別）"],
      [layout.departments, "4　部署別（主担当課）"],
      [layout.indicatorList, "5　指標一覧"],
    ] as const
  ).map(([{ headerRow }, words]) => ({ cell: area(headerRow - 1, 0), words }));
