import type { SubmissionChangeOptions, SubmissionsChanged } from "../../workbook";
import type { RequestDefinition } from "./definition";

type Given = Omit<SubmissionChangeOptions, "now">;

/** 差戻し, 確定 */
export const changeSubmissions: RequestDefinition<Given, SubmissionsChanged> = {
  doing: { ja: "提出の状態を書き込んでいます", en: "Writing the submission's state" },
  changesWorkbook: true,
  run: (operations, { reports, to, by, note }) =>
    operations.changeSubmissions({ reports, to, by, ...(note === undefined ? {} : { note }) }),
  reduce: (state, { changed, skipped }, { to }) => ({
    ...state,
    message: { kind: "submissionsChanged", changed, skipped, to },
  }),
  stale: () => [{ name: "readSubmissionStates" }],
};
