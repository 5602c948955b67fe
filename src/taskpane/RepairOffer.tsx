import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { sheetRoles } from "../workbook/sheetSpec";
import type { Request } from "./session/request";
import type { Session } from "./session/session";
import { useText } from "./text";

interface RepairOfferProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** A plan that is not whole: an insert that broke off, or sheets that somebody deleted since. */
export function RepairOffer({ session, perform }: RepairOfferProps) {
  const { repairOffer } = useText();
  const { plan, running } = session;
  if (plan?.kind !== "complete" && plan?.kind !== "torso") return null;
  const missing = sheetRoles.filter((role) => plan.sheets[role] === undefined);
  if (missing.length === 0 && plan.kind === "complete") return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{repairOffer.missing(missing.join("・"))}</MessageBarBody>
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
