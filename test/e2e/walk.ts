import type { Locator } from "playwright-core";
import { eventually, type LocalExcelPage } from "./localExcelPage";

/** The window most staff have; the page's pane is 350 pixels of it. */
export const staffWindow = { width: 1366, height: 768 };

/**
 * What is counted of a way through the page. Putting the caret into a field and opening or picking
 * from a list or radio belong to entering a value, however it is asked for: they are apart.
 */
const acts = ["clicks", "carets", "picks", "keys", "scrolls", "sideways"] as const;
type Act = (typeof acts)[number];
export type Counts = Record<Act, number>;

const nothing = (): Counts => ({
  clicks: 0,
  carets: 0,
  picks: 0,
  keys: 0,
  scrolls: 0,
  sideways: 0,
});

/**
 * A clerk's way through the page, counted: each stage of it a line of the table that `table` gives.
 * What is out of sight is scrolled to as a person would, and counted.
 */
export class Walk {
  private readonly stages: { readonly name: string; readonly counts: Counts }[] = [];

  constructor(readonly excel: LocalExcelPage) {}

  /** What is done from here on counts for this stage. */
  stage(name: string): void {
    this.stages.push({ name, counts: nothing() });
  }

  async click(target: Locator): Promise<void> {
    await this.bringIntoSight(target);
    await target.click();
    this.count("clicks");
  }

  /** Opens a list, or picks from a list or radio. */
  async pick(target: Locator): Promise<void> {
    await this.bringIntoSight(target);
    await target.click();
    this.count("picks");
  }

  /** Clicks into a field and types; what was in it is replaced. */
  async enter(field: Locator, text: string): Promise<void> {
    await this.bringIntoSight(field);
    await field.click();
    this.count("carets");
    await this.excel.page.keyboard.press("ControlOrMeta+a");
    await this.excel.page.keyboard.type(text);
  }

  /** Presses keys that are no text: Tab, Enter, arrows. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.excel.page.keyboard.press(key);
      this.count("keys");
    }
  }

  /** Tab, or `key`, until the caret is there, as one does who looks where it goes. */
  async goBy(key: string, target: Locator, most = 40): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; !(await target.evaluate(hasFocusInSight)); pressed++) {
      if (pressed === most) throw new Error(`${most} times ${key}, and the caret is not there`);
      await this.press(key);
    }
  }

  /** The caret is brought there by what was done before, without a key. */
  async landsOn(target: Locator): Promise<void> {
    await target.waitFor();
    await eventually(() => target.evaluate(hasFocusInSight), true);
  }

  /** Text of any length is not counted. */
  type(text: string): Promise<void> {
    return this.excel.page.keyboard.type(text);
  }

  get total(): Counts {
    const sum = nothing();
    for (const { counts } of this.stages) for (const act of acts) sum[act] += counts[act];
    return sum;
  }

  /** For printing. */
  table(title: string): string {
    const lines = [...this.stages, { name: "in all", counts: this.total }];
    const head = acts.map((act) => act.padStart(9)).join("");
    const rows = lines.map(
      ({ name, counts }) =>
        `${acts.map((act) => String(counts[act]).padStart(9)).join("")}  ${name}`,
    );
    return [title, head, ...rows].join("\n");
  }

  private count(act: Act): void {
    const stage = this.stages.at(-1);
    if (!stage) throw new Error("no stage of the walk has begun");
    stage.counts[act]++;
  }

  private async bringIntoSight(target: Locator): Promise<void> {
    await target.waitFor();
    const sight = await target.evaluate(outOfSight);
    if (sight.isBeside) this.count("sideways");
    if (sight.isAboveOrBelow) this.count("scrolls");
    if (sight.isBeside || sight.isAboveOrBelow) await target.scrollIntoViewIfNeeded();
  }
}

/** Keys go there, and nothing that stays in sight lies over it. */
function hasFocusInSight(element: Element): boolean {
  if (!document.hasFocus() || document.activeElement !== element) return false;
  const { left, right, top, height } = element.getBoundingClientRect();
  // Of a high field, its first line.
  const there = document.elementFromPoint((left + right) / 2, top + Math.min(14, height / 2));
  // A radio button's label is drawn in its place.
  return there !== null && (element.contains(there) || there.contains(element));
}

/** In which direction the middle of an element is out of sight: in what scrolls around it, or its window. */
function outOfSight(element: Element): { isBeside: boolean; isAboveOrBelow: boolean } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  let isBeside = x < 0 || x > window.innerWidth;
  let isAboveOrBelow = y < 0 || y > window.innerHeight;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (getComputedStyle(around).overflow === "visible" || around === document.body) continue;
    const frame = around.getBoundingClientRect();
    if (x < frame.left || x > frame.right) isBeside = true;
    if (y < frame.top || y > frame.bottom) isAboveOrBelow = true;
  }
  return { isBeside, isAboveOrBelow };
}
