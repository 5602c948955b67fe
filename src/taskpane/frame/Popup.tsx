import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useFrameStyles } from "./Frame.styles";

interface PopupProps {
  /** What the button shows. */
  readonly label: string;
  /** What it is for, where the label alone does not tell. */
  readonly name?: string;
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button of the header, and below the row what it opens: over what follows, until something is chosen
 * or Escape is pressed, and then the button has the focus again. (Fluent's Menu and Popover would
 * cost a fifth of the pane's first load.)
 */
export function Popup({ label, name, children }: PopupProps) {
  const styles = useFrameStyles();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    const opener = button.current;
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      // What had the focus is gone with the panel.
      if (document.activeElement === document.body) opener?.focus();
    };
  }, [open]);
  const close = () => setOpen(false);
  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open && !event.nativeEvent.isComposing) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        aria-label={name === undefined ? undefined : `${name} ${label}`}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.label}>{label}</span>
        <span aria-hidden>▾</span>
      </button>
      <div id={id} className={styles.panel} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
