import { Button } from "@fluentui/react-components";
import type { Finding } from "../../check/finding";
import { briefMessageOf } from "../../check/message";
import type { CellValue } from "../../entries/cell";
import type { Field } from "../../report/field";
import type { Trouble } from "./queue/drafts";
import { useFieldStyles } from "./fields.styles";
import { controlId, useForm } from "./form";

interface FieldNotesProps {
  readonly field: Field;
  /** A value as the field shows it. */
  readonly shown?: (value: CellValue) => string;
}

/** Directly under a field: what a check says of it, what keeps it from being written, and the ways out. */
export function FieldNotes({ field, shown = String }: FieldNotesProps) {
  const { text, drafts } = useForm();
  const styles = useFieldStyles();
  const draft = drafts.drafts.get(field.id);
  return (
    <div id={notesId(field)}>
      {!field.isThere && <p className={styles.error}>{text.missing}</p>}
      {draft?.trouble && <TroubleNote field={field} trouble={draft.trouble} shown={shown} />}
      {field.findings.map((finding) => (
        <FindingNote key={finding.rule} field={field} finding={finding} shown={shown} />
      ))}
    </div>
  );
}

/** What a control is described by. */
export const notesId = (field: Field): string => `${controlId(field)}-notes`;

export const isFaulty = ({ findings }: Field): boolean =>
  findings.some(({ severity }) => severity === "error");

function FindingNote({
  field,
  finding,
  shown,
}: Required<FieldNotesProps> & { readonly finding: Finding }) {
  const { language, text, fill } = useForm();
  const styles = useFieldStyles();
  const { severity, fix } = finding;
  const kind = severity === "error" ? "error" : severity === "warning" ? "warning" : "info";
  return (
    <>
      <p className={styles[kind]}>{briefMessageOf(finding, language)}</p>
      {fix && (
        <Button size="small" onClick={() => fill(field, fix.value, shown(fix.value))}>
          {text.fix(shown(fix.value))}
        </Button>
      )}
    </>
  );
}

function TroubleNote({
  field,
  trouble,
  shown,
}: Required<FieldNotesProps> & { readonly trouble: Trouble }) {
  const { text, settle } = useForm();
  const styles = useFieldStyles();
  if (trouble.kind !== "conflict" && trouble.kind !== "kept")
    return (
      <div role="alert">
        <p className={styles.error}>{text[trouble.kind]}</p>
        <Button size="small" onClick={() => settle(field, "theirs")}>
          {text.dismiss}
        </Button>
      </div>
    );
  const [question, mine, theirs] =
    trouble.kind === "kept"
      ? [text.kept, text.putIn, text.dismiss]
      : [text.conflict(shown(trouble.theirs) || text.blank), text.mine, text.theirs];
  return (
    <div role="alert">
      <p className={styles.error}>{question}</p>
      <div className={styles.choices}>
        <Button size="small" onClick={() => settle(field, "mine")}>
          {mine}
        </Button>
        <Button size="small" onClick={() => settle(field, "theirs")}>
          {theirs}
        </Button>
      </div>
    </div>
  );
}
