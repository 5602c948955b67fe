import { rules } from "../../check/rules";
import { severityIcon } from "../findings/severity";
import { useSeverityStyles } from "../findings/severity.styles";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useRuleListStyles } from "./RuleList.styles";
import { RuleWords } from "./RuleWords";

const families = [...new Set(rules.map(({ id }) => id.charAt(0)))];

/** The whole catalogue, family by family: made from the rules themselves. */
export function RuleList() {
  const { rules: text, findings } = useText();
  const styles = useRuleListStyles();
  const textStyles = useTextStyles();
  const colours = useSeverityStyles();
  return (
    <>
      {families.map((family) => (
        <section key={family} aria-labelledby={`rules-${family}`}>
          <h3 id={`rules-${family}`} className={textStyles.heading}>
            {text.family[family] ?? family}
          </h3>
          <ul className={styles.rules}>
            {rules
              .filter(({ id }) => id.startsWith(family))
              .map((rule) => (
                <li key={rule.id} className={styles.rule}>
                  <span className={colours[rule.severity]}>{severityIcon[rule.severity]}</span>
                  <span className={textStyles.unseen}>{findings.severity[rule.severity]}</span>
                  <RuleWords id={rule.id} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
