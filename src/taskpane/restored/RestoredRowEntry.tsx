import { verificationWords } from "../../plan/verification";
import type { RestoredRow } from "../../workbook";
import { Disclosure } from "../Disclosure";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { Toggle, ToggleGroup } from "../Toggle";
import { useRestoredRowStyles } from "./RestoredRowEntry.styles";

interface RestoredRowEntryProps {
  readonly row: RestoredRow;
  readonly openAtFirst: boolean;
}

/** One row: its two readings beside what stands in the workbook, and the choice. */
export function RestoredRowEntry({ row, openAtFirst }: RestoredRowEntryProps) {
  const pane = usePane();
  const ask = useAsk();
  const { restored: text, joined } = useText();
  const styles = useRestoredRowStyles();
  const textStyles = useTextStyles();
  const { table, key, name, sheet, cell, chosen } = row;
  const columns = [
    [text.literal, row.literal],
    [text.likeliest, row.likeliest],
    [text.present, row.present],
  ] as const;
  return (
    <Disclosure
      title={joined.noted(`${key} ${name}`, chosen ?? text.open)}
      openAtFirst={openAtFirst}
    >
      <p className={textStyles.small}>
        {joined.labelled(text.printed, "")}
        <span lang="ja">{row.asPrinted.filter((cell) => cell !== "").join(" ／ ")}</span>
      </p>
      <table aria-label={`${text.readings} ${key}`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {text.year}
            </th>
            {columns.map(([heading]) => (
              <th key={heading} scope="col" className={styles.cell}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.years.map((year, i) => (
            <tr key={year}>
              <th scope="row" className={styles.cell}>
                {year}
              </th>
              {columns.map(([heading, values]) => (
                <td key={heading} className={styles.cell}>
                  {values[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ToggleGroup label={text.choose(String(key))}>
        {verificationWords.map((choice) => (
          <Toggle
            key={choice}
            pressed={chosen === choice}
            onPress={() => ask({ name: "chooseReading", table, key, choice })}
          >
            {choice}
          </Toggle>
        ))}
      </ToggleGroup>
      <div>
        <button
          type="button"
          className={textStyles.link}
          aria-disabled={pane.running !== null}
          aria-label={`${text.goTo} ${sheet} ${cell}`}
          onClick={() => ask({ name: "goToCell", place: { sheet, cell } })}
        >
          {text.goTo}
        </button>
      </div>
    </Disclosure>
  );
}
