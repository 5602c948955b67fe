import { Checkbox } from "@fluentui/react-components";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

/** 入力中もチェックする */
export function LiveSwitch() {
  const { checkLive } = useStore();
  const { checksLive, liveCheckFailed } = usePane();
  const { entering: text } = useText();
  const textStyles = useTextStyles();
  return (
    <>
      <Checkbox
        label={text.live}
        checked={checksLive}
        onChange={(_, { checked }) => checkLive(checked === true)}
      />
      {checksLive && liveCheckFailed && <p className={textStyles.small}>{text.liveFailed}</p>}
    </>
  );
}
