import { mergeClasses } from "@fluentui/react-components";
import { viewsOf } from "../state/paneState";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useViewsStyles } from "./Views.styles";

/** A department fills in and submits; 総務課 sees how far all are, and the summary. */
export function Views() {
  const { views: text } = useText();
  const styles = useViewsStyles();
  const { view, role } = usePane();
  const { show } = useStore();
  return (
    <nav aria-label={text.heading}>
      <ol className={styles.views}>
        {viewsOf(role).map((name) => (
          <li key={name} className={styles.place}>
            <button
              type="button"
              aria-current={view === name ? "page" : undefined}
              className={mergeClasses(styles.view, view === name && styles.current)}
              onClick={() => show(name)}
            >
              {text.name[name]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
