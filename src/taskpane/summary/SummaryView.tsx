import { useEffect, useState } from "react";
import { rowsBehind } from "../../achievement/countedRows";
import type { PolicyRow } from "../../achievement/summariseStatuses";
import type { Recalculated } from "../../workbook";
import { StackedBars } from "../pictures/StackedBars";
import { RestoredRowsView } from "../restored/RestoredRowsView";
import { SheetLink } from "../SheetLink";
import { usePane, useStore } from "../state/usePane";
import { useText, type Text } from "../text";
import { useTextStyles } from "../textStyles";
import { Agreement } from "./Agreement";
import { FigureTable, type Line } from "./FigureTable";
import { ItemSheets } from "./ItemSheets";
import { RowsBehind } from "./RowsBehind";
import { useSummaryViewStyles } from "./SummaryView.styles";
import { words } from "./words";

/** 集計: the figures of the reporting year with what stands behind them, and 総務課's rare tasks. */
export function SummaryView() {
  const { recalculated, restored, workbook } = usePane();
  const text = words[useText().language];
  const styles = useSummaryViewStyles();
  const { load } = useStore();
  // How many rows of the original are still to be verified stands beside the title.
  const isUnread = workbook?.kind === "complete" && restored === null;
  useEffect(() => {
    if (isUnread) load({ name: "readRestoredRows" });
  }, [isUnread, load]);
  return (
    <div className={styles.view}>
      {recalculated ? <Figures result={recalculated} /> : <p>{text.notYet}</p>}
      <section aria-label={text.tasks} className={styles.view}>
        <ItemSheets />
        <RestoredRowsView />
      </section>
    </div>
  );
}

type Looked = { readonly title: string } & Pick<Parameters<typeof RowsBehind>[0], "rows">;

/** The verdict, the picture and both tables, or what stands behind one of the figures. */
function Figures({ result }: { readonly result: Recalculated }) {
  const all = useText();
  const { summary } = all;
  const text = words[all.language];
  const styles = useSummaryViewStyles();
  const textStyles = useTextStyles();
  const [looked, setLooked] = useState<Looked | null>(null);
  const { statuses, indicators, counted, reportingYear } = result;
  if (looked) return <RowsBehind {...looked} onBack={() => setLooked(null)} />;
  const look = (table: string, { name }: Line, word: string, rows: Looked["rows"]) =>
    setLooked({ title: text.behind(table, name, word, rows.length), rows });
  return (
    <section aria-labelledby="summary" className={styles.view}>
      <div className={styles.line}>
        <h2 id="summary" tabIndex={-1} data-landing className={textStyles.heading}>
          {summary.heading}
        </h2>
        <span className={textStyles.small}>{all.year(reportingYear)}</span>
        <SheetLink role="集計">{summary.openSheet}</SheetLink>
      </div>
      <Agreement result={result} />
      <StackedBars
        label={text.chart}
        series={Object.values(summary.status)}
        rows={statuses.policies.map((row) => ({
          name: row.numeral,
          counts: keysOf(summary.status).map((status) => row[status].count ?? 0),
        }))}
      />
      <FigureTable
        title={summary.statuses}
        columns={summary.status}
        rate={text.rate.statuses}
        lines={linesOf(statuses, summary).map(({ row, ...line }) => ({
          ...line,
          percent: row.実施.percent,
          counts: mapValues(summary.status, (status) => row[status].count),
        }))}
        onLook={(line, word) =>
          look(
            summary.statuses,
            line,
            summary.status[word],
            rowsBehind(counted.statuses, line.line, word),
          )
        }
      />
      <FigureTable
        title={summary.indicators}
        columns={summary.indicator}
        rate={text.rate.indicators}
        lines={linesOf(indicators, summary).map(({ row, ...line }) => ({
          ...line,
          percent: row.percent,
          counts: mapValues(summary.indicator, (word) => row[word]),
        }))}
        onLook={(line, word) =>
          look(
            summary.indicators,
            line,
            summary.indicator[word],
            rowsBehind(counted.indicators, line.line, word),
          )
        }
      />
    </section>
  );
}

function linesOf<Row>(
  { policies, total, withoutReprints }: SummaryOf<Row>,
  text: Text["summary"],
): (Omit<Line, "percent"> & { readonly row: Row })[] {
  return [
    ...policies.map((row, line) => ({ line, name: row.numeral, fullName: row.name, row })),
    { line: "total", name: text.total, row: total },
    { line: "withoutReprints", name: text.withoutReprints, row: withoutReprints },
  ];
}

interface SummaryOf<Row> {
  readonly policies: readonly PolicyRow<Row>[];
  readonly total: Row;
  readonly withoutReprints: Row;
}

const keysOf = <Key extends string>(record: Record<Key, string>): Key[] =>
  Object.keys(record) as Key[];

const mapValues = <Key extends string, Value>(
  record: Record<Key, string>,
  value: (key: Key) => Value,
): Record<Key, Value> =>
  Object.fromEntries(keysOf(record).map((key) => [key, value(key)])) as Record<Key, Value>;
