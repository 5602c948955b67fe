import { Button } from "@fluentui/react-components";
import { useEffect, useEffectEvent } from "react";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCopy } from "../useCopy";
import { useCollectStyles } from "./Collect.styles";
import { words } from "./words";

interface LetterProps {
  readonly title: string;
  readonly text: string;
}

/** A mail's text: copied as soon as it is there, or selected where the clipboard is forbidden. */
export function Letter({ title, text: mail }: LetterProps) {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { shown, copied, copy } = useCopy<HTMLPreElement>(mail);
  const copyNow = useEffectEvent(() => void copy());
  useEffect(() => copyNow(), []);
  return (
    <section aria-label={title} className={styles.view}>
      <div role="status" className={textStyles.small}>
        {copied === "copied" && text.copied}
        {copied === "select" && text.copyByHand}
      </div>
      <pre ref={shown} role="group" aria-label={text.text} tabIndex={0} className={textStyles.raw}>
        {mail}
      </pre>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
    </section>
  );
}
