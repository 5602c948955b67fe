import { Button, mergeClasses } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import type { Request } from "../requests/requests";
import type { Message, WriteRecord } from "../state/paneState";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useSubmitAgain } from "./useSubmitAgain";
import { ChangeList } from "./ChangeList";
import { useWrittenNoteStyles } from "./WrittenNote.styles";

/**
 * What we wrote into entry cells last, in one line with the way back, for it stays in sight while the
 * next field is filled in. Behind it the cells, and the session's earlier writes, newest first, each with
 * its own way back. What was left alone, and why, is told at once. Excel's own Undo may not reach what an
 * add-in wrote.
 */
export function WrittenNote() {
  const { fixes, joined } = useText();
  const styles = useWrittenNoteStyles();
  const again = useSubmitAgain();
  const {
    message,
    history: [last, ...earlier],
  } = usePane();
  // Told once: with what was taken in its way back stands too.
  if (!last || isTakeOf(message, last)) return <div aria-live="polite" />;
  const { written, skipped, submitAgain } = last;
  const sentence = joined.sentences([
    written.length === 0 ? fixes.nothingWritten : fixes.written(written.length),
    ...(skipped.length > 0 ? [fixes.skipped(skipped.length)] : []),
    ...again.sentences(submitAgain),
  ]);
  return (
    <div
      aria-live="polite"
      className={mergeClasses(
        styles.note,
        skipped.length + submitAgain.length > 0 && styles.warning,
      )}
    >
      <div className={styles.told}>
        <Disclosure key={last.id} title={sentence} openAtFirst={skipped.length > 0}>
          {skipped.length > 0 && (
            <ChangeList
              label={fixes.skipped(skipped.length)}
              changes={skipped.map(({ change }) => change)}
              more={(_, i) => fixes.skip[skipped[i]!.why]}
            />
          )}
          {written.length > 0 && <ChangeList label={fixes.details} changes={written} />}
          {earlier.length > 0 && (
            <Disclosure title={fixes.earlier(earlier.length)}>
              {earlier.map((record) => (
                <EarlierWrite key={record.id} record={record} />
              ))}
            </Disclosure>
          )}
        </Disclosure>
      </div>
      {written.length > 0 && <TakeBack record={last} name={fixes.takeBack} />}
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

/** Whether a message is that of 取り込み, and the record its. */
export const isTakeOf = (message: Message | null, { way }: WriteRecord): boolean =>
  message?.kind === "takenIn" && way.kind === "take" && way.no === message.no;

const requestOf = ({ id, way }: WriteRecord): Request =>
  way.kind === "cells"
    ? { name: "takeBack", record: id, takeBack: way.takeBack }
    : { name: "undoTake", no: way.no, by: way.by };

interface TakeBackProps {
  readonly record: WriteRecord;
  readonly name: string;
}

export function TakeBack({ record, name }: TakeBackProps) {
  const { fixes } = useText();
  const { running } = usePane();
  const ask = useAsk();
  return (
    <Button
      size="small"
      disabledFocusable={running !== null}
      aria-label={name}
      onClick={() => ask(requestOf(record))}
    >
      {fixes.takeBack}
    </Button>
  );
}
