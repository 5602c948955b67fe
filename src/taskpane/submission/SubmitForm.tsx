import { Button } from "@fluentui/react-components";
import type { SubmissionScope } from "../../workbook";
import type { Request } from "../session/request";
import { useText } from "../text";
import { TextField } from "../TextField";
import { nameOfScope } from "./submissionScope";
import { useSubmissionStyles } from "./SubmissionView.styles";
import { useSubmitterName } from "./useSubmitterName";

interface SubmitFormProps {
  readonly scope: SubmissionScope;
  readonly disabled: boolean;
  readonly perform: (request: Request) => void;
}

/** Who hands in, and the button that does. */
export function SubmitForm({ scope, disabled, perform }: SubmitFormProps) {
  const text = useText();
  const styles = useSubmissionStyles();
  const { field, given } = useSubmitterName();
  return (
    <div className={styles.form}>
      <TextField {...field} />
      <Button
        appearance="primary"
        disabledFocusable={disabled}
        onClick={() => {
          const by = given();
          if (by !== "") perform({ kind: "submit", scope, by });
        }}
      >
        {text.submission.submit(nameOfScope(scope, text))}
      </Button>
    </div>
  );
}
