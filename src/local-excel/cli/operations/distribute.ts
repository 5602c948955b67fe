import { createHash } from "node:crypto";
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { bundledPlan } from "../../../plan/bundledPlan";
import { yearLabel } from "../../../plan/fiscalYear";
import { officeOf } from "../../../plan/office";
import { loadCopies, recordHandOuts, type Copies } from "../../../workbook";
import { problemWords } from "../../../xlsx/problemWords";
import type { Request } from "../arguments";
import { readBytes, save } from "../files";
import type { Report } from "../commandReport";
import { reportingYear } from "../scope";
import { accepted, Unusable } from "../unusable";

/** `distribute`: a copy of the master for each department, and a row in 配布記録 for each. */
export function distribute(request: Request): () => Promise<Report> {
  const { file, out, outDir } = request;
  const year = reportingYear(request);
  return async () => {
    const copies = await copiesOf(request);
    if (year !== undefined && year !== copies.reportingYear)
      throw new Unusable(
        `「${file}」の対象年度は ${yearLabel(copies.reportingYear)} です。配布する年度の集計シートで対象年度を ${yearLabel(year)} にしてから、もう一度実行してください。`,
      );
    const files = copies.copies.map((copy) => ({ copy, path: join(outDir!, copy.fileName) }));
    if (!request.force)
      for (const { path } of files)
        if (await stat(path).catch(() => null))
          throw new Unusable(
            `「${path}」はすでにあります。置き換えるには --force を付けてください。`,
          );
    await mkdir(outDir!, { recursive: true }).catch(() => {
      throw new Unusable(`フォルダー「${outDir}」を作れません。場所と権限を確かめてください。`);
    });
    const recorded =
      out === null
        ? { warnings: [] }
        : accepted(
            await recordHandOuts(
              bundledPlan,
              copies.copies.map(({ handOut, items, cells }) => ({
                ...handOut,
                items: items.length,
                cells,
              })),
            ),
          );
    return {
      json: {
        reportingYear: yearLabel(copies.reportingYear),
        files: files.map(({ copy: { handOut, fileName, items, cells, bytes } }) => ({
          department: handOut.department,
          file: fileName,
          handOut: handOut.id,
          items,
          cells,
          sha256: createHash("sha256").update(bytes).digest("hex"),
        })),
        leftOut: copies.leftOut,
        confirmed: copies.confirmed,
        recorded: out !== null,
      },
      lines: [
        `${files.length} 部署の写しを作りました（対象年度 ${yearLabel(copies.reportingYear)}）。`,
        ...files.map(({ copy, path }) => `${path}（記入 ${copy.cells} か所）`),
        ...copies.confirmed.map(
          (department) =>
            `${department}の報告は確定しているため、写しを作っていません。直してもらうときは、先に差し戻してください。`,
        ),
        ...copies.leftOut.map(
          (sheet) => `シート「${sheet}」は計画のシートではないため、写しに入れていません。`,
        ),
        ...(out === null
          ? ["配布記録は書いていません。--out を付けると、配布記録を書いたブックを保存します。"]
          : []),
        ...recorded.warnings,
      ],
      exitStatus: 0,
      // Behind the record: a copy that nobody knows of would come back as nobody's.
      afterwards: async () => {
        for (const { copy, path } of files) await save(path, copy.bytes);
      },
    };
  };
}

async function copiesOf({ file, departments, related }: Request): Promise<Copies> {
  const offices = departments.map((name) => officeOf(bundledPlan, name) ?? name);
  const { makeCopies } = await loadCopies();
  const made = await makeCopies(bundledPlan, await readBytes(file!), {
    ...(offices.length > 0 && { departments: offices }),
    related,
    now: new Date(),
  });
  if (!made.ok && "problem" in made)
    throw new Unusable(`「${file}」${problemWords[made.problem.code].ja}`);
  return accepted(made);
}
