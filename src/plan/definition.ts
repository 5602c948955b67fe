import * as v from "valibot";
import { buildPlan } from "./definition/build";
import { checkDefinition } from "./definition/checks";
import { Problems, type DefinitionProblem, type Path } from "./definition/problem";
import { definitionShape } from "./definition/shape";
import type { Plan } from "./plan";

export type { DefinitionProblem, ProblemCode } from "./definition/problem";

export type DefinitionReading =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/**
 * Reads a plan definition (parsed JSON), as a secretariat may write it for another plan. Never
 * throws: a definition that breaks the schema comes back as its problems, each naming its place.
 */
export function readDefinition(json: unknown): DefinitionReading {
  const problems = new Problems(json);
  const shaped = v.safeParse(definitionShape, json);
  if (!shaped.success) {
    shaped.issues.forEach((issue) => addShapeProblem(issue, problems));
    return { ok: false, problems: problems.list };
  }
  checkDefinition(shaped.output, problems);
  // Row keys and readings make sense only in a definition whose numbers and lengths do.
  if (problems.list.length > 0) return { ok: false, problems: problems.list };
  const plan = buildPlan(shaped.output, problems);
  return problems.list.length > 0 ? { ok: false, problems: problems.list } : { ok: true, plan };
}

/** What a definition's author has to write, by the type of valibot's issue. */
const expectations: Readonly<Record<string, string>> = {
  string: "文字列 (string)",
  number: "数値 (number)",
  integer: "整数 (integer)",
  boolean: "true / false",
  array: "[ … ] (array)",
  strict_object: "{ … } (object)",
  non_empty: "空でない文字列 (non-empty string)",
  union: '"90.0%" / { "printed": "90.0%", "value": 0.9 }',
};

function addShapeProblem(issue: v.BaseIssue<unknown>, problems: Problems): void {
  const path = (issue.path ?? []).map((p) => p.key) as Path;
  const key = path.at(-1);
  if (issue.type === "strict_object" && key !== undefined && issue.expected !== "Object") {
    if (issue.expected === "never") problems.add(path, "unknownField", String(key));
    else problems.add(path.slice(0, -1), "missing", String(key));
    return;
  }
  const expected = expectations[issue.type] ?? issue.expected ?? issue.type;
  problems.add(path, "wrongType", issue.received, expected);
}
