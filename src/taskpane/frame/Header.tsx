import { hasPlan } from "../state/paneState";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChoiceList } from "./ChoiceList";
import { useFrameStyles } from "./Frame.styles";
import { More } from "./More";
import { Popup } from "./Popup";
import { RoleList } from "./RoleList";

/** 課, 年度 and what is rarely needed, in one row. In a copy the first two are not to be chosen. */
export function Header() {
  const text = useText();
  const styles = useFrameStyles();
  const textStyles = useTextStyles();
  const { means, chooseYearToInsert } = useStore();
  const { workbook, role, yearToInsert } = usePane();
  const ask = useAsk();
  const inWorkbook = hasPlan(workbook);
  /** null: the workbook's 対象年度 is blank or none of the plan's. */
  const year = inWorkbook ? workbook.reportingYear : yearToInsert;
  const isCopy = inWorkbook && workbook.handOut !== null;
  const yearName = year === null ? text.choices.noYear : text.year(year);
  if (isCopy)
    return (
      <header className={styles.header}>
        <h1 className={textStyles.unseen}>{means.plan.title}</h1>
        <p className={styles.fixed}>{workbook.handOut?.department}</p>
        <p className={styles.fixed}>{yearName}</p>
        <Popup label="⋯" name={text.frame.more}>
          {() => <More />}
        </Popup>
      </header>
    );
  return (
    <header className={styles.header}>
      <h1 className={textStyles.unseen}>{means.plan.title}</h1>
      {role && (
        <Popup label={role.kind === "department" ? role.department : text.role.secretariat}>
          {(close) => <RoleList onChosen={close} />}
        </Popup>
      )}
      {(workbook?.kind === "none" || inWorkbook) && (
        <Popup label={yearName} name={text.choices.year}>
          {(close) => (
            <ChoiceList
              label={text.choices.year}
              choices={means.plan.fiscalYears.map((value) => ({ name: text.year(value), value }))}
              isChosen={(value) => value === year}
              onChoose={(chosen) => {
                close();
                if (!inWorkbook) chooseYearToInsert(chosen);
                else if (chosen !== year) ask({ name: "recalculatePlan", reportingYear: chosen });
              }}
            />
          )}
        </Popup>
      )}
      <Popup label="⋯" name={text.frame.more}>
        {() => <More />}
      </Popup>
    </header>
  );
}
