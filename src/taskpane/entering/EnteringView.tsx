import { Button } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import { scopeOf } from "../state/role";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useEnteringStyles } from "./EnteringView.styles";
import { LiveFindings } from "./LiveFindings";
import { LiveSwitch } from "./LiveSwitch";
import { ProgressAsPlanned } from "./ProgressAsPlanned";
import { Suggestions } from "./Suggestions";

/** 記入: what was just typed, checked as it is entered, and the help there is with filling in. */
export function EnteringView() {
  const { closeProgress } = useStore();
  const pane = usePane();
  const ask = useAsk();
  const { entering: text } = useText();
  const styles = useEnteringStyles();
  const textStyles = useTextStyles();
  const disabled = pane.running !== null;
  return (
    <section aria-labelledby="entering" className={styles.view}>
      <div>
        <h2 id="entering" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{text.hint}</p>
        <LiveSwitch />
      </div>
      {pane.checksLive && !pane.live && <p className={textStyles.small}>{text.nothing}</p>}
      <LiveFindings />
      <Disclosure
        title={text.help}
        openAtFirst={pane.progress !== null || pane.suggestions !== null}
      >
        <div className={styles.help}>
          <p className={textStyles.small}>{text.progressHint}</p>
          <Button
            data-landing
            disabledFocusable={disabled}
            onClick={() => ask({ name: "proposeProgress", scope: scopeOf(pane.role) })}
          >
            {text.progress}
          </Button>
          <ProgressAsPlanned onCancel={closeProgress} />
        </div>
        <div className={styles.help}>
          <p className={textStyles.small}>{text.suggestHint}</p>
          <Button
            data-landing
            disabledFocusable={disabled}
            onClick={() => ask({ name: "suggestStatuses", scope: scopeOf(pane.role) })}
          >
            {text.suggest}
          </Button>
          {pane.suggestions && (
            <Suggestions suggestions={pane.suggestions.suggestions} disabled={disabled} />
          )}
        </div>
      </Disclosure>
    </section>
  );
}
