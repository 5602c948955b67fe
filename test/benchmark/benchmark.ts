import { listIndicators } from "../../src/achievement/listIndicators";
import { summariseDepartments } from "../../src/achievement/summariseDepartments";
import { summariseIndicators } from "../../src/achievement/summariseIndicators";
import { summariseStatuses } from "../../src/achievement/summariseStatuses";
import { summariseYears } from "../../src/achievement/summariseYears";
import { checkEntries } from "../../src/check/check";
import { foldEntries } from "../../src/entries/entries";
import { bundledPlan } from "../../src/plan/bundledPlan";
import type { Plan } from "../../src/plan/plan";
import { filledReading, manifold } from "./filledPlan";

/**
 * How long the engine takes over a plan that is filled in for all five years, and whether that grows
 * with the plan's size and no faster: `npm run --silent bench`. User time is what the machine's other
 * work does not add to.
 */

interface Time {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Milliseconds of the processor, garbage collection included. */
  readonly user: number;
}

function median(runs: number, work: () => unknown): Time {
  const times = Array.from({ length: runs }, () => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    work();
    return { wall: performance.now() - start, user: process.cpuUsage(cpu).user / 1000 };
  });
  const middle = (of: keyof Time) =>
    times.map((time) => time[of]).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
  return { wall: middle("wall"), user: middle("user") };
}

const year = bundledPlan.fiscalYears.at(-1)!;

/** A reading is folded anew each time, as each check does. */
const engine = {
  check: (plan: Plan) => {
    const reading = filledReading(plan);
    const options = { reportingYear: year, scope: { kind: "all" } } as const;
    return () => checkEntries(plan, foldEntries(plan, reading), options);
  },
  summaries: (plan: Plan) => {
    const reading = filledReading(plan);
    return () => {
      const entries = foldEntries(plan, reading);
      return [
        summariseStatuses(plan, entries, year),
        summariseIndicators(plan, entries, year),
        summariseDepartments(plan, entries, year),
        summariseYears(plan, entries),
        listIndicators(plan, entries, year),
      ];
    };
  },
};

const sizes = [
  { times: 1, runs: 200, budget: 5 },
  { times: 100, runs: 15, budget: 500 },
];

for (const [name, prepare] of Object.entries(engine)) {
  const perItem = sizes.map(({ times, runs, budget }) => {
    const plan = manifold(bundledPlan, times);
    const work = prepare(plan);
    median(runs, work); // the compiler's warming-up
    const { wall, user } = median(runs, work);
    const items = plan.items.length;
    console.log(
      `${name.padEnd(9)} ${String(items).padStart(5)} items  ${wall.toFixed(1)} ms` +
        ` (${user.toFixed(1)} ms user)${name === "check" ? `, budget ${budget} ms` : ""}`,
    );
    return user / items;
  });
  console.log(`${name.padEnd(9)} per item, ×100 : ×1 = ${(perItem[1]! / perItem[0]!).toFixed(2)}`);
}
