import type { CellValue } from "../../entries/cell";
import { limitBreach } from "../../plan/limits";
import { actualCells } from "../context";
import { limitBrief, limitOnSheet, limitWords, outsideLimits } from "../outsideLimits";
import type { EntryRule } from "../rule";
import { shownLevel } from "../shown";

export const a304OutsideLimits: EntryRule = {
  id: "A304",
  about: "entries",
  severity: "error",
  purpose: {
    ja: "実績値が指標の種類の範囲の外にある（% の欄に 87.5 と入れたときは 87.5% かを尋ねる）",
    en: "an actual outside the limits of its kind (87.5 in a percent cell asks for 87.5 %)",
  },
  *find({ indicators }) {
    for (const row of indicators) {
      const { indicator } = row;
      const { kind } = indicator;
      const show = (value: CellValue) => shownLevel(value, indicator);
      for (const cell of actualCells(row)) {
        const { reading } = cell;
        if (reading.kind !== "quantity" && reading.kind !== "question") continue;
        const breach = limitBreach(reading.value, kind);
        const found = outsideLimits(cell, reading, { breach, kind, show });
        if (found) yield found;
      }
    }
  },
  say: limitWords,
  brief: limitBrief,
  onSheet: limitOnSheet,
  examples: [
    {
      title: { ja: "% の欄に 87.5", en: "87.5 in a percent cell" },
      cells: [["1-指1", "R9実績値", 87.5]],
      year: "R9",
      row: "1-指1",
      finds: {
        column: "R9実績値",
        found: "8,750%",
        expected: "87.5%",
        fix: { kind: "question", value: 0.875 },
      },
    },
    {
      title: { ja: "% を付けない文字の 87.5", en: "87.5 as a text without %" },
      cells: [["1-指1", "R9実績値", "87.5"]],
      year: "R9",
      row: "1-指1",
      finds: {
        column: "R9実績値",
        found: "87.5",
        expected: "87.5%",
        fix: { kind: "question", value: 0.875 },
      },
    },
    {
      title: { ja: "割合が 150%", en: "A share of 150%" },
      cells: [["1-指1", "R9実績値", "１５０％"]],
      year: "R9",
      row: "1-指1",
      finds: { column: "R9実績値", found: "１５０％", expected: "0%から100%まで" },
    },
    {
      title: { ja: "人数が負", en: "A negative number of persons" },
      cells: [["2-指2", "R7実績値", -3]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "-3人", expected: "0以上の整数" },
    },
    {
      title: { ja: "人数に端数", en: "A fraction of a person" },
      cells: [["2-指2", "R7実績値", 1200.5]],
      row: "2-指2",
      finds: { column: "R7実績値", found: "1,200.5人", expected: "0以上の整数" },
    },
    {
      title: { ja: "1 は 100%", en: "1 is 100%" },
      cells: [["17-指1", "R7実績値", 1]],
      row: "17-指1",
      finds: null,
    },
    {
      title: { ja: "比率は 100% を超えてよい", en: "A ratio may exceed 100%" },
      cells: [["33-指1", "R7実績値", 1.2]],
      row: "33-指1",
      finds: null,
    },
    {
      title: { ja: "時間には端数があってよい", en: "Hours may have a fraction" },
      cells: [["33-指3", "R7実績値", 80123.25]],
      row: "33-指3",
      finds: null,
    },
    {
      title: { ja: "実質公債費比率は負でもよい", en: "実質公債費比率 may be negative" },
      cells: [["39-指2", "R9実績値", -0.02]],
      year: "R9",
      row: "39-指2",
      finds: null,
    },
  ],
};
