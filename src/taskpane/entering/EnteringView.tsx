import { Button } from "@fluentui/react-components";
import type { Scope } from "../../check/finding";
import { Disclosure } from "../Disclosure";
import type { Request } from "../session/request";
import type { Session } from "../session/session";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useEnteringStyles } from "./EnteringView.styles";
import { LiveFindings } from "./LiveFindings";
import { LiveSwitch, type LiveSwitchProps } from "./LiveSwitch";
import { ProgressAsPlanned } from "./ProgressAsPlanned";
import { Suggestions } from "./Suggestions";

interface EnteringViewProps {
  readonly session: Session;
  readonly scope: Scope;
  readonly live: LiveSwitchProps;
  readonly perform: (request: Request) => void;
  readonly closeProgress: () => void;
}

/** 記入: what was just typed, checked as it is entered, and the help there is with filling in. */
export function EnteringView({ session, scope, live, perform, closeProgress }: EnteringViewProps) {
  const { entering: text } = useText();
  const styles = useEnteringStyles();
  const textStyles = useTextStyles();
  const disabled = session.running !== null;
  return (
    <section aria-labelledby="entering" className={styles.view}>
      <div>
        <h2 id="entering" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{text.hint}</p>
        <LiveSwitch {...live} />
      </div>
      {live.on && !session.live && <p className={textStyles.small}>{text.nothing}</p>}
      <LiveFindings session={session} perform={perform} />
      <Disclosure
        title={text.help}
        openAtFirst={session.progress !== null || session.suggestions !== null}
      >
        <div className={styles.help}>
          <p className={textStyles.small}>{text.progressHint}</p>
          <Button
            data-landing
            disabledFocusable={disabled}
            onClick={() => perform({ kind: "proposeProgress", scope })}
          >
            {text.progress}
          </Button>
          <ProgressAsPlanned session={session} perform={perform} onCancel={closeProgress} />
        </div>
        <div className={styles.help}>
          <p className={textStyles.small}>{text.suggestHint}</p>
          <Button
            data-landing
            disabledFocusable={disabled}
            onClick={() => perform({ kind: "suggestStatuses", scope })}
          >
            {text.suggest}
          </Button>
          {session.suggestions && (
            <Suggestions
              suggestions={session.suggestions.suggestions}
              disabled={disabled}
              perform={perform}
            />
          )}
        </div>
      </Disclosure>
    </section>
  );
}
