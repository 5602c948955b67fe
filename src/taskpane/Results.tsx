import { CheckResultView } from "./findings/CheckResultView";
import type { Request, ResultName, Session } from "./session/session";
import { SummaryView } from "./summary/SummaryView";
import { useText } from "./text";
import { Toggle, ToggleGroup } from "./Toggle";

interface ResultsProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
  readonly show: (result: ResultName) => void;
}

/** The findings of the last check and the last summary: one in sight, a switch where there are both. */
export function Results({ session, perform, show }: ResultsProps) {
  const { results } = useText();
  const { checked, recalculated } = session;
  if (!checked && !recalculated) return null;
  const both = checked !== null && recalculated !== null;
  const shown = both ? session.shown : checked ? "checked" : "recalculated";
  return (
    <div>
      {both && (
        <ToggleGroup label={results.choose}>
          {(["checked", "recalculated"] as const).map((name) => (
            <Toggle key={name} pressed={shown === name} onPress={() => show(name)}>
              {results[name]}
            </Toggle>
          ))}
        </ToggleGroup>
      )}
      {shown === "checked" && checked && (
        <CheckResultView result={checked} session={session} perform={perform} />
      )}
      {shown === "recalculated" && recalculated && (
        <SummaryView result={recalculated} session={session} perform={perform} />
      )}
    </div>
  );
}
