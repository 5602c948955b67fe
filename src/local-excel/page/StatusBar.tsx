import { useId } from "react";
import { LookChoice } from "./LookChoice";
import type { Consumption } from "./meter";
import type { OfficeLook } from "./officeLook";

interface Props {
  consumption: { last: Consumption; total: Consumption };
  latencyMs: number;
  look: OfficeLook;
  hostErrors: string[];
  onLatency(latencyMs: number): void;
  onLook(change: Partial<OfficeLook>): void;
}

/** What the add-in's talk with Excel costs, and what went wrong in it. */
export function StatusBar(props: Props) {
  const { consumption, latencyMs, look, hostErrors, onLatency, onLook } = props;
  const latency = useId();
  return (
    <footer className="status-bar">
      <p>
        <b>直前の操作</b> {summary(consumption.last)}
      </p>
      <p>
        <b>累計</b> {summary(consumption.total)}
      </p>
      <p role="alert" className="host-errors">
        {hostErrors.length > 0 && (
          <>
            ⚠ ローカル Excel のエラー {hostErrors.length} 件: {hostErrors.at(-1)}
          </>
        )}
      </p>
      <LookChoice look={look} onLook={onLook} />
      <p className="latency">
        <label htmlFor={latency}>応答の遅れ</label>
        <input
          id={latency}
          type="range"
          min={0}
          max={1000}
          step={50}
          value={latencyMs}
          aria-valuetext={`${latencyMs} ミリ秒`}
          onChange={(event) => onLatency(Number(event.target.value))}
        />
        <output htmlFor={latency}>{latencyMs} ms</output>
      </p>
    </footer>
  );
}

const summary = ({ roundTrips, bytesUp, bytesDown }: Consumption) =>
  `往復 ${roundTrips} 回　送信 ${size(bytesUp)}　受信 ${size(bytesDown)}`;

const size = (bytes: number) =>
  bytes < 1000
    ? `${bytes} B`
    : `${(bytes / 1000).toLocaleString("ja-JP", { maximumFractionDigits: 1 })} KB`;
