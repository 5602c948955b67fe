import { refuse, type Outcome } from "../outcome";
import type { SurveySheet } from "../reading/survey";
import { isExcelError } from "../runExcel";
import { protectionOptions } from "./build";

/** A sheet whose protection may have to be taken off. */
export type ProtectedSheet = Pick<SurveySheet, "id" | "name" | "protected" | "options">;

/** A part of a batch, and the sheets that must not be protected while it runs. */
export interface Stage {
  readonly sheets: readonly ProtectedSheet[];
  queue(): void;
}

/** One batch: the queued work while the sheets are open, and `afterwards` behind it. */
export const syncUnprotected = (
  context: Excel.RequestContext,
  sheets: readonly ProtectedSheet[],
  queue: () => void,
  afterwards: () => void = () => undefined,
): Promise<Outcome<object>> =>
  syncStages(context, [
    { sheets, queue },
    { sheets: [], queue: afterwards },
  ]);

/**
 * Sends one batch that, stage after stage, takes the protection of some sheets off, does the queued work,
 * and puts the protection back as it was. Refuses where a sheet has a password, and where Excel takes no
 * protection off for an add-in at all (office-js #6784): nothing of that stage is done then, and sheets
 * that were opened before are protected again.
 *
 * @throws what Excel refuses for another reason
 */
export async function syncStages(
  context: Excel.RequestContext,
  stages: readonly Stage[],
): Promise<Outcome<object>> {
  const { worksheets } = context.workbook;
  for (const { sheets, queue } of stages) {
    const closed = sheets.filter((sheet) => sheet.protected);
    for (const { id } of closed) worksheets.getItem(id).protection.unprotect();
    queue();
    for (const { id, options } of closed)
      worksheets.getItem(id).protection.protect(options ?? protectionOptions);
  }
  const closed = [...new Set(stages.flatMap(({ sheets }) => sheets))].filter(
    (sheet) => sheet.protected,
  );
  try {
    await context.sync();
    return { ok: true };
  } catch (error) {
    if (!isExcelError(error) || closed.length === 0) throw error;
    const opened = closed.map(({ id, name, options }) => {
      const { protection } = worksheets.getItem(id);
      protection.load("protected");
      return { name, options, protection };
    });
    await context.sync();
    for (const { protection, options } of opened)
      if (!protection.protected) protection.protect(options ?? protectionOptions);
    await context.sync();
    const refusing = opened.find(({ protection }) => protection.protected);
    if (refusing && error.code === "BadPassword") return refuse("sheet-password", refusing.name);
    // By hand each of them can be opened.
    if (refusing && /unprotect/i.test(error.debugInfo?.errorLocation ?? ""))
      return refuse("unprotect-denied", closed.map(({ name }) => name).join("」「"));
    throw error;
  }
}
