import { reportingOffices } from "../../plan/office";
import { isSameRole, type Role } from "../state/role";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChoiceList } from "./ChoiceList";
import { useFrameStyles } from "./Frame.styles";

/** The departments that report, and 総務課, which sees all of them. */
export function RoleList({ onChosen }: { readonly onChosen?: () => void }) {
  const { role: text } = useText();
  const { means, chooseRole } = useStore();
  const pane = usePane();
  const departments = reportingOffices(means.plan).map((department) => ({
    name: department,
    value: { kind: "department", department } as Role,
  }));
  return (
    <ChoiceList
      label={text.ask}
      choices={[...departments, { name: text.secretariat, value: { kind: "secretariat" } as Role }]}
      isChosen={(role) => isSameRole(role, pane.role)}
      onChoose={(role) => {
        chooseRole(role);
        onChosen?.();
      }}
    />
  );
}

/** あなたの課は？ Asked once; changed in the header. */
export function RoleQuestion() {
  const { role: text } = useText();
  const styles = useFrameStyles();
  const textStyles = useTextStyles();
  return (
    <section aria-labelledby="role" className={styles.question}>
      <h2 id="role" tabIndex={-1} data-landing className={textStyles.heading}>
        {text.ask}
      </h2>
      <p className={textStyles.small}>{text.explain}</p>
      <RoleList />
    </section>
  );
}
