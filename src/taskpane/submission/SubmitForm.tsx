import { Button } from "@fluentui/react-components";
import { useAsk } from "../state/usePane";
import { useText } from "../text";
import { TextField } from "../TextField";
import { useSubmitFormStyles } from "./SubmitForm.styles";
import { useSubmitterName } from "./useSubmitterName";

interface SubmitFormProps {
  readonly department: string;
  readonly disabled: boolean;
}

/** Who hands in, and the button that does. */
export function SubmitForm({ department, disabled }: SubmitFormProps) {
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
          if (submittedBy !== "") ask({ name: "submitEntries", department, submittedBy });
        }}
      >
        {text.submission.submit(department)}
      </Button>
    </div>
  );
}
