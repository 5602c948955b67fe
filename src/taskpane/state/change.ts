import type { CellValue } from "../../entries/cell";
import type { Proposal } from "../../entries/proposal";
import type { PlacedFinding } from "../../workbook";

/** A proposal in the words in which the pane shows it. */
export interface Change {
  readonly proposal: Proposal;
  /** Number and column: `2-指1 R7実績値`. */
  readonly where: string;
  /** Name of the row's item, action or indicator; "" where it is not known. */
  readonly name: string;
  /** "" for a blank. */
  readonly before: string;
  readonly after: string;
}

const placeOf = ({ key, column }: Proposal): string => `${key} ${column}`;
const shown = (value: CellValue): string => (value === true ? "TRUE" : String(value));

/** The fix of a finding; null where it has none that can be written. */
export function changeOfFinding(finding: PlacedFinding): Change | null {
  const { proposal, name, found, expected } = finding;
  return (
    proposal && {
      proposal,
      where: placeOf(proposal),
      name: name ?? "",
      before: found || shown(proposal.before),
      // The finding has the value as the cell will show it: 87.5%, not 0.875. A number that was typed
      // as a text of the same look is told as the bare number.
      after: expected && expected !== found ? expected : shown(proposal.value),
    }
  );
}

export const changeOfProposal = (proposal: Proposal): Change => ({
  proposal,
  where: placeOf(proposal),
  name: "",
  before: shown(proposal.before),
  after: shown(proposal.value),
});

/** The change that a proposal, as the workbook gave it back, was made from. */
export const changeFor = (changes: readonly Change[], proposal: Proposal): Change =>
  changes.find(({ proposal: { table, key, column } }) => {
    return table === proposal.table && key === proposal.key && column === proposal.column;
  }) ?? changeOfProposal(proposal);

/** Rewritings that need no question: all at once, after a look. */
export const safeChanges = (findings: readonly PlacedFinding[]): Change[] =>
  findings.flatMap((finding) => {
    const change = finding.fix?.kind === "safe" ? changeOfFinding(finding) : null;
    return change ? [change] : [];
  });
