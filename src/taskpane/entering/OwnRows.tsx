import { Button } from "@fluentui/react-components";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useItemListStyles } from "./ItemList.styles";
import { words } from "./words";

/** わたしの課の行だけを表示: in the grid, when it is asked for, and away again. */
export function OwnRows({ department }: { readonly department: string }) {
  const ask = useAsk();
  const { running } = usePane();
  const text = words[useText().language];
  const styles = useItemListStyles();
  const textStyles = useTextStyles();
  const show = (of: string | null) => ask({ name: "showRowsOf", department: of });
  return (
    <section aria-label={text.rows} className={styles.view}>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={running !== null} onClick={() => show(department)}>
          {text.ownRows}
        </Button>
        <Button size="small" disabledFocusable={running !== null} onClick={() => show(null)}>
          {text.allRows}
        </Button>
      </div>
      <p className={textStyles.small}>{text.rowsHint}</p>
    </section>
  );
}
