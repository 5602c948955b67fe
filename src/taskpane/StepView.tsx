import type { Scope } from "../check/finding";
import { EnteringView } from "./entering/EnteringView";
import { LiveFindings } from "./entering/LiveFindings";
import type { LiveSwitchProps } from "./entering/LiveSwitch";
import { CheckResultView } from "./findings/CheckResultView";
import { RestoredRowsView } from "./restored/RestoredRowsView";
import { RuleListEntry } from "./rules/RuleListEntry";
import type { Request } from "./session/request";
import type { Session } from "./session/session";
import { SubmissionView } from "./submission/SubmissionView";
import { ItemSheets } from "./summary/ItemSheets";
import { SummaryView } from "./summary/SummaryView";

interface StepViewProps {
  readonly session: Session;
  readonly scope: Scope;
  readonly live: LiveSwitchProps;
  readonly perform: (request: Request) => void;
  readonly closeProgress: () => void;
}

/** What belongs to the step in sight; rare things stand last, behind their titles. */
export function StepView({ session, scope, live, perform, closeProgress }: StepViewProps) {
  const { checked, recalculated } = session;
  switch (session.view) {
    case "entering":
      return (
        <EnteringView
          session={session}
          scope={scope}
          live={live}
          perform={perform}
          closeProgress={closeProgress}
        />
      );
    case "checked":
      return (
        <>
          {checked ? (
            <CheckResultView result={checked} session={session} perform={perform} />
          ) : (
            <LiveFindings session={session} perform={perform} />
          )}
          <RuleListEntry />
        </>
      );
    case "submission":
      return <SubmissionView session={session} scope={scope} perform={perform} />;
    case "recalculated":
      return (
        <>
          {recalculated && (
            <SummaryView result={recalculated} session={session} perform={perform} />
          )}
          <ItemSheets session={session} perform={perform} />
          <RestoredRowsView session={session} perform={perform} />
        </>
      );
  }
}
