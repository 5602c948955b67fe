import { useState } from "react";
import type { Scope } from "../../check/finding";
import type { Severity } from "../../check/severity";
import type { PlacedFinding } from "../../workbook";
import { findingId } from "../state/checkResult";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ConfirmedFindings } from "./ConfirmedFindings";
import { FindingGroupView } from "./FindingGroupView";
import { findingList, type FindingGroup, type FindingList } from "./findingList";
import { openAtFirst } from "./folding";
import { useArrowKeys } from "./useArrowKeys";
import { useFindingHandlers } from "./useFindingHandlers";
import { words } from "./words";

interface FindingGroupsProps {
  readonly findings: readonly PlacedFinding[];
  /** What they were found in, and is checked again when one is confirmed. */
  readonly scope: Scope;
  /** The one severity in sight; null: all. */
  readonly only: Severity | null;
}

/** Findings gathered, item by item, each with what can be done about it; what was confirmed last. */
export function FindingGroups({ findings, scope, only }: FindingGroupsProps) {
  const { language } = useText();
  const { small } = useTextStyles();
  const { running } = usePane();
  const list = useFindingList(findings, only);
  const atFirst = openAtFirst(list.groups);
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [fold] = useState(
    () => (id: string, open: boolean) => setFolds((before) => new Map(before).set(id, open)),
  );
  const { opened, handlers } = useFindingHandlers(scope, list, fold);
  const { ref, ...arrowKeys } = useArrowKeys();
  const openedIn = (group: FindingGroup) =>
    opened === null ? null : (group.findings.find((f) => findingId(f) === opened) ?? null);
  return (
    <>
      {list.groups.length === 0 && <p className={small}>{words[language].none}</p>}
      <div ref={ref} {...arrowKeys}>
        {list.groups.map((group) => (
          <FindingGroupView
            key={group.id}
            group={group}
            open={folds.get(group.id) ?? atFirst.has(group.id)}
            openFinding={openedIn(group)}
            disabled={running !== null}
            handlers={handlers}
            onFold={fold}
          />
        ))}
      </div>
      <ConfirmedFindings findings={list.confirmed} scope={scope} />
    </>
  );
}

/** Groups that did not change stay the objects they were. */
function useFindingList(findings: readonly PlacedFinding[], only: Severity | null): FindingList {
  const { plan } = useStore().means;
  const [made, setMade] = useState<{
    readonly findings: readonly PlacedFinding[];
    readonly only: Severity | null;
    readonly list: FindingList;
  } | null>(null);
  if (made?.findings === findings && made.only === only) return made.list;
  const nameOf = (no: number) => plan.items.find((item) => item.no === no)?.name ?? "";
  const list = findingList(findings, nameOf, only, made?.list);
  setMade({ findings, only, list });
  return list;
}
