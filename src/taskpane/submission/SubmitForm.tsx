import { Button } from "@fluentui/react-components";
import type { SubmissionScope } from "../../workbook";
import { useAsk } from "../state/usePane";
import { useText } from "../text";
import { TextField } from "../TextField";
import { nameOfScope } from "../state/role";
import { useSubmitFormStyles } from "./SubmitForm.styles";
import { useSubmitterName } from "./useSubmitterName";

interface SubmitFormProps {
  readonly scope: SubmissionScope;
  readonly disabled: boolean;
}

/** Who hands in, and the button that does. */
export function SubmitForm({ scope, disabled }: SubmitFormProps) {
  const ask = useAsk();
  const text = useText();
  const styles = useSubmitFormStyles();
  const { field, given } = useSubmitterName();
  return (
    <div className={styles.form}>
      <TextField {...field} />
      <Button
        appearance="primary"
        disabledFocusable={disabled}
        onClick={() => {
          const submittedBy = given();
          if (submittedBy !== "") ask({ name: "submitEntries", scope, submittedBy });
        }}
      >
        {text.submission.submit(nameOfScope(scope, text))}
      </Button>
    </div>
  );
}
