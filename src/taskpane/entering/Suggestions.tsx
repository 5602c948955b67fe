import { Button } from "@fluentui/react-components";
import type { StatusSuggestion } from "../../workbook";
import { ChangeList } from "../fixes/ChangeList";
import { changeOfProposal } from "../state/change";
import { useAsk } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

interface SuggestionsProps {
  readonly suggestions: readonly StatusSuggestion[];
  readonly disabled: boolean;
}

/** 実施状況の提案: each with its reason, each applied on its own. */
export function Suggestions({ suggestions, disabled }: SuggestionsProps) {
  const ask = useAsk();
  const { entering: text } = useText();
  const textStyles = useTextStyles();
  if (suggestions.length === 0)
    return (
      <p role="status" className={textStyles.small}>
        {text.noSuggestions}
      </p>
    );
  return (
    <ChangeList
      label={text.suggestions}
      changes={suggestions.map(changeOfProposal)}
      more={(change, i) => (
        <>
          <span className={textStyles.small}>{suggestions[i]!.why}</span>
          <Button
            size="small"
            disabledFocusable={disabled}
            aria-label={`${text.apply} ${change.where} ${change.after}`}
            onClick={() => ask({ name: "applyProposals", changes: [change] })}
          >
            {text.apply}
          </Button>
        </>
      )}
    />
  );
}
