import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { safeChanges } from "../session/change";
import type { Request } from "../session/request";
import type { CheckResult } from "../session/checkResult";
import type { Session } from "../session/session";
import { useText } from "../text";
import { ChangePreview } from "./ChangePreview";

interface SafeFixesProps {
  readonly result: CheckResult;
  readonly session: Session;
  readonly perform: (request: Request) => void;
}

/** All that is only written differently, rewritten at once after a look at it. */
export function SafeFixes({ result, session, perform }: SafeFixesProps) {
  const { fixes } = useText();
  const [open, setOpen] = useState(false);
  const changes = safeChanges(result.findings);
  if (changes.length === 0) return null;
  if (!open) return <Button onClick={() => setOpen(true)}>{fixes.all(changes.length)}</Button>;
  return (
    <ChangePreview
      title={fixes.preview}
      changes={changes}
      disabled={session.running !== null}
      onApply={() => {
        perform({ kind: "apply", changes });
        setOpen(false);
      }}
      onCancel={() => setOpen(false)}
    />
  );
}
