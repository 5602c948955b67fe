import { Button } from "@fluentui/react-components";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useItemSheetsStyles } from "./ItemSheets.styles";
import { words } from "./words";

/** 個票一覧: every item's 個票 on one sheet, to be printed. */
export function ItemSheets() {
  const pane = usePane();
  const ask = useAsk();
  const { itemSheets: text, language } = useText();
  const styles = useItemSheetsStyles();
  const textStyles = useTextStyles();
  return (
    <section aria-labelledby="item-sheets" className={styles.part}>
      <div>
        <h2 id="item-sheets" className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{text.explain}</p>
      </div>
      <div className={styles.line}>
        <Button
          size="small"
          disabledFocusable={pane.running !== null}
          onClick={() => ask({ name: "buildItemSheets" })}
        >
          {text.build}
        </Button>
        {pane.running?.request.name === "buildItemSheets" && (
          <span className={textStyles.small}>{words[language].making}</span>
        )}
      </div>
    </section>
  );
}
