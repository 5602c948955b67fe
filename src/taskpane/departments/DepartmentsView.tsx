import { useEffect } from "react";
import { scopeOf } from "../state/role";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { Departments } from "./Departments";
import { words } from "./words";

/** 進み具合 of the open workbook, read anew when it is opened. */
export function DepartmentsView() {
  const { ready, submissions, running } = usePane();
  const ask = useAsk();
  const { load } = useStore();
  const text = words[useText().language];
  useEffect(() => {
    if (ready) load({ name: "readSubmissionStates" });
  }, [ready, load]);
  if (!submissions) return <p>{running ? text.reading : text.notRead}</p>;
  return (
    <Departments
      list={submissions}
      busy={running !== null}
      onOpen={(department) =>
        ask({ name: "checkPlan", scope: scopeOf({ kind: "department", department }) })
      }
      onChange={(change) => ask({ name: "changeSubmissions", ...change })}
      onReload={() => ask({ name: "readSubmissionStates" })}
    />
  );
}
