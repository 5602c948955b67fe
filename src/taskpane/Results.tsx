import { Tab, TabList } from "@fluentui/react-components";
import { CheckResultView } from "./findings/CheckResultView";
import { SummaryView } from "./summary/SummaryView";
import type { Request, ResultName, Session } from "./session/session";
import { useText } from "./text";

interface ResultsProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
  readonly show: (result: ResultName) => void;
}

/** The findings of the last check and the last summary: one in sight, tabs where there are both. */
export function Results({ session, perform, show }: ResultsProps) {
  const { results } = useText();
  const { checked, recalculated } = session;
  if (!checked && !recalculated) return null;
  const both = checked !== null && recalculated !== null;
  const shown = both ? session.shown : checked ? "checked" : "recalculated";
  return (
    <div>
      {both && (
        <TabList
          aria-label={results.heading}
          selectedValue={shown}
          onTabSelect={(_, { value }) => show(value as ResultName)}
        >
          <Tab id="tab-checked" value="checked" aria-controls="result">
            {results.check}
          </Tab>
          <Tab id="tab-recalculated" value="recalculated" aria-controls="result">
            {results.summary}
          </Tab>
        </TabList>
      )}
      <div
        id="result"
        role={both ? "tabpanel" : undefined}
        aria-labelledby={both ? `tab-${shown}` : undefined}
      >
        {shown === "checked" && checked && (
          <CheckResultView result={checked} session={session} perform={perform} />
        )}
        {shown === "recalculated" && recalculated && (
          <SummaryView result={recalculated} perform={perform} />
        )}
      </div>
    </div>
  );
}
