import { yearLabel } from "../../plan/fiscalYear";
import type { TemplateRule } from "../rule";

/** Speaks alone for a reporting year outside the plan: no rule about entries runs then. */
export const s100ReportingYear: TemplateRule = {
  id: "S100",
  about: "template",
  severity: "error",
  purpose: {
    ja: "対象年度が計画の年度でない",
    en: "the reporting year is none of the plan's years",
  },
  *find({ plan, reportingYear }) {
    if (reportingYear !== null && plan.fiscalYears.includes(reportingYear)) return;
    const years = plan.fiscalYears.map(yearLabel);
    yield {
      table: null,
      key: null,
      column: null,
      year: null,
      found: reportingYear === null ? "" : labelOf(reportingYear),
      expected: years.join("・"),
      params: { first: years[0]!, last: years.at(-1)! },
    };
  },
  say: {
    ja: ({ found, params: { first, last } }) =>
      `対象年度が${found === "" ? "選ばれていません" : `計画の年度ではありません（${found}）`}。「集計」シートの対象年度に、${first} から ${last} までのいずれかを選んでください。記入内容は、そのあとで確かめます。`,
    en: ({ found, params: { first, last } }) =>
      `the reporting year ${found === "" ? "is not set" : `(${found}) is none of the plan's years`}. Choose one from ${first} to ${last} as 対象年度 on the sheet 集計; entries are checked after that.`,
  },
  brief: {
    ja: ({ found }) =>
      found === ""
        ? "対象年度が選ばれていません。"
        : `対象年度「${found}」は計画の年度ではありません。`,
    en: ({ found }) =>
      found === "" ? "The reporting year is not set." : `${found} is none of the plan's years.`,
  },
  examples: [
    {
      title: {
        ja: "対象年度が計画の1年目より前（R4）",
        en: "The reporting year is before the plan's first (R4)",
      },
      year: "R4",
      row: null,
      finds: { column: null, found: "R4", expected: "R5・R6・R7・R8・R9" },
    },
    {
      title: {
        ja: "対象年度が計画の最終年度より後（R10）",
        en: "The reporting year is after the plan's last (R10)",
      },
      year: "R10",
      row: null,
      finds: { column: null, found: "R10", expected: "R5・R6・R7・R8・R9" },
    },
    {
      title: {
        ja: "対象年度が計画の年度（R9）",
        en: "The reporting year is one of the plan's (R9)",
      },
      year: "R9",
      row: null,
      finds: null,
    },
  ],
};

/** Years before the first era have no label. */
const labelOf = (year: number & Parameters<typeof yearLabel>[0]): string =>
  year < 1926 ? String(year) : yearLabel(year);
