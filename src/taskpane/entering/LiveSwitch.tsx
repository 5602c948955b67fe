import { Checkbox } from "@fluentui/react-components";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

export interface LiveSwitchProps {
  readonly on: boolean;
  /** Excel would not tell of edits. */
  readonly failed: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** 入力中もチェックする */
export function LiveSwitch({ on, failed, onSwitch }: LiveSwitchProps) {
  const { entering: text } = useText();
  const textStyles = useTextStyles();
  return (
    <>
      <Checkbox
        label={text.live}
        checked={on}
        onChange={(_, { checked }) => onSwitch(checked === true)}
      />
      {on && failed && <p className={textStyles.small}>{text.liveFailed}</p>}
    </>
  );
}
