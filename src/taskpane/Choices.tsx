import { Dropdown, Label, Option } from "@fluentui/react-components";
import { fiscalYear, type FiscalYear } from "../plan/fiscalYear";
import { useChoicesStyles } from "./Choices.styles";
import { leadDepartments } from "./state/role";
import { useAsk, usePane, useStore } from "./state/usePane";
import { useText } from "./text";
import { useTextStyles } from "./textStyles";

/** Above no department's name. */
const all = "all";

/** 対象年度, and whose report the pane is about. */
export function Choices({ inWorkbook }: { readonly inWorkbook: boolean }) {
  const text = useText();
  const styles = useChoicesStyles();
  const textStyles = useTextStyles();
  const pane = usePane();
  const ask = useAsk();
  const { means, chooseRole, chooseYearToInsert } = useStore();
  const { plan } = means;
  /** null: the workbook's 対象年度 is blank or none of the plan's. */
  const year = inWorkbook ? (pane.workbook?.reportingYear ?? null) : pane.yearToInsert;
  const department = pane.role?.kind === "department" ? pane.role.department : null;
  const disabled = pane.running !== null;
  const onYear = (chosen: FiscalYear) =>
    inWorkbook
      ? ask({ name: "recalculatePlan", reportingYear: chosen })
      : chooseYearToInsert(chosen);
  return (
    <section aria-labelledby="choices" className={styles.choices}>
      <h2 id="choices" className={textStyles.unseen}>
        {text.choices.heading}
      </h2>
      <Label id="choice-year">{text.choices.year}</Label>
      <Dropdown
        aria-labelledby="choice-year"
        className={styles.dropdown}
        disabled={disabled}
        placeholder={text.choices.noYear}
        value={year === null ? "" : text.year(year)}
        selectedOptions={year === null ? [] : [String(year)]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = fiscalYear(Number(optionValue));
          if (chosen !== year) onYear(chosen);
        }}
      >
        {plan.fiscalYears.map((y) => (
          <Option key={y} value={String(y)}>
            {text.year(y)}
          </Option>
        ))}
      </Dropdown>
      {inWorkbook && (
        <>
          <Label id="choice-scope">{text.role.ask}</Label>
          <Dropdown
            aria-labelledby="choice-scope"
            className={styles.dropdown}
            disabled={disabled}
            value={department ?? text.role.all}
            selectedOptions={[department ?? all]}
            onOptionSelect={(_, { optionValue = all }) =>
              chooseRole(
                optionValue === all
                  ? { kind: "secretariat" }
                  : { kind: "department", department: optionValue },
              )
            }
          >
            <Option value={all}>{text.role.all}</Option>
            {leadDepartments(plan).map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </>
      )}
    </section>
  );
}
