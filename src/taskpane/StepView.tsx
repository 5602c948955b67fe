import { CheckResultView } from "./findings/CheckResultView";
import { LoadedPart } from "./LoadedPart";
import { RuleListEntry } from "./rules/RuleListEntry";
import { SubmissionView } from "./submission/SubmissionView";
import { SummaryEntry } from "./summary/SummaryEntry";
import { usePane } from "./state/usePane";

const loadEntering = () =>
  import(/* webpackChunkName: "entering" */ "./entering/EnteringView").then(
    ({ EnteringView }) => EnteringView,
  );

/** What belongs to the step in sight; rare things stand last, behind their titles. */
export function StepView() {
  const pane = usePane();
  const { checked } = pane;
  switch (pane.view) {
    case "entering":
      return <LoadedPart load={loadEntering} props={{}} />;
    case "checked":
      return (
        <>
          {checked && <CheckResultView result={checked} />}
          <RuleListEntry />
        </>
      );
    case "submission":
      return <SubmissionView />;
    case "recalculated":
      return <SummaryEntry />;
  }
}
