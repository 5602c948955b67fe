import type { IndicatorRow } from "../../achievement/summariseIndicators";
import type { PolicyRow, StatusRow } from "../../achievement/summariseStatuses";
import type { Recalculated } from "../../workbook";
import { SheetLink } from "../SheetLink";
import { useText, type Text } from "../text";
import { useTextStyles } from "../textStyles";
import { Agreement } from "./Agreement";
import { CountTable, type CountRow } from "./CountTable";
import { useSummaryViewStyles } from "./SummaryView.styles";

interface SummaryViewProps {
  readonly result: Recalculated;
}

/** The two small tables of 集計 for the reporting year, and whether the workbook's formulas agree. */
export function SummaryView({ result }: SummaryViewProps) {
  const text = useText();
  const styles = useSummaryViewStyles();
  const textStyles = useTextStyles();
  return (
    <section aria-labelledby="summary" className={styles.view}>
      <div>
        <h2 id="summary" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.summary.heading}
        </h2>
        <p className={textStyles.small}>{text.year(result.reportingYear)}</p>
      </div>
      <Agreement result={result} />
      <CountTable
        title={text.summary.statuses}
        columns={Object.values(text.summary.status)}
        rows={rowsOf(result.statuses, text.summary, statusCells)}
      />
      <CountTable
        title={text.summary.indicators}
        columns={[...Object.values(text.summary.indicator), text.summary.rate]}
        rows={rowsOf(result.indicators, text.summary, indicatorCells)}
      />
      <p className={styles.link}>
        <SheetLink role="集計">{text.summary.openSheet}</SheetLink>
      </p>
    </section>
  );
}

function rowsOf<Row>(
  summary: {
    readonly policies: readonly PolicyRow<Row>[];
    readonly total: Row;
    readonly withoutReprints: Row;
  },
  text: Text["summary"],
  cellsOf: (row: Row, text: Text["summary"]) => CountRow["cells"],
): CountRow[] {
  return [
    ...summary.policies.map((row) => ({
      name: `${row.numeral} ${row.name}`,
      cells: cellsOf(row, text),
    })),
    { name: text.total, cells: cellsOf(summary.total, text), total: true },
    { name: text.withoutReprints, cells: cellsOf(summary.withoutReprints, text) },
  ];
}

const statusCells = (row: StatusRow, text: Text["summary"]): CountRow["cells"] =>
  keysOf(text.status).map((status) => ({
    count: String(row[status].count ?? text.nothing),
    share: percent(row[status].percent, text),
  }));

const indicatorCells = (row: IndicatorRow, text: Text["summary"]): CountRow["cells"] => [
  ...keysOf(text.indicator).map((column) => ({ count: String(row[column] ?? text.nothing) })),
  { count: percent(row.percent, text) },
];

const percent = (value: number | null, text: Text["summary"]): string =>
  value === null ? text.nothing : `${value.toFixed(1)}%`;

const keysOf = <Key extends string>(record: Record<Key, string>): Key[] =>
  Object.keys(record) as Key[];
