import { placeOf } from "../context";
import type { EntryRule } from "../rule";
import { slipOf, type Reference } from "../scaleSlip";
import { shownLevel } from "../shown";

export const a305ScaleSlip: EntryRule = {
  id: "A305",
  about: "entries",
  severity: "warning",
  purpose: {
    ja: "実績値の桁か符号を誤った、または時間数が日数に変わったと思われる",
    en: "probably a slip of scale, of the sign of a rate of reduction, or hours that became days; offers the value that fits",
  },
  *find({ plan, indicators }) {
    for (const row of indicators) {
      for (const [i, actual] of [row.previousActual, ...row.actuals].entries()) {
        if (actual?.reading.kind !== "quantity") continue;
        const slip = slipOf(row, i - 1, actual.reading.value, plan.settings.scaleSlip);
        if (!slip) continue;
        yield { ...placeOf(actual), found: shownLevel(actual.cell.value, row.indicator), ...slip };
      }
    }
  },
  say: {
    ja: ({ where, found, params: { variant, value, reference, figure, typed } }) => {
      const asItIs = `${found} で正しければ、このままで構いません。`;
      switch (variant) {
        case "sign":
          return `${where}の ${found} は、増えたという意味になります。減ったのなら、${value} と正の数で記入してください。${asItIs}`;
        case "duration":
          return `${where}の ${found} は、「${typed}」と記入した時間を Excel が日数に直したもののようです。${value} のつもりですか。時間は小数で記入します。${asItIs}`;
        case "time":
          return `${where}の ${found} は、「${typed}」と記入したものを Excel が時刻と見て直した数のようです。小数で記入し直してください。${asItIs}`;
        default:
          return `${where}の ${found} は、${referenceWords.ja[reference as Reference]}（${figure}）と桁が違います。${value ? `${value} のつもりですか。` : "記入した桁を確かめてください。"}${asItIs}`;
      }
    },
    en: ({ where, found, params: { variant, value, reference, figure, typed } }) => {
      const asItIs = `If ${found} is right, leave it.`;
      switch (variant) {
        case "sign":
          return `${where}, ${found}, says that it rose. If it was cut, enter the positive number ${value}. ${asItIs}`;
        case "duration":
          return `${where}, ${found}, seems to be ${typed}, which Excel made days of. Is ${value} meant? Hours are entered as decimals. ${asItIs}`;
        case "time":
          return `${where}, ${found}, seems to be ${typed}, which Excel took for a time. Enter it again as a decimal. ${asItIs}`;
        default:
          return `${where}, ${found}, is of another scale than ${referenceWords.en[reference as Reference]} (${figure}). ${value ? `Is ${value} meant?` : "Please check its digits."} ${asItIs}`;
      }
    },
  },
  brief: {
    ja: ({ found, params: { variant, reference, figure, typed } }) => {
      switch (variant) {
        case "sign":
          return `${found} は、増えたという意味になります。`;
        case "duration":
        case "time":
          return `${found} は、「${typed}」が変わったもののようです。`;
        default:
          return `${found} は、${referenceWords.ja[reference as Reference]}（${figure}）と桁が違います。`;
      }
    },
    en: ({ found, params: { variant, reference, figure, typed } }) => {
      switch (variant) {
        case "sign":
          return `${found} says that it rose.`;
        case "duration":
        case "time":
          return `${found} seems to be ${typed}, changed by Excel.`;
        default:
          return `${found} is of another scale than ${referenceWords.en[reference as Reference]} (${figure}).`;
      }
    },
  },
  onSheet: ({ params: { variant, value, reference, figure, typed } }) => {
    switch (variant) {
      case "sign":
        return "増えたという意味になります。減ったのなら、「期待」の正の数で記入してください。正しければ、このままで構いません。";
      case "duration":
        return `「${typed}」が日数に変わったようです。「期待」の時間数のつもりですか。正しければ、このままで構いません。`;
      case "time":
        return `「${typed}」が時刻と見なされた数のようです。小数で記入し直してください。正しければ、このままで構いません。`;
      default:
        return `${referenceWords.ja[reference as Reference]}（${figure}）と桁が違います。${value ? "「期待」の値のつもりですか。" : "桁を確かめてください。"}正しければ、このままで構いません。`;
    }
  },
  examples: [
    {
      title: { ja: "百万円の欄に円で記入した", en: "Yen in a cell of millions of yen" },
      cells: [["40-指2", "R7実績値", 612_345_678]],
      row: "40-指2",
      finds: {
        column: "R7実績値",
        found: "612,345,678百万円",
        expected: "612.345678百万円",
        fix: { kind: "question", value: 612.345678 },
      },
    },
    {
      title: { ja: "0を一つ落とした", en: "One zero dropped" },
      cells: [["6-指1", "R7実績値", 2650]],
      row: "6-指1",
      finds: {
        column: "R7実績値",
        found: "2,650人",
        expected: "26,500人",
        fix: { kind: "question", value: 26500 },
      },
    },
    {
      title: { ja: "割合を 0.875%にした", en: "A share of 0.875%" },
      cells: [["1-指1", "R9実績値", 0.00875]],
      year: "R9",
      row: "1-指1",
      finds: {
        column: "R9実績値",
        found: "0.875%",
        expected: "87.5%",
        fix: { kind: "question", value: 0.875 },
      },
    },
    {
      title: { ja: "一桁多く、合う整数がない", en: "One digit too many, and no whole number fits" },
      cells: [["6-指1", "R7実績値", 265_432]],
      row: "6-指1",
      finds: { column: "R7実績値", found: "265,432人" },
    },
    {
      title: { ja: "削減率を負の数で記入した", en: "A cut entered as a negative number" },
      cells: [["41-指1", "R7実績値", -0.2]],
      row: "41-指1",
      finds: {
        column: "R7実績値",
        found: "-20%",
        expected: "20%",
        fix: { kind: "question", value: 0.2 },
      },
    },
    {
      title: {
        ja: "1170:30 と記入した時間が、日数に変わった",
        en: "1170:30 entered as hours, which has become days",
      },
      cells: [["33-指3", "R7実績値", 1170.5 / 24]],
      row: "33-指3",
      finds: {
        column: "R7実績値",
        found: "48.7708333333333時間",
        expected: "1,170.5時間",
        fix: { kind: "question", value: 1170.5 },
      },
    },
    {
      title: {
        ja: "1176:00 が 49 に変わったと、前の年度から分かる",
        en: "1176:00, which has become 49, as the year before shows",
      },
      cells: [
        ["33-指3", "R6実績値", 1200],
        ["33-指3", "R7実績値", 49],
      ],
      row: "33-指3",
      finds: {
        column: "R7実績値",
        found: "49時間",
        expected: "1,176時間",
        fix: { kind: "question", value: 1176 },
      },
    },
    {
      title: {
        ja: "12:30 と記入した日数が、時刻の数に変わった",
        en: "12:30 entered in a cell of days, which has become a part of a day",
      },
      cells: [["33-指5", "R7実績値", 12.5 / 24]],
      row: "33-指5",
      finds: { column: "R7実績値", found: "0.520833333333333日" },
    },
    {
      title: { ja: "分まで数えた時間数", en: "Hours counted to the minute" },
      cells: [
        ["33-指3", "R6実績値", 1200],
        ["33-指3", "R7実績値", 1170 + 20 / 60],
      ],
      row: "33-指3",
      finds: null,
    },
    {
      title: { ja: "8,655人から25,000人へ", en: "From 8,655人 to 25,000人" },
      cells: [["6-指1", "R5実績値", 25000]],
      row: "6-指1",
      finds: null,
    },
    {
      title: { ja: "0 は 0 である", en: "0 is 0" },
      cells: [["6-指1", "R7実績値", 0]],
      row: "6-指1",
      finds: null,
    },
    {
      title: { ja: "小さな件数は10倍でも疑わない", en: "Small counts may grow tenfold" },
      cells: [["26-指1", "R7実績値", 30]],
      row: "26-指1",
      finds: null,
    },
  ],
};

const referenceWords: Readonly<Record<"ja" | "en", Readonly<Record<Reference, string>>>> = {
  ja: { before: "前の年度の実績", target: "この年度の目標", baseline: "基準値" },
  en: {
    before: "the actual of the year before",
    target: "the year's target",
    baseline: "the baseline",
  },
};
