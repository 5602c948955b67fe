import { basename } from "node:path";
import { collect } from "../../../collect/collect";
import { decisionsOf } from "../../../collect/decisionsOf";
import type { Choice, Collection } from "../../../collect/returned";
import { bundledPlan } from "../../../plan/bundledPlan";
import { reportingOffices, officeOf } from "../../../plan/office";
import { loadCollect, readMaster, takeIn, type TakenIn } from "../../../workbook";
import type { LocalExcel } from "../../host/localExcel";
import type { Request } from "../arguments";
import { describeCollection, isBad } from "../collectReport";
import { readBytes } from "../files";
import type { Report } from "../commandReport";
import { accepted, Unusable } from "../unusable";
import { nobodyNamed } from "./undoTakeIn";

/** `consolidate`: what came back, held against the master; with `--out` it is taken in. */
export function consolidate(request: Request): (excel: LocalExcel) => Promise<Report> {
  const { returned, out, by } = request;
  const departmentOf = namedDepartments(request);
  return async (excel) => {
    const choices = await chosen(request);
    const { readReturnedFiles } = await loadCollect();
    const describe = (taken: TakenIn | null) =>
      describeCollection({ collection, placeOf, choices, taken });
    const files = await readReturnedFiles(
      bundledPlan,
      await Promise.all(
        returned.map(async (file) => ({ name: basename(file), bytes: await readBytes(file) })),
      ),
    );
    const { master, reportingYear: year, placeOf } = accepted(await readMaster(bundledPlan));
    const collection = collect(bundledPlan, master, files, { year, departmentOf, choices });
    if (collection.files.every(isBad)) throw new Unusable(describe(null).lines[0]!);
    holdChoices(collection, choices);

    let taken: TakenIn | null = null;
    if (out !== null) {
      excel.traffic.reset();
      const decisions = decisionsOf(bundledPlan, collection, choices);
      const options = { by: by ?? nobodyNamed, now: new Date() };
      taken = accepted(await takeIn(bundledPlan, decisions, options));
    }
    return describe(taken);
  };
}

/** Departments by the names of files, as `--department-of` says. */
function namedDepartments({ departmentOf }: Request): ReadonlyMap<string, string> {
  return new Map(
    departmentOf.map((words) => {
      const at = words.lastIndexOf("=");
      const [file, name] = [words.slice(0, at), words.slice(at + 1)];
      const office = at > 0 ? officeOf(bundledPlan, name) : null;
      if (office === null || !reportingOffices(bundledPlan).includes(office))
        throw new Unusable(
          `--department-of の「${words}」を読み取れません。「回答.xlsx=財政課」のように、主担当課の名前を指定してください。`,
        );
      return [file, office] as const;
    }),
  );
}

/** Choices by the ids of cells, as `--choose` says. */
async function chosen({ choose }: Request): Promise<ReadonlyMap<string, Choice>> {
  if (choose === null) return new Map();
  let read: unknown = null;
  try {
    read = JSON.parse(new TextDecoder().decode(await readBytes(choose)));
  } catch (error) {
    if (error instanceof Unusable) throw error;
  }
  const entries = read !== null && typeof read === "object" ? Object.entries(read) : null;
  if (!entries?.every(([, choice]) => choice === "theirs" || choice === "ours"))
    throw new Unusable(
      `「${choose}」を読み取れません。{"セルのid": "theirs"} のように、theirs か ours を指定してください。`,
    );
  return new Map(entries as [string, Choice][]);
}

/** A choice about nothing is a mistake: whoever made it believes something was decided. */
function holdChoices({ cells }: Collection, choices: ReadonlyMap<string, Choice>): void {
  const open = new Set(cells.filter(({ isOpen }) => isOpen).map(({ id }) => id));
  for (const id of choices.keys())
    if (!open.has(id))
      throw new Unusable(
        `選んだセル「${id}」は、確かめるセルの中にありません。id を確かめてください。`,
      );
}
