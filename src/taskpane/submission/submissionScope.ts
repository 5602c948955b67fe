import type { Scope } from "../../check/finding";
import type { SubmissionScope } from "../../workbook";
import type { Text } from "../text";

/** A department hands in the items it leads, whatever else it looks at. */
export const submissionScope = (scope: Scope): SubmissionScope =>
  scope.kind === "all" ? "all" : scope.department;

export const nameOfScope = (scope: SubmissionScope, { choices }: Text): string =>
  scope === "all" ? choices.all : scope;
