import type { Submission } from "../../entries/submission";
import { canonicalText } from "../../entries/submittedEntries";
import { submittedValues } from "../reading/readSubmissions";
import type { Survey } from "../reading/survey";
import { sha256 } from "../sha256";

/**
 * Numbers of those submissions whose values in 提出内容 do not give the digest of 提出記録 any more: a
 * row was changed, added or deleted. The values of such a submission tell nothing.
 */
export async function alteredSubmissions(
  survey: Survey,
  submissions: readonly Submission[],
): Promise<number[]> {
  const values = submittedValues(survey);
  const digests = new Map(submissions.map(({ no, digest }) => [no, digest]));
  const compared = await Promise.all(
    Array.from(digests, async ([no, digest]) => {
      const present = await sha256(canonicalText(values.get(no) ?? []));
      return present === digest ? [] : [no];
    }),
  );
  return compared.flat();
}
