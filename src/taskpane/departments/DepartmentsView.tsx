import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { LoadedPart } from "../LoadedPart";
import { loadReview } from "../submission/loadReview";
import { scopeOf } from "../state/role";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { Departments } from "./Departments";
import { words } from "./words";

/** 進み具合 of the open workbook, read anew when it is opened; or what a check found, and the way back. */
export function DepartmentsView() {
  const { ready, submissions, running, checked } = usePane();
  const ask = useAsk();
  const { load, closeFindings } = useStore();
  const text = words[useText().language];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [lastOpened, setLastOpened] = useState<string | null>(null);
  const showsList = checked === null;
  useEffect(() => {
    if (ready && showsList) load({ name: "readSubmissionStates" });
  }, [ready, showsList, load]);
  if (checked)
    return (
      <>
        <div>
          <Button
            size="small"
            onClick={() => {
              const { scope } = checked;
              setLastOpened(scope.kind === "department" ? scope.department : null);
              closeFindings();
            }}
          >
            {text.toList}
          </Button>
        </div>
        <LoadedPart load={loadReview} props={{}} />
      </>
    );
  if (!submissions) return <p>{running ? text.reading : text.notRead}</p>;
  return (
    <Departments
      chosen={chosen}
      lastOpened={lastOpened}
      list={submissions}
      busy={running !== null}
      onChosen={setChosen}
      onOpen={(department) =>
        ask({ name: "checkPlan", scope: scopeOf({ kind: "department", department }) })
      }
      onChange={(change) => ask({ name: "changeSubmissions", ...change })}
      onReload={() => ask({ name: "readSubmissionStates" })}
    />
  );
}
