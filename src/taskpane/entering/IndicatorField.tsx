import { Button, mergeClasses } from "@fluentui/react-components";
import type { CellValue } from "../../entries/cell";
import { isBlank } from "../../entries/owedEntries";
import { previous, yearLabel } from "../../plan/fiscalYear";
import { comparatorWords, formatQuantity } from "../../plan/quantity";
import type { Indicator, Unit } from "../../plan/plan";
import type { Field } from "../../report/field";
import type { IndicatorReport } from "../../report/itemReport";
import { readAs, shownActual, typedActual } from "../../report/typed";
import { Sparkline } from "../pictures/Sparkline";
import { useText } from "../text";
import { useFieldStyles } from "./fields.styles";
import { FieldHead } from "./FieldHead";
import { FieldNotes, isFaulty, notesId } from "./FieldNotes";
import { controlId, isClosed, useForm } from "./form";
import { useTyped } from "./useTyped";

/** An indicator: its target, its years as a line, its figure of the year, how that was read and judged. */
export function IndicatorField({ indicator: of }: { readonly indicator: IndicatorReport }) {
  const { plan, text } = useForm();
  const { joined } = useText();
  const styles = useFieldStyles();
  const { indicator, reportedBy, field, beforeField, judgement } = of;
  const name = indicator.sub === null ? indicator.name : `${indicator.name}（${indicator.sub}）`;
  const shown = (value: CellValue) => figureOf(value, indicator.unit);
  const isJudged = judgement === "達成" || judgement === "未達成";
  return (
    <div className={styles.field}>
      <span className={styles.label}>{name}</span>
      <div className={styles.facts}>
        <span>{isBlank(of.target) ? text.noTarget : text.target(targetOf(of))}</span>
        {!isBlank(of.before) && <span>{text.lastYear(shown(of.before))}</span>}
        <Sparkline years={yearsOf(of, plan.fiscalYears)} shown={(value) => shown(value)} />
      </div>
      {indicator.reprintOf !== null ? (
        <p className={styles.info}>{text.reprintFollows(indicator.reprintOf)}</p>
      ) : reportedBy !== null ? (
        <p className={styles.info}>{text.reportedBy(reportedBy, shown(field.value))}</p>
      ) : (
        <>
          {beforeField && (
            <FigureField
              field={beforeField}
              indicator={indicator}
              label={joined.noted(text.actualBefore, yearLabel(previous(field.year)))}
            />
          )}
          <FigureField
            field={field}
            indicator={indicator}
            label={text.actual}
            verdict={isJudged ? text.judgement(judgement) : null}
          />
        </>
      )}
    </div>
  );
}

interface FigureFieldProps {
  readonly field: Field;
  readonly indicator: Indicator;
  readonly label: string;
  /** 判定 of what stands there. */
  readonly verdict?: string | null;
}

/** A figure beside its unit. */
function FigureField({ field, indicator, label, verdict = null }: FigureFieldProps) {
  const { plan, text, fill } = useForm();
  const { joined } = useText();
  const styles = useFieldStyles();
  const shown = (value: CellValue) => shownActual(value, indicator);
  const { typed, handlers } = useTyped(
    field,
    (text) => typedActual(text, indicator, plan.fiscalYears),
    shown,
  );
  const reading = typed === null ? null : readAs(field.value, indicator);
  const heard = [reading === null ? null : text.readAs(reading), verdict];
  const closed = isClosed(field);
  const id = controlId(field);
  return (
    <div className={styles.field}>
      <FieldHead field={field} name={`${indicator.name} ${label}`}>
        <label htmlFor={id} className={styles.label} style={{ fontWeight: "normal" }}>
          {label}
        </label>
      </FieldHead>
      <div className={styles.figure}>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={mergeClasses(styles.control, styles.input, isFaulty(field) && styles.faulty)}
          disabled={closed}
          aria-label={joined.noted(`${indicator.name} ${label}`, indicator.unit)}
          aria-invalid={isFaulty(field)}
          aria-describedby={`${id}-read ${notesId(field)}`}
          {...handlers}
        />
        <span>{indicator.unit}</span>
        {!closed && isBlank(field.value) && (
          <Button size="small" onClick={() => fill(field, text.later)}>
            {text.later}
          </Button>
        )}
        <span
          id={`${id}-read`}
          className={mergeClasses(styles.info, styles.reading)}
          aria-live="polite"
        >
          {joined.list(heard.filter((words) => words !== null))}
        </span>
      </div>
      <FieldNotes field={field} shown={(value) => shown(value)} />
    </div>
  );
}

const figureOf = (value: CellValue, unit: Unit): string =>
  typeof value === "number" ? formatQuantity(value, unit) : String(value);

/** 「50%以上」, 「前年度比3%削減」. */
function targetOf({ indicator, target }: IndicatorReport): string {
  if (indicator.targetKind === "yearOnYearCut")
    return `前年度比${figureOf(target, "%" as Unit)}削減`;
  return figureOf(target, indicator.unit) + comparatorWords[indicator.comparator];
}

const yearsOf = (
  { indicator, field, targets, actuals }: IndicatorReport,
  fiscalYears: readonly Field["year"][],
) =>
  fiscalYears.map((year, i) => ({
    year: yearLabel(year),
    actual: numberIn(actuals[i]),
    // A cut is no level to draw.
    target: indicator.targetKind === "level" ? numberIn(targets[i]) : null,
    isPresent: year === field.year,
  }));

const numberIn = (value: CellValue | undefined): number | null =>
  typeof value === "number" ? value : null;
