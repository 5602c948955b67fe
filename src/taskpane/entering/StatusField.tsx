import { suggestionSentence } from "../../check/suggestionSentence";
import { statuses } from "../../plan/status";
import type { StatusReport } from "../../report/itemReport";
import { ChoiceField } from "./ChoiceField";
import { useFieldStyles } from "./fields.styles";
import { useForm } from "./form";

/** 実施状況: the one the actions bear out is marked, with the reason. */
export function StatusField({ status }: { readonly status: StatusReport }) {
  const { language, text } = useForm();
  const styles = useFieldStyles();
  const { field, suggestion, before } = status;
  return (
    <ChoiceField
      field={field}
      name={text.status}
      choices={statuses}
      proposed={suggestion.status}
      mark={text.proposed}
    >
      <p className={styles.facts}>
        {before !== "" && <span>{text.lastYear(String(before))}</span>}
        <span>{suggestionSentence(suggestion, language)}</span>
      </p>
    </ChoiceField>
  );
}
