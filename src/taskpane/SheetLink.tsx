import type { SheetRole } from "../workbook";
import type { Request } from "./session/request";
import type { Session } from "./session/session";
import { useTextStyles } from "./textStyles";

interface SheetLinkProps {
  readonly role: SheetRole;
  readonly session: Session;
  readonly perform: (request: Request) => void;
  readonly children: string;
}

/** Brings one of the template's sheets to the front. */
export function SheetLink({ role, session, perform, children }: SheetLinkProps) {
  const { link } = useTextStyles();
  return (
    <button
      type="button"
      className={link}
      aria-disabled={session.running !== null}
      onClick={() => perform({ kind: "goToSheet", role })}
    >
      {children}
    </button>
  );
}
