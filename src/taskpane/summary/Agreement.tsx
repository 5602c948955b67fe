import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { CellValue } from "../../entries/cell";
import type { Recalculated } from "../../workbook";
import { useText } from "../text";
import { useAgreementStyles } from "./Agreement.styles";

/** Whether the workbook's own formulas and the add-in's engine agree, and what was put back. */
export function Agreement({ result }: { readonly result: Recalculated }) {
  const { summary, joined } = useText();
  const styles = useAgreementStyles();
  const { differences, isCompared, repaired, upgraded } = result;
  const shownAs = (value: CellValue) => (value === "" ? summary.blank : String(value));
  return (
    <div className={styles.bars}>
      {!isCompared ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{summary.notCompared}</MessageBarBody>
        </MessageBar>
      ) : differences.length === 0 ? (
        <div className={styles.verdict}>
          <CheckmarkCircle16Regular />
          {summary.agrees}
        </div>
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{summary.differs(differences.length)}</MessageBarTitle>
            {summary.differsHint}
            <ul className={styles.list}>
              {differences.map(({ sheet, cell, label, shown, computed }) => (
                <li key={`${sheet}!${cell}`}>
                  <b>
                    {sheet} {cell}
                  </b>{" "}
                  {label}
                  <br />
                  {summary.difference(shownAs(shown), shownAs(computed))}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {upgraded && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{summary.upgraded}</MessageBarBody>
        </MessageBar>
      )}
      {repaired.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {summary.repaired(repaired.length)}
            <br />
            {joined.list(repaired.map(({ sheet, cell }) => `${sheet} ${cell}`))}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
