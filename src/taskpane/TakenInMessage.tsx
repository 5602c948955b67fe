import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { TakenProposals } from "./collectOperations";
import { scopeOf } from "./state/role";
import { useAsk, usePane } from "./state/usePane";
import { useText } from "./text";

/** What 取り込み came to; 元に戻す stands in the note of what was written. */
export function TakenInMessage({ taken }: { readonly taken: TakenProposals }) {
  const { takenIn: text, joined } = useText();
  const { running } = usePane();
  const ask = useAsk();
  const { written, files, skipped, skippedFiles, warnings } = taken;
  const submitted = new Set(
    files.filter(({ state }) => state === "提出").map(({ department }) => department),
  );
  const isWhole = skipped.length + skippedFiles.length + warnings.length === 0;
  return (
    <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        {joined.sentences([
          text.done(written),
          ...(submitted.size > 0 ? [text.submitted(submitted.size)] : []),
          ...(skipped.length > 0 ? [text.skipped(skipped.length)] : []),
          ...(skippedFiles.length > 0 ? [text.skippedFiles(joined.list(skippedFiles))] : []),
          ...warnings,
          text.save,
        ])}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={running !== null}
          onClick={() => ask({ name: "checkPlan", scope: scopeOf({ kind: "secretariat" }) })}
        >
          {text.check}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
