import type { SheetRole } from "../workbook";
import { useAsk, usePane } from "./state/usePane";
import { useTextStyles } from "./textStyles";

interface SheetLinkProps {
  readonly role: SheetRole;
  readonly children: string;
}

/** Brings one of the template's sheets to the front. */
export function SheetLink({ role, children }: SheetLinkProps) {
  const pane = usePane();
  const ask = useAsk();
  const { link } = useTextStyles();
  return (
    <button
      type="button"
      className={link}
      aria-disabled={pane.running !== null}
      onClick={() => ask({ name: "goToSheet", role })}
    >
      {children}
    </button>
  );
}
