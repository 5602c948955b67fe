import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useConfirmDialogStyles } from "./ConfirmDialog.styles";
import { useTextStyles } from "./textStyles";

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly cancel: string;
  /** Returns whether it may close. */
  readonly onConfirm: () => boolean;
  /** However it was closed. */
  readonly onClosed: () => void;
  readonly children: ReactNode;
}

/**
 * A question before something that is not easily undone. The browser's own dialog: it holds the focus,
 * closes with Escape and gives the focus back. (Fluent's would cost 15 KB more.)
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, cancel, onConfirm, onClosed, children } = props;
  const styles = useConfirmDialogStyles();
  const textStyles = useTextStyles();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} className={styles.dialog} onClose={onClosed}>
      <div className={styles.content}>
        <h2 id={id} className={textStyles.heading}>
          {title}
        </h2>
        {children}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              if (onConfirm()) dialog.current?.close();
            }}
          >
            {confirm}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{cancel}</Button>
        </div>
      </div>
    </dialog>
  );
}
