import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Recalculated } from "../../workbook";
import { useAsk } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useSummaryViewStyles } from "./SummaryView.styles";
import { words } from "./words";

interface RowsBehindProps {
  readonly title: string;
  readonly rows: readonly Recalculated["counted"]["statuses" | "indicators"][number][];
  readonly onBack: () => void;
}

/** What a figure counts: items or indicators, each leading to the cell that decides. */
export function RowsBehind({ title, rows, onBack }: RowsBehindProps) {
  const { language, joined } = useText();
  const text = words[language];
  const styles = useSummaryViewStyles();
  const textStyles = useTextStyles();
  const ask = useAsk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="behind" className={styles.view}>
      <h2 id="behind" ref={heading} tabIndex={-1} className={textStyles.heading}>
        {title}
      </h2>
      <ul className={styles.list}>
        {rows.map(({ key, label, lead, isReprint, place }) => (
          <li key={key}>
            <button
              type="button"
              className={textStyles.link}
              aria-disabled={place === null}
              onClick={() => place && ask({ name: "goToCell", place })}
            >
              {label}
            </button>
            <span className={textStyles.small}>
              {" "}
              {lead}
              {isReprint && joined.noted("", text.reprint)}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={onBack}>
          {text.back}
        </Button>
      </div>
    </section>
  );
}
