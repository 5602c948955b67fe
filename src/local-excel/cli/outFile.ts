/** Where the result goes: never half written, and never over a file nobody meant. */
import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { Request } from "./arguments";

/**
 * Whether a result may go where it is asked to; found out before anything is done.
 * @param ending that the workbook's kind has to have: `.xlsx`, `.xlsm`
 * @returns a sentence about what is wrong, or null
 */
export async function whyNotTo(
  { file, out, force }: Pick<Request, "file" | "out" | "force">,
  ending: string,
): Promise<string | null> {
  if (out === null) return null;
  const asked = extname(out).toLowerCase();
  if (asked !== ending) {
    const read = file === null ? "新しいブック" : `「${basename(file)}」`;
    return `「${basename(out)}」には保存できません。${read}は ${ending} のブックなので、--out の名前も ${ending} にしてください。`;
  }
  const there = await stat(out).catch(() => null);
  if (there?.isDirectory())
    return `「${out}」はフォルダーです。ファイルの名前まで指定してください。`;
  if (!there || force || (file !== null && (await isSame(file, out)))) return null;
  return `「${out}」はすでにあります。置き換えるには --force を付けてください。`;
}

const isSame = async (a: string, b: string) => (await realpath(a)) === (await realpath(b));

/**
 * Written beside its place and renamed: whoever looks sees the old file or the new one. A link stays
 * a link, and the file keeps its permissions.
 * @throws where it cannot be written
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => null);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(beside, "wx", before?.mode ?? 0o666);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
