import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import type { DepartmentRow } from "./departmentRows";
import { useCollectStyles } from "./Collect.styles";
import { words } from "./words";

/** What can be done about a department's report: looked at, asked for, sent back. */
export function DepartmentActions({ row }: { readonly row: DepartmentRow }) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const { setCollecting } = useStore();
  const { running } = usePane();
  const ask = useAsk();
  const { department, state, counts, report } = row;
  const busy = running !== null;
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
      {(state === "未着" || state === "差戻し") && (
        <Action
          name={text.remindOf(department)}
          disabled={busy}
          onPress={() =>
            ask({
              name: "writeLetter",
              kind: "reminder",
              report: { department, state },
              reason: "",
            })
          }
        >
          {text.remind}
        </Action>
      )}
      {report && state === "差戻し" && (
        <>
          <Action
            name={text.sendBackOf(department)}
            disabled={busy}
            onPress={() =>
              ask({
                ...({ name: "writeLetter", kind: "sendBack" } as const),
                report: { department, state },
                reason: report.note,
              })
            }
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
