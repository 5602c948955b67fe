import { useEffect, useMemo, useRef, useState } from "react";
import type { Scope } from "../../check/finding";
import { columnOf } from "../../entries/columns";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { Plan } from "../../plan/plan";
import type { PlacedFinding } from "../../workbook";
import { changeOfFinding } from "../state/change";
import { findingId } from "../state/checkResult";
import { departmentOf } from "../state/role";
import { usePane, useStore } from "../state/usePane";
import type { FindingList } from "./findingList";
import type { FindingHandlers } from "./FindingLine";
import { firstStopping, neighbour } from "./findingOrder";

/**
 * Which finding is opened (`findingId`), and what can be done about findings. The handlers are the same
 * object as long as scope and role are, whatever the list holds: no line is drawn anew for them.
 */
export function useFindingHandlers(
  scope: Scope,
  list: FindingList,
  fold: (group: string, open: boolean) => void,
): { readonly opened: string | null; readonly handlers: FindingHandlers } {
  const store = useStore();
  const [opened, setOpened] = useState<string | null>(null);
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  }, [list]);
  const [steps, setSteps] = useState(0);
  const { message, role } = usePane();
  const fillsIn = departmentOf(role) !== null;
  const isRefused = message?.kind === "notSubmitted";
  // What stands in the way of a submission is shown at once: the first error, or the first task.
  useEffect(() => {
    if (!isRefused) return;
    const first = firstStopping(latest.current);
    if (!first) return;
    fold(first.group, true);
    setOpened(first.finding.severity === "missing" ? null : findingId(first.finding));
    setSteps((n) => n + 1);
  }, [isRefused, fold]);
  // The finding that was stepped to has the focus.
  useEffect(() => {
    if (steps > 0)
      (
        document.querySelector<HTMLElement>('[data-finding][aria-expanded="true"]') ??
        document.querySelector<HTMLElement>("[data-task]")
      )?.focus();
  }, [steps]);
  const handlers = useMemo((): FindingHandlers => {
    const goTo = ({ sheet, cell }: PlacedFinding) =>
      store.ask({ name: "goToCell", place: { sheet, cell } });
    return {
      onOpen: (finding, isOpen) => setOpened(isOpen ? findingId(finding) : null),
      onMend: fillsIn
        ? (finding) => {
            const { table, key, column } = finding;
            if (
              table !== null &&
              key !== null &&
              column !== null &&
              isField(store.means.plan, store.state.checked?.reportingYear, finding)
            )
              store.openField({ table, key, column });
            else goTo(finding);
          }
        : null,
      onGoTo: goTo,
      onApply: (finding) => {
        const change = changeOfFinding(finding);
        if (change) store.ask({ name: "applyProposals", changes: [change] });
      },
      onConfirm: (findings, reason) =>
        store.ask({
          name: "confirmFindings",
          confirmations: findings.map((finding) => ({ finding, reason })),
          scope,
        }),
      onStep: (finding, step) => {
        const next = neighbour(latest.current, finding, step);
        if (!next) return;
        fold(next.group, true);
        setOpened(findingId(next.finding));
        setSteps((n) => n + 1);
      },
    };
  }, [store, scope, fold, fillsIn]);
  return { opened, handlers };
}

/** Whether 記入 has a field for the finding's cell: what is owed, and what staff write of the reporting year. */
function isField(plan: Plan, year: FiscalYear | undefined, finding: PlacedFinding): boolean {
  const { table, column, severity } = finding;
  const role = table && column && columnOf(plan, table, column)?.role;
  return severity === "missing" || (role === "entry" && finding.year === year);
}
