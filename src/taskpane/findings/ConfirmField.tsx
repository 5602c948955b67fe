import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useText } from "../text";
import { TextField } from "../TextField";
import { useConfirmFieldStyles } from "./ConfirmField.styles";
import { words } from "./words";

interface ConfirmFieldProps {
  readonly disabled: boolean;
  readonly onConfirm: (reason: string) => void;
}

/** このままでよい：理由. A warning that is right as it is needs a reason, which the secretariat reads. */
export function ConfirmField({ disabled, onConfirm }: ConfirmFieldProps) {
  const { language } = useText();
  const text = words[language];
  const styles = useConfirmFieldStyles();
  const ref = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <div className={styles.confirm}>
      <TextField
        ref={ref}
        label={text.asItIs}
        value={reason}
        onValue={setReason}
        error={missing ? text.reasonMissing : null}
      />
      <Button
        size="small"
        disabledFocusable={disabled}
        onClick={() => {
          setMissing(reason.trim() === "");
          if (reason.trim() === "") ref.current?.focus();
          else onConfirm(reason.trim());
        }}
      >
        {text.confirm}
      </Button>
    </div>
  );
}
