import { mergeClasses } from "@fluentui/react-components";
import { useState, type DragEvent } from "react";
import { FileButton } from "../FileButton";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCollectStyles } from "./Collect.styles";
import { words } from "./words";

/** Chosen by the button; dropping is an extra, which some versions of Excel do not let through. */
export function ChooseFiles() {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { running } = usePane();
  const ask = useAsk();
  const [isOver, setOver] = useState(false);
  const [isNothing, setNothing] = useState(false);
  const take = (files: readonly File[]) => {
    setNothing(files.length === 0);
    if (files.length > 0 && running === null) ask({ name: "collectFiles", files, named: [] });
  };
  const onDrag = (event: DragEvent) => {
    // Else the browser opens the file in place of the pane.
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={onDrag}
      onDragLeave={onDrag}
      onDrop={(event) => {
        onDrag(event);
        take([...event.dataTransfer.files]);
      }}
    >
      <FileButton
        label={text.choose}
        accept=".xlsx,.xlsm,.zip"
        multiple
        primary
        disabled={running !== null}
        onFiles={take}
      />
      <span role="status" className={textStyles.small}>
        {isNothing ? text.notFiles : text.chooseHint}
      </span>
    </div>
  );
}
