import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ChangePreview } from "../fixes/ChangePreview";
import { changeOfFinding } from "../state/change";
import { useAsk } from "../state/usePane";
import { useText } from "../text";
import { ConfirmField } from "./ConfirmField";
import type { FindingGroup } from "./findingList";
import type { FindingHandlers } from "./FindingLine";

interface SameFindingsProps {
  readonly group: FindingGroup;
  readonly disabled: boolean;
  readonly handlers: FindingHandlers;
}

/** What is the same in many places is mended or confirmed in all of them, after a look at each. */
export function SameFindings({ group: { findings }, disabled, handlers }: SameFindingsProps) {
  const ask = useAsk();
  const { fixes } = useText();
  const [looking, setLooking] = useState(false);
  const changes = findings.flatMap((finding) => changeOfFinding(finding) ?? []);
  const [first] = changes;
  return (
    <div data-entry>
      {first && !looking && (
        <Button size="small" tabIndex={-1} onClick={() => setLooking(true)}>
          {fixes.meant(first.after)}
        </Button>
      )}
      {looking && (
        <ChangePreview
          title={fixes.preview}
          changes={changes}
          disabled={disabled}
          onApply={() => {
            ask({ name: "applyProposals", changes });
            setLooking(false);
          }}
          onCancel={() => setLooking(false)}
        />
      )}
      {findings[0]!.severity === "warning" && (
        <ConfirmField
          disabled={disabled}
          onConfirm={(reason) => handlers.onConfirm(findings, reason)}
        />
      )}
    </div>
  );
}
