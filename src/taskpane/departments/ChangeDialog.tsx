import { Label } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { SeenReport, SubmissionChangeOptions } from "../../workbook";
import { ConfirmDialog } from "../ConfirmDialog";
import { useSubmitterName } from "../submission/useSubmitterName";
import { useText } from "../text";
import { TextField } from "../TextField";
import { useDepartmentsStyles } from "./Departments.styles";
import { words } from "./words";

export type ReportChange = Omit<SubmissionChangeOptions, "now">;

interface ChangeDialogProps {
  readonly to: "差戻し" | "確定";
  readonly reports: readonly SeenReport[];
  readonly onChange: (change: ReportChange) => void;
  readonly onClosed: () => void;
}

/** What 差戻し or 確定 will do and to whom, who does it, and for 差戻し why. */
export function ChangeDialog({ to, reports, onChange, onClosed }: ChangeDialogProps) {
  const { language, joined } = useText();
  const text = words[language];
  const styles = useDepartmentsStyles();
  const { field, given } = useSubmitterName();
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const sendsBack = to === "差戻し";
  return (
    <ConfirmDialog
      title={(sendsBack ? text.sendBackTitle : text.confirmTitle)(reports.length)}
      confirm={sendsBack ? text.doSendBack : text.doConfirm}
      cancel={text.cancel}
      onConfirm={() => {
        const by = given();
        const isBlank = sendsBack && note.trim() === "";
        setMissing(isBlank);
        if (by === "") return false;
        if (isBlank) reason.current?.focus();
        else onChange({ reports, to, by, ...(sendsBack ? { note: note.trim() } : {}) });
        return !isBlank;
      }}
      onClosed={onClosed}
    >
      <div>{joined.list(reports.map(({ department }) => department))}</div>
      <div>{sendsBack ? text.sendBackExplain : text.confirmExplain}</div>
      <TextField {...field} />
      {sendsBack && (
        <div className={styles.field}>
          <Label htmlFor={id}>{text.reason}</Label>
          <textarea
            ref={reason}
            id={id}
            className={styles.reason}
            value={note}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? `${id}-error` : undefined}
            onChange={({ target }) => setNote(target.value)}
          />
          {isMissing && (
            <span id={`${id}-error`} className={styles.error}>
              {text.reasonMissing}
            </span>
          )}
        </div>
      )}
    </ConfirmDialog>
  );
}
