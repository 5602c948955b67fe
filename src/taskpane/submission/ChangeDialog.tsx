import { useState } from "react";
import type { FiscalYear } from "../../plan/fiscalYear";
import type { SubmissionScope } from "../../workbook";
import { ConfirmDialog } from "../ConfirmDialog";
import { useAsk } from "../state/usePane";
import { useText } from "../text";
import { TextField } from "../TextField";
import { nameOfScope } from "../state/role";
import { useSubmitterName } from "./useSubmitterName";

export interface StateChange {
  readonly scope: SubmissionScope;
  readonly to: "差戻し" | "確定";
}

interface ChangeDialogProps {
  readonly change: StateChange;
  readonly year: FiscalYear;
  readonly onClosed: () => void;
}

/** What 差戻し or 確定 will do, before it is done, and who does it. */
export function ChangeDialog({ change, year, onClosed }: ChangeDialogProps) {
  const ask = useAsk();
  const text = useText();
  const { submission } = text;
  const { field, given } = useSubmitterName();
  const [note, setNote] = useState("");
  const { scope, to } = change;
  const sendsBack = to === "差戻し";
  const name = nameOfScope(scope, text);
  const words = sendsBack ? submission.sendBack : submission.confirm;
  const explain = sendsBack ? submission.sendBackExplain : submission.confirmExplain;
  return (
    <ConfirmDialog
      title={submission.changeOf(name, words)}
      confirm={words}
      cancel={submission.cancel}
      onConfirm={() => {
        const by = given();
        if (by === "") return false;
        const noted = sendsBack && note.trim() !== "" ? { note: note.trim() } : {};
        ask({ name: "changeSubmissions", reports: [{ department: scope }], to, by, ...noted });
        return true;
      }}
      onClosed={onClosed}
    >
      <div>{explain(name, text.year(year))}</div>
      <TextField {...field} />
      {sendsBack && <TextField label={submission.note} value={note} onValue={setNote} />}
    </ConfirmDialog>
  );
}
