import type { ChartData } from "./chartData";

interface Props {
  chart: ChartData;
  /** In pixels. */
  width: number;
  height: number;
}

const titleHeight = 32;
const categoryHeight = 24;
const legendHeight = 26;
const margin = 12;
/** Of a full-width letter. */
const letterWidth = 12;
/** Part of a category's width that its columns take; the rest lies between categories. */
const columnShare = 0.62;

/** A chart of columns, about as Excel draws it. */
export function ChartPicture({ chart, width, height }: Props) {
  const bottom = height - categoryHeight - legendHeight;
  const step = (width - 2 * margin) / Math.max(1, chart.categories.length);
  return (
    <svg
      role="img"
      aria-label={`グラフ: ${chart.title}`}
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <rect width={width} height={height} fill="#FFFFFF" stroke="#D1D1D1" />
      <text x={width / 2} y={21} className="chart-title">
        {chart.title}
      </text>
      <line x1={margin} x2={width - margin} y1={bottom} y2={bottom} stroke="#8a8a8a" />
      {chart.categories.map((category, index) => (
        <g key={index} transform={`translate(${margin + index * step} 0)`}>
          <Columns chart={chart} category={index} width={step} bottom={bottom} />
          <text x={step / 2} y={bottom + 17} className="chart-text">
            {shortened(category, step)}
          </text>
        </g>
      ))}
      <Legend chart={chart} width={width} y={height - legendHeight / 2} />
    </svg>
  );
}

interface ColumnsProps {
  chart: ChartData;
  category: number;
  width: number;
  bottom: number;
}

function Columns({ chart, category, width, bottom }: ColumnsProps) {
  const { isStacked, series } = chart;
  const scale = (bottom - titleHeight - margin) / highest(chart);
  const room = width * columnShare;
  const columnWidth = isStacked ? room : room / series.length;
  let stacked = 0;
  return series.map(({ name, values, labels, fill, line, labelColor }, index) => {
    const value = values[category] ?? 0;
    const columnHeight = value * scale;
    const x = (width - room) / 2 + (isStacked ? 0 : index * columnWidth);
    const y = bottom - stacked - columnHeight;
    if (isStacked) stacked += columnHeight;
    const label = labels[category] ?? "";
    return (
      <g key={name}>
        {value > 0 && (
          <rect x={x} y={y} width={columnWidth} height={columnHeight} fill={fill} stroke={line} />
        )}
        {label !== "" && (
          <text
            x={x + columnWidth / 2}
            y={isStacked ? y + columnHeight / 2 + 4 : y - 4}
            className="chart-text"
            fill={isStacked ? labelColor : "#000000"}
          >
            {label}
          </text>
        )}
      </g>
    );
  });
}

function Legend({ chart, width, y }: { chart: ChartData; width: number; y: number }) {
  const widths = chart.series.map(({ name }) => name.length * letterWidth + 30);
  const offset = (end: number) => widths.slice(0, end).reduce((sum, own) => sum + own, 0);
  const left = Math.max(0, (width - offset(widths.length)) / 2);
  return chart.series.map(({ name, fill, line }, index) => (
    <g key={name} transform={`translate(${left + offset(index)} ${y})`}>
      <rect x={4} y={-6} width={11} height={11} fill={fill} stroke={line} />
      <text x={20} y={4} className="chart-text chart-legend">
        {name}
      </text>
    </g>
  ));
}

/** The largest column, or the largest pile of columns; never 0. */
function highest({ isStacked, categories, series }: ChartData): number {
  const heights = categories.map((_, category) => {
    const values = series.map(({ values: own }) => own[category] ?? 0);
    return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  });
  return Math.max(...heights, 0) || 1;
}

/** As much of a text as fits. */
function shortened(text: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / letterWidth));
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
