import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import { useTextStyles } from "../textStyles";
import { useCountTableStyles } from "./CountTable.styles";

export interface CountRow {
  readonly name: string;
  readonly cells: readonly { readonly count: string; readonly share?: string }[];
  readonly total?: boolean;
}

interface CountTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly CountRow[];
}

/**
 * Counts per policy. The names of policies are sentences and the pane is narrow, so a row's name
 * stands above its numbers, over the whole width.
 */
export function CountTable({ title, columns, rows }: CountTableProps) {
  const styles = useCountTableStyles();
  const textStyles = useTextStyles();
  const id = useId();
  return (
    <div>
      <h3 id={id} className={textStyles.heading}>
        {title}
      </h3>
      <table aria-labelledby={id} className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ name, cells, total }) => (
          <tbody key={name} className={mergeClasses(styles.row, total && styles.total)}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={styles.name}>
                {name}
              </th>
            </tr>
            <tr>
              {cells.map(({ count, share }, i) => (
                <td key={columns[i]} className={styles.cell}>
                  {count}
                  {share !== undefined && <span className={styles.share}>{share}</span>}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
