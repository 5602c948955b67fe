import { ChangePreview } from "../fixes/ChangePreview";
import { changeOfProposal } from "../session/change";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

interface ProgressAsPlannedProps {
  readonly session: Session;
  readonly perform: (request: Request) => void;
  readonly onCancel: () => void;
}

/** 計画どおりを一括入力, as it was worked out: to look at before it is written. */
export function ProgressAsPlanned({ session, perform, onCancel }: ProgressAsPlannedProps) {
  const { entering: text } = useText();
  const textStyles = useTextStyles();
  const { progress, running } = session;
  if (!progress) return null;
  const changes = progress.proposals.map(changeOfProposal);
  if (changes.length === 0)
    return (
      <p role="status" className={textStyles.small}>
        {text.noProgress}
      </p>
    );
  return (
    <ChangePreview
      title={text.progressPreview}
      changes={changes}
      disabled={running !== null}
      onApply={() => perform({ kind: "apply", changes })}
      onCancel={onCancel}
    />
  );
}
