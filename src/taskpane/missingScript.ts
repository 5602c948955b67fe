import { refuse } from "../workbook";

/**
 * Why a script of the add-in did not come. After an update the server has it no more: its name carries its
 * content's hash. Then trying again cannot help, and loading the pane anew does.
 */
export type MissingScript = "updated" | "unreachable";

/** What webpack rejects an `import()` with. */
interface ChunkLoadError {
  /** `missing`: something came that is not the script, such as a page in its place. */
  readonly type?: string;
  /** The script's address. */
  readonly request?: string;
}

/** Asks the server once more for the script that failed. */
export async function whyMissing(error: unknown): Promise<MissingScript> {
  const { type, request } = (error ?? {}) as ChunkLoadError;
  if (type === "missing") return "updated";
  if (request === undefined) return "unreachable";
  const answer = await fetch(request, { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.status === 404 || answer?.status === 410 ? "updated" : "unreachable";
}

/** What is told instead of what could not be done without it. */
export const refuseScript = async (error: unknown) =>
  refuse((await whyMissing(error)) === "updated" ? "script-updated" : "script-missing");

/** What is not written yet is kept on this PC meanwhile. */
export const reloadPane = (): void => location.reload();
