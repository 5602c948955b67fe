import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Change } from "../state/change";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChangeList } from "./ChangeList";
import { useChangePreviewStyles } from "./ChangePreview.styles";

interface ChangePreviewProps {
  readonly title: string;
  readonly changes: readonly Change[];
  readonly disabled: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** Everything that is about to be written, to look at first. It takes the focus when it opens. */
export function ChangePreview({ title, changes, disabled, onApply, onCancel }: ChangePreviewProps) {
  const { fixes } = useText();
  const styles = useChangePreviewStyles();
  const textStyles = useTextStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby={id} className={styles.preview}>
      <h3 id={id} ref={heading} tabIndex={-1} className={textStyles.heading}>
        {title}
      </h3>
      <div className={styles.list} tabIndex={0} role="group" aria-labelledby={id}>
        <ChangeList label={title} changes={changes} />
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={disabled} onClick={onApply}>
          {fixes.apply(changes.length)}
        </Button>
        <Button onClick={onCancel}>{fixes.cancel}</Button>
      </div>
    </section>
  );
}
