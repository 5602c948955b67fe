import { Checkbox, Dropdown, Label, Option } from "@fluentui/react-components";
import type { Scope } from "../check/finding";
import { fiscalYear, type FiscalYear } from "../plan/fiscalYear";
import type { Plan } from "../plan/plan";
import { useChoicesStyles } from "./Choices.styles";
import { leadDepartments } from "./scope";
import { useText } from "./text";
import { useTextStyles } from "./textStyles";

interface ChoicesProps {
  readonly plan: Plan;
  /** null: the workbook's 対象年度 is blank or none of the plan's. */
  readonly year: FiscalYear | null;
  readonly onYear: (year: FiscalYear) => void;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly inWorkbook: boolean;
  readonly disabled: boolean;
}

/** Above no department's name. */
const all = "all";

/** 対象年度, and whose entries a check looks at. */
export function Choices(props: ChoicesProps) {
  const { plan, year, onYear, scope, onScope, inWorkbook, disabled } = props;
  const text = useText();
  const styles = useChoicesStyles();
  const textStyles = useTextStyles();
  const department = scope.kind === "department" ? scope.department : null;
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
          <Label id="choice-scope">{text.choices.scope}</Label>
          <Dropdown
            aria-labelledby="choice-scope"
            className={styles.dropdown}
            disabled={disabled}
            value={department ?? text.choices.all}
            selectedOptions={[department ?? all]}
            onOptionSelect={(_, { optionValue }) =>
              onScope(
                optionValue === undefined || optionValue === all
                  ? { kind: "all" }
                  : {
                      kind: "department",
                      department: optionValue,
                      related: scope.kind === "department" && scope.related,
                    },
              )
            }
          >
            <Option value={all}>{text.choices.all}</Option>
            {leadDepartments(plan).map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
          {scope.kind === "department" && (
            <Checkbox
              className={styles.related}
              label={text.choices.related}
              checked={scope.related}
              disabled={disabled}
              onChange={(_, { checked }) => onScope({ ...scope, related: checked === true })}
            />
          )}
        </>
      )}
    </section>
  );
}
