import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import type { DepartmentRow } from "./departmentRows";
import { reminderTo } from "./letters";
import { useCollectStyles } from "./Collect.styles";
import { words } from "./words";

/** What can be done about a department's report: looked at, asked for, sent back. */
export function DepartmentActions({ row }: { readonly row: DepartmentRow }) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const { setCollecting } = useStore();
  const { submissions, running } = usePane();
  const ask = useAsk();
  const { department, state, counts, report } = row;
  const busy = running !== null;
  const year = submissions?.reportingYear;
  return (
    <div className={styles.actions}>
      {counts && (
        <Action
          name={text.lookAt(department)}
          onPress={() => setCollecting({ looked: department })}
        >
          {text.look}
        </Action>
      )}
      {report && year !== undefined && (state === "未着" || state === "差戻し") && (
        <Action
          name={text.remindOf(department)}
          onPress={() => {
            const letter = reminderTo(year, report);
            setCollecting({ letter: { department, kind: "reminder", text: letter } });
          }}
        >
          {text.remind}
        </Action>
      )}
      {report && state === "差戻し" && (
        <>
          <Action
            name={text.sendBackOf(department)}
            disabled={busy}
            onPress={() => ask({ name: "writeSendBack", department, note: report.note })}
          >
            {text.sendBack}
          </Action>
          <Action
            name={text.copyAgainOf(department)}
            disabled={busy}
            onPress={() =>
              ask({ name: "handOut", departments: [department], related: false, save: true })
            }
          >
            {text.copyAgain}
          </Action>
        </>
      )}
    </div>
  );
}

interface ActionProps {
  readonly name: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Action({ name, disabled = false, onPress, children }: ActionProps) {
  const textStyles = useTextStyles();
  return (
    <button
      type="button"
      className={textStyles.link}
      aria-label={name}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </button>
  );
}
