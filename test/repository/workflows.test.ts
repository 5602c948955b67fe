import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { engines, scripts } from "../../package.json";

/** What a public service would run, held to what a stranger may trust. */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(__dirname, "../..");
const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map((file) => ({
  file,
  ...(parse(readFileSync(join(folder, file), "utf8")) as Workflow),
}));
const workflow = (name: string) => workflows.find(({ file }) => file === name)!;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps ?? []);

test.each(workflows)(
  "$file: pinned, allowed little, and ends",
  ({ permissions, jobs, ...rest }) => {
    expect(permissions).toEqual({ contents: "read" });
    for (const job of Object.values(jobs)) {
      if (job.uses) expect(existsSync(join(root, job.uses))).toBe(true);
      else expect(job["timeout-minutes"]).toBeLessThanOrEqual(90);
    }
    for (const { uses, with: given } of stepsOf({ permissions, jobs, ...rest })) {
      if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      if (uses?.includes("checkout")) expect(given).toEqual({ "persist-credentials": false });
      if (uses?.includes("setup-node")) expect(given).toEqual({ "node-version-file": ".nvmrc" });
    }
  },
);

test("ci.yml runs .ci/run, with a Node that the packages take", () => {
  const runs = stepsOf(workflow("ci.yml")).flatMap(({ run }) => run ?? []);
  expect(runs).toEqual([".ci/run"]);
  expect(statSync(join(root, ".ci/run")).mode & 0o111).not.toBe(0);
  const node = Number(readFileSync(join(root, ".nvmrc"), "utf8"));
  expect(node).toBeGreaterThanOrEqual(Number(/^>=(\d+)$/.exec(engines.node)![1]));
});

(["win32", "darwin"].includes(process.platform) ? test.skip : test)(
  "start:excel says at once where there is no desktop Excel (skipped where there is one)",
  () => {
    const run = spawnSync(process.execPath, [join(root, ".ci/excel.mjs"), "start"], {
      encoding: "utf8",
      // No npm or npx to be found: nothing can be fetched before it speaks.
      env: { PATH: "" },
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^A desktop Excel is .* `npm start` .*\.\n$/);
  },
);

test("release.yml writes a release after the tests, by the script that makes the zip", () => {
  const { jobs } = workflow("release.yml");
  expect(jobs.release).toMatchObject({ needs: "test", permissions: { contents: "write" } });
  expect(
    stepsOf(workflow("release.yml"))
      .map(({ run }) => run)
      .join("\n"),
  ).toContain("npm run release");
  expect(scripts).toHaveProperty("release");
});
