import { ruleOf } from "../../check/rules";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useRuleWordsStyles } from "./RuleWords.styles";

/** What a rule is for, and examples of what it finds and what it leaves alone. */
export function RuleWords({ id }: { readonly id: string }) {
  const rule = ruleOf(id);
  const { rules: text, language } = useText();
  const styles = useRuleWordsStyles();
  const textStyles = useTextStyles();
  const titles = (finds: boolean) =>
    rule.examples
      .filter((example) => (example.finds !== null) === finds)
      .map(({ title }) => title[language]);
  const kinds = [
    [text.finds, titles(true)],
    [text.allows, titles(false)],
  ] as const;
  return (
    <div className={styles.words}>
      <p className={styles.purpose}>{rule.purpose[language]}</p>
      {kinds.map(
        ([heading, examples]) =>
          examples.length > 0 && (
            <div key={heading} className={textStyles.small}>
              {heading}
              <ul className={styles.examples}>
                {[...new Set(examples)].map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      <p className={textStyles.small}>{text.id(rule.id)}</p>
    </div>
  );
}
