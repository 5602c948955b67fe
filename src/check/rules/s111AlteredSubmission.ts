import { isSubmitted, type Submission } from "../../entries/submission";
import { yearLabel } from "../../plan/fiscalYear";
import { foundPhrase } from "../phrase";
import type { TemplateRule } from "../rule";

/** What was submitted cannot be compared then: A308 may be silent, or speak of what was no change. */
export const s111AlteredSubmission: TemplateRule = {
  id: "S111",
  about: "template",
  severity: "warning",
  purpose: {
    ja: "「提出内容」の表が、提出したあとで書き換えられている",
    en: "the values kept of a submission were changed since: they do not give its digest any more",
  },
  *find({ entries, scope }) {
    const altered = new Set(entries.condition?.alteredSubmissions);
    const byNumber = new Map<number, Submission[]>();
    for (const submission of entries.submissions) {
      const { no, state, department } = submission;
      if (
        !altered.has(no) ||
        !isSubmitted[state] ||
        department === null ||
        !scope.offices.has(department)
      )
        continue;
      byNumber.set(no, [...(byNumber.get(no) ?? []), submission]);
    }
    for (const [no, [first, ...others]] of byNumber) {
      yield {
        table: null,
        key: null,
        column: null,
        year: first!.year,
        ...foundPhrase({ ja: `番号 ${no}`, en: `submission ${no}` }),
        params: {
          no,
          report: yearLabel(first!.year),
          department: first!.department ?? "",
          others: others.length,
        },
      };
    }
  },
  say: {
    ja: ({ params: { no, report, department, others } }) =>
      `提出記録の番号 ${no}（${report}、${department}${others ? `ほか ${others} 部署` : ""}）の値が、「提出内容」の表で書き換えられているか、消されています。提出したときの内容と比べられないため、総務課に連絡し、もう一度提出してください。`,
    en: ({ params: { no, report, department, others } }) =>
      `the values of submission ${no} (${report}, ${department}${others ? ` and ${others} more` : ""}) were changed or deleted in the table 提出内容, so the entries cannot be compared with what was submitted. Tell the secretariat and submit again.`,
  },
  brief: {
    ja: ({ params: { no } }) => `提出した値の控え（番号 ${no}）が書き換えられています。`,
    en: ({ params: { no } }) => `The values kept of submission ${no} were changed.`,
  },
  examples: [
    {
      title: { ja: "提出内容の値を書き換えた", en: "A value of 提出内容 was rewritten" },
      damage: [{ kind: "submissionAltered", state: "提出" }],
      row: null,
      finds: { column: null, found: "番号 1" },
    },
    {
      title: { ja: "差戻しを受けた提出", en: "A submission that was sent back" },
      damage: [{ kind: "submissionAltered", state: "差戻し" }],
      row: null,
      finds: null,
    },
    {
      title: { ja: "提出したままの控え", en: "The kept values as they were submitted" },
      damage: [{ kind: "changedAfter", state: "提出", cells: [] }],
      row: null,
      finds: null,
    },
  ],
};
