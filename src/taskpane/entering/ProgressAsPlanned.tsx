import { ChangePreview } from "../fixes/ChangePreview";
import { changeOfProposal } from "../state/change";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

interface ProgressAsPlannedProps {
  readonly onCancel: () => void;
}

/** 計画どおりを一括入力, as it was worked out: to look at before it is written. */
export function ProgressAsPlanned({ onCancel }: ProgressAsPlannedProps) {
  const ask = useAsk();
  const { entering: text } = useText();
  const textStyles = useTextStyles();
  const { progress, running } = usePane();
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
      onApply={() => ask({ name: "applyProposals", changes })}
      onCancel={onCancel}
    />
  );
}
