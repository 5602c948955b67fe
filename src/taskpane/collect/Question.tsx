import { useId } from "react";
import type { Choice, CollectedCell, Collection } from "../../collect/returned";
import type { CellValue } from "../../entries/cell";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { cellName, valueText } from "./cellText";
import { useCollectStyles } from "./Collect.styles";
import { isQuestion, senderOf } from "./collectedList";
import { isAsked, words } from "./words";

interface QuestionProps {
  readonly collection: Collection;
  readonly cell: CollectedCell;
}

/** A cell: what it was, what came back and what it is now, and which of them shall stand. */
export function Question({ collection, cell }: QuestionProps) {
  const { language } = useText();
  const text = words[language];
  const styles = useCollectStyles();
  const { means, choose } = useStore();
  const { choices } = usePane().collecting;
  const id = useId();
  const { outcome, base, theirs, ours, file, otherFiles, reason } = cell;
  if (!isAsked(outcome)) return null;
  const question = text.questions[outcome];
  const shown = (value: CellValue) => valueText(means.plan, cell, value, text.blank);
  // To keep what stands is a decision too, and is asked for no more: none is made beforehand.
  const chosen = choices.get(cell.id) ?? (isQuestion(cell) ? null : cell.usual);
  // What is kept stands first, as what happens without a choice.
  const answers: readonly Choice[] =
    cell.usual === "ours" ? ["ours", "theirs"] : ["theirs", "ours"];
  return (
    <fieldset className={styles.question} aria-describedby={`${id}-values`}>
      <legend className={styles.legend}>{cellName(means.plan, cell)}</legend>
      {question.says !== "" && <p className={styles.told}>{question.says}</p>}
      <dl id={`${id}-values`} className={styles.values}>
        <Value label={text.base} value={base === null ? text.noBase : shown(base)} />
        <Value label={text.theirs} value={text.from(shown(theirs), senderOf(collection, file))} />
        {otherFiles.map((other) => (
          <Value
            key={other.file}
            label={text.other}
            value={text.from(shown(other.value), other.file)}
          />
        ))}
        <Value label={text.ours} value={shown(ours)} />
        {reason !== null && reason !== "" && <Value label={text.reason} value={String(reason)} />}
      </dl>
      <div className={styles.radios}>
        {answers.map((answer) => (
          <label key={answer} className={styles.radio}>
            <input
              type="radio"
              name={id}
              checked={chosen === answer}
              onChange={() => choose(cell.id, answer)}
            />
            {question[answer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ValueProps {
  readonly label: string;
  readonly value: string;
}

function Value({ label, value }: ValueProps) {
  const styles = useCollectStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
