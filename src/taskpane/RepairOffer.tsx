import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { sheetRoles } from "../workbook";
import { hasPlan } from "./state/paneState";
import { useAsk, usePane } from "./state/usePane";
import { useText } from "./text";

/** Rules whose findings 修復 sets right: tables, rows, headers, plan texts, formulas and entry blocks. */
const repairable = new Set(["S101", "S102", "S103", "S104", "S105", "S110", "S113"]);

/**
 * A plan that is not whole: an insert that broke off, sheets that somebody deleted since, or damage
 * to the template that the last check found; and one whose formulas are of an earlier version.
 */
export function RepairOffer() {
  const ask = useAsk();
  const { repairOffer, joined } = useText();
  const { workbook, running, checked } = usePane();
  if (!hasPlan(workbook)) return null;
  const missing = sheetRoles.filter((role) => workbook.sheets[role] === undefined);
  const isDamaged =
    workbook.tablesLost || (checked?.findings.some(({ rule }) => repairable.has(rule)) ?? false);
  const isWhole = missing.length === 0 && workbook.kind === "complete";
  if (isWhole && !isDamaged && !workbook.hasEarlierFormulas) return null;
  return (
    <MessageBar intent={isWhole && !isDamaged ? "info" : "warning"} layout="multiline">
      <MessageBarBody>
        {missing.length === 0 && isDamaged
          ? repairOffer.damaged
          : isWhole
            ? repairOffer.earlierFormulas
            : repairOffer.missing(joined.list(missing))}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={running !== null}
          onClick={() => ask({ name: "repairPlan" })}
        >
          {repairOffer.button}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
