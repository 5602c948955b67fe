import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import type { WriteRecord } from "../state/paneState";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChangeList } from "./ChangeList";

/**
 * What we wrote into entry cells last, what was left alone and why, and the way back; below it the
 * session's earlier writes, newest first, each with its own. Excel's own Undo may not reach what an
 * add-in wrote.
 */
export function WrittenNote() {
  const { fixes } = useText();
  const {
    history: [last, ...earlier],
  } = usePane();
  return (
    <div aria-live="polite">
      {last && (
        <MessageBar intent={last.skipped.length > 0 ? "warning" : "success"} layout="multiline">
          <MessageBarBody>
            {last.written.length === 0 ? fixes.nothingWritten : fixes.written(last.written.length)}
            {last.skipped.length > 0 && (
              <>
                {fixes.skipped(last.skipped.length)}
                <ChangeList
                  label={fixes.skipped(last.skipped.length)}
                  changes={last.skipped.map(({ change }) => change)}
                  more={(_, i) => fixes.skip[last.skipped[i]!.why]}
                />
              </>
            )}
            {last.written.length > 0 && (
              <Disclosure title={fixes.details}>
                <ChangeList label={fixes.details} changes={last.written} />
              </Disclosure>
            )}
            {earlier.length > 0 && (
              <Disclosure title={fixes.earlier(earlier.length)}>
                {earlier.map((record) => (
                  <EarlierWrite key={record.id} record={record} />
                ))}
              </Disclosure>
            )}
          </MessageBarBody>
          {last.written.length > 0 && (
            <MessageBarActions>
              <TakeBack record={last} name={fixes.takeBack} />
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}

function EarlierWrite({ record }: { readonly record: WriteRecord }) {
  const { fixes } = useText();
  const textStyles = useTextStyles();
  return (
    <div>
      <span className={textStyles.small}>{fixes.written(record.written.length)}</span>
      <TakeBack
        record={record}
        // Which of several: the first of its cells tells it.
        name={`${fixes.takeBack} ${record.written[0]?.where ?? ""}`}
      />
      <ChangeList label={fixes.details} changes={record.written} />
    </div>
  );
}

interface TakeBackProps {
  readonly record: WriteRecord;
  readonly name: string;
}

function TakeBack({ record, name }: TakeBackProps) {
  const { fixes } = useText();
  const { running } = usePane();
  const ask = useAsk();
  return (
    <Button
      size="small"
      disabledFocusable={running !== null}
      aria-label={name}
      onClick={() => ask({ name: "takeBack", record })}
    >
      {fixes.takeBack}
    </Button>
  );
}
