import * as v from "valibot";
import { buildPlan } from "./definition/build";
import { checkDefinition } from "./definition/checks";
import type { Path } from "./definition/place";
import { Problems, type DefinitionProblem } from "./definition/problem";
import { definitionShape } from "./definition/shape";
import type { Plan } from "./plan";

export type { DefinitionProblem } from "./definition/problem";

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

function addShapeProblem(issue: v.BaseIssue<unknown>, problems: Problems): void {
  const path = (issue.path ?? []).map((p) => p.key) as Path;
  const key = path.at(-1);
  if (issue.type === "strict_object" && key !== undefined && issue.expected !== "Object") {
    if (issue.expected === "never") problems.add(path, "unknownField", String(key));
    else problems.add(path.slice(0, -1), "missing", String(key));
    return;
  }
  const found = JSON.stringify(issue.input) ?? String(issue.input);
  problems.add(path, "wrongType", found.slice(0, 40), ...expectation(issue));
}

/** What the definition's author has to write, in Japanese and English. */
function expectation({ type, expected, requirement }: v.BaseIssue<unknown>): [string, string] {
  switch (type) {
    case "string":
      return ["文字列", "a string"];
    case "non_empty":
      return ["空でない文字列", "a string that is not empty"];
    case "number":
      return ["数値", "a number"];
    case "integer":
      return ["整数", "a whole number"];
    case "boolean":
      return ["true か false ", "true or false"];
    case "array":
      return ["[ … ]", "an array [ … ]"];
    case "strict_object":
      return ["{ … }", "an object { … }"];
    case "min_value":
      return [`${requirement} 以上の数`, `a number from ${requirement}`];
    case "max_value":
      return [`${requirement} 以下の数`, `a number up to ${requirement}`];
    case "min_length":
      return [`${requirement} 個以上`, `at least ${requirement}`];
    case "union":
      return ["原本の表記（「90.0%」など）", 'what is printed, like "90.0%"'];
    case "regex":
      return [`${expected} の形の文字列`, `a string like ${expected}`];
    default:
      return [`${expected} のどれか`, `one of ${expected}`];
  }
}
