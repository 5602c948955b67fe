import { useState, type ReactNode } from "react";
import { useDisclosureStyles } from "./Disclosure.styles";

interface DisclosureProps {
  readonly title: string;
  readonly openAtFirst?: boolean;
  /** Opened by the user: what stands inside may have to be read. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** Something rarely needed, behind its title. What is closed is not rendered. */
export function Disclosure({ title, openAtFirst = false, onOpen, children }: DisclosureProps) {
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
      <summary className={styles.title} data-landing>
        {title}
      </summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  );
}
