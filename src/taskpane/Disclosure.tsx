import { useState, type ReactNode } from "react";
import { useDisclosureStyles } from "./Disclosure.styles";

interface DisclosureProps {
  readonly title: string;
  readonly openAtFirst?: boolean;
  /** Opened by the user: what stands inside may have to be read. */
  readonly onOpen?: () => void;
  /** Stands before what the user came for: a caret that lost its place does not land on it. */
  readonly isNotice?: boolean;
  readonly children: ReactNode;
}

/** Something rarely needed, behind its title. What is closed is not rendered. */
export function Disclosure(props: DisclosureProps) {
  const { title, openAtFirst = false, onOpen, isNotice = false, children } = props;
  const styles = useDisclosureStyles();
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details
      className={styles.disclosure}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        setOpen(currentTarget.open);
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary className={styles.title} data-landing={isNotice ? undefined : true}>
        {title}
      </summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  );
}
