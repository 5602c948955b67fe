import { tokensOf } from "../../formula/formulaTokens";

/** Whether Excel takes a text as the name of a table or a defined name. */
export function isDefinableName(name: unknown): name is string {
  return (
    typeof name === "string" &&
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\?]*$/u.test(name) &&
    !/^(R|C)$/i.test(name) &&
    !/^R\d*C\d*$/i.test(name) &&
    tokensOf(name)[0]?.kind !== "cell"
  );
}
