import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useToggleStyles } from "./Toggle.styles";

interface ToggleProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/**
 * One of a row of buttons of which at most one is pressed in. Fluent's ToggleButton and TabList would
 * do the same for 30 KB more, compressed: a tenth of the whole pane.
 */
export function Toggle({ pressed, onPress, children }: ToggleProps) {
  const styles = useToggleStyles();
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={mergeClasses(styles.toggle, pressed && styles.pressed)}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** The row they stand in. */
export function ToggleGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const styles = useToggleStyles();
  return (
    <div role="group" aria-label={label} className={styles.group}>
      {children}
    </div>
  );
}
