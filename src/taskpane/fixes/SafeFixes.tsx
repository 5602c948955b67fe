import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { safeChanges } from "../state/change";
import type { CheckResult } from "../state/checkResult";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { ChangePreview } from "./ChangePreview";

interface SafeFixesProps {
  readonly result: CheckResult;
}

/** All that is only written differently, rewritten at once after a look at it. */
export function SafeFixes({ result }: SafeFixesProps) {
  const pane = usePane();
  const ask = useAsk();
  const { fixes } = useText();
  const [open, setOpen] = useState(false);
  const changes = safeChanges(result.findings);
  if (changes.length === 0) return null;
  if (!open) return <Button onClick={() => setOpen(true)}>{fixes.all(changes.length)}</Button>;
  return (
    <ChangePreview
      title={fixes.preview}
      changes={changes}
      disabled={pane.running !== null}
      onApply={() => {
        ask({ name: "applyProposals", changes });
        setOpen(false);
      }}
      onCancel={() => setOpen(false)}
    />
  );
}
