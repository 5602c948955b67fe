import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../saveFile";
import { useAsk, usePane } from "../state/usePane";
import type { CopiesMade } from "../state/paneState";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useHandOutStyles } from "./HandOut.styles";
import { words } from "./words";

/** The copies that were made: to be saved again, or opened one by one. */
export function HandedOut({ made }: { readonly made: CopiesMade }) {
  const { language, joined } = useText();
  const text = words[language];
  const styles = useHandOutStyles();
  const textStyles = useTextStyles();
  const { running } = usePane();
  const ask = useAsk();
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => heading.current?.focus(), []);
  const { copies, file, isSaved, warnings } = made;
  const departments = copies.map(({ handOut }) => handOut.department);
  return (
    <section aria-labelledby="handed-out" className={styles.view}>
      <h3 ref={heading} id="handed-out" tabIndex={-1} className={textStyles.heading}>
        {text.done}
      </h3>
      <p className={styles.told}>
        {joined.sentences([
          !isSaved
            ? text.made(copies.length)
            : copies.length === 1
              ? text.savedOne(departments[0]!, file.name)
              : text.saved(copies.length, file.name),
          text.recorded(copies.length),
        ])}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className={styles.told}>
          {warning}
        </p>
      ))}
      {isSaved && (
        <div>
          <Button size="small" onClick={() => saveFile(file)}>
            {text.again}
          </Button>
        </div>
      )}
      <ul aria-label={text.files} className={styles.list}>
        {copies.map(({ handOut: { id, department }, fileName, bytes }) => (
          <li key={id} className={styles.line}>
            <button
              type="button"
              className={textStyles.link}
              aria-disabled={running !== null}
              onClick={() => {
                setOpened(new Set([...opened, id]));
                ask({ name: "openCopy", id, bytes: () => bytes });
              }}
            >
              {text.openOne(department)}
            </button>
            <span className={textStyles.small}>{fileName}</span>
            {opened.has(id) && <span className={textStyles.small}>{text.opened}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
