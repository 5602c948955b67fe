/** A workbook that cannot be saved without losing something: nothing is written. */
export class UnsavableWorkbook extends Error {
  /** @param losses what would be lost, in Japanese */
  constructor(readonly losses: readonly string[]) {
    super(`保存すると次のものが失われるため、保存しません: ${losses.join("、")}。`);
    this.name = "UnsavableWorkbook";
  }
}
