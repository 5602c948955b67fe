import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { sheetRoles } from "../workbook";
import type { Request } from "./session/request";
import type { Session } from "./session/session";
import { useText } from "./text";

interface RepairOfferProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** Rules whose findings 修復 sets right: tables, rows, headers, plan texts, formulas and entry blocks. */
const repairable = new Set(["S101", "S102", "S103", "S104", "S105", "S110", "S113"]);

/**
 * A plan that is not whole: an insert that broke off, sheets that somebody deleted since, or damage
 * to the template that the last check found; and one whose formulas are of an earlier version.
 */
export function RepairOffer({ session, perform }: RepairOfferProps) {
  const { repairOffer } = useText();
  const { plan, running, checked } = session;
  if (plan?.kind !== "complete" && plan?.kind !== "torso") return null;
  const missing = sheetRoles.filter((role) => plan.sheets[role] === undefined);
  const isDamaged =
    plan.tablesLost || (checked?.findings.some(({ rule }) => repairable.has(rule)) ?? false);
  const isWhole = missing.length === 0 && plan.kind === "complete";
  if (isWhole && !isDamaged && !plan.hasEarlierFormulas) return null;
  return (
    <MessageBar intent={isWhole && !isDamaged ? "info" : "warning"} layout="multiline">
      <MessageBarBody>
        {missing.length === 0 && isDamaged
          ? repairOffer.damaged
          : isWhole
            ? repairOffer.earlierFormulas
            : repairOffer.missing(missing.join("・"))}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={running !== null}
          onClick={() => perform({ kind: "repair" })}
        >
          {repairOffer.button}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
