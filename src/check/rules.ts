import type { Rule } from "./rule";
import { a301NoActual } from "./rules/a301NoActual";
import { a302UnreadableActual } from "./rules/a302UnreadableActual";
import { a303WrongUnit } from "./rules/a303WrongUnit";
import { a304OutsideLimits } from "./rules/a304OutsideLimits";
import { a305ScaleSlip } from "./rules/a305ScaleSlip";
import { a306FutureActual } from "./rules/a306FutureActual";
import { a307NoFigureBefore } from "./rules/a307NoFigureBefore";
import { a308ChangedAfterSubmission } from "./rules/a308ChangedAfterSubmission";
import { a309ActualLater } from "./rules/a309ActualLater";
import { a311NoProgress } from "./rules/a311NoProgress";
import { a312UnknownProgress } from "./rules/a312UnknownProgress";
import { a313BehindPlan } from "./rules/a313BehindPlan";
import { a314LowerProgress } from "./rules/a314LowerProgress";
import { c501BrokenReprint } from "./rules/c501BrokenReprint";
import { c502OwedEntries } from "./rules/c502OwedEntries";
import { c503DifferingFigure } from "./rules/c503DifferingFigure";
import { e401NoStatus } from "./rules/e401NoStatus";
import { e402UnknownStatus } from "./rules/e402UnknownStatus";
import { e403FavourableStatus } from "./rules/e403FavourableStatus";
import { e404NoOutlook } from "./rules/e404NoOutlook";
import { e405MissedTargets } from "./rules/e405MissedTargets";
import { e406UnfitText } from "./rules/e406UnfitText";
import { e407FutureStatus } from "./rules/e407FutureStatus";
import { e408NoReport } from "./rules/e408NoReport";
import { p201UnknownStage } from "./rules/p201UnknownStage";
import { p202ArrowWithoutStage } from "./rules/p202ArrowWithoutStage";
import { p203LowerStage } from "./rules/p203LowerStage";
import { p204AfterCompletion } from "./rules/p204AfterCompletion";
import { p205EmptyYear } from "./rules/p205EmptyYear";
import { p206ChangedStage } from "./rules/p206ChangedStage";
import { p207UnknownVerification } from "./rules/p207UnknownVerification";
import { p211UnreadableTarget } from "./rules/p211UnreadableTarget";
import { p212WrongTargetUnit } from "./rules/p212WrongTargetUnit";
import { p213TargetOutsideLimits } from "./rules/p213TargetOutsideLimits";
import { p214NoFinalTarget } from "./rules/p214NoFinalTarget";
import { p215ChangedTarget } from "./rules/p215ChangedTarget";
import { s100ReportingYear } from "./rules/s100ReportingYear";
import { s101MissingSheet } from "./rules/s101MissingSheet";
import { s102WrongRow } from "./rules/s102WrongRow";
import { s103MissingColumn } from "./rules/s103MissingColumn";
import { s104ChangedPlanText } from "./rules/s104ChangedPlanText";
import { s105OverwrittenFormula } from "./rules/s105OverwrittenFormula";
import { s106ErrorValue } from "./rules/s106ErrorValue";
import { s107FormulaInEntry } from "./rules/s107FormulaInEntry";
import { s108OtherVersion } from "./rules/s108OtherVersion";
import { s109Copy } from "./rules/s109Copy";
import { s110DamagedBlock } from "./rules/s110DamagedBlock";
import { s111AlteredSubmission } from "./rules/s111AlteredSubmission";
import { s112EarlierTemplate } from "./rules/s112EarlierTemplate";
import { s113OtherSpelling } from "./rules/s113OtherSpelling";

/** The catalogue, as users and the documentation list it. */
export const rules: readonly Rule[] = [
  s100ReportingYear,
  s101MissingSheet,
  s102WrongRow,
  s103MissingColumn,
  s104ChangedPlanText,
  s105OverwrittenFormula,
  s106ErrorValue,
  s107FormulaInEntry,
  s108OtherVersion,
  s109Copy,
  s110DamagedBlock,
  s111AlteredSubmission,
  s112EarlierTemplate,
  s113OtherSpelling,
  p201UnknownStage,
  p202ArrowWithoutStage,
  p203LowerStage,
  p204AfterCompletion,
  p205EmptyYear,
  p206ChangedStage,
  p207UnknownVerification,
  p211UnreadableTarget,
  p212WrongTargetUnit,
  p213TargetOutsideLimits,
  p214NoFinalTarget,
  p215ChangedTarget,
  a301NoActual,
  a302UnreadableActual,
  a303WrongUnit,
  a304OutsideLimits,
  a305ScaleSlip,
  a306FutureActual,
  a307NoFigureBefore,
  a308ChangedAfterSubmission,
  a309ActualLater,
  a311NoProgress,
  a312UnknownProgress,
  a313BehindPlan,
  a314LowerProgress,
  e401NoStatus,
  e402UnknownStatus,
  e403FavourableStatus,
  e404NoOutlook,
  e405MissedTargets,
  e406UnfitText,
  e407FutureStatus,
  e408NoReport,
  c501BrokenReprint,
  c502OwedEntries,
  c503DifferingFigure,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** @throws Error for an id outside the catalogue */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
