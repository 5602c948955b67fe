import { Button } from "@fluentui/react-components";
import product from "../../../package.json";
import { refusalMessage, type Probed } from "../../workbook";
import { saveFile } from "../saveFile";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useCopy } from "../useCopy";
import { useProbeStyles } from "./Probe.styles";
import { words } from "./words";

/** 診断: starts it, and shows what the Excel answered, to be sent to us. */
export function ProbeView() {
  const pane = usePane();
  const ask = useAsk();
  const { language } = useText();
  const text = words[language];
  const styles = useProbeStyles();
  const { probed } = usePane();
  const answered = probed?.report.answers.filter(({ answer }) => /^(yes|no)$/.test(answer)) ?? [];
  return (
    <>
      <div>{text.explain}</div>
      <Button
        disabledFocusable={pane.running !== null || !pane.ready}
        onClick={() => ask({ name: "runProbe" })}
      >
        {text.start}
      </Button>
      <Standing />
      <div role="status" className={styles.status}>
        {probed && text.done(answered.length, probed.questions.length)}
      </div>
      {probed && <Result probed={probed} />}
    </>
  );
}

/** Where it stands, once more: what the pane says of its requests is out of sight from the foot. */
function Standing() {
  const { running, message } = usePane();
  const { language } = useText();
  if (running?.request.name === "runProbe")
    return <div>{words[language].running(Math.round(running.share * 100))}</div>;
  if (message?.kind === "refused" && message.request.name === "runProbe")
    return <div>{refusalMessage(message.refusal, language)}</div>;
  return null;
}

function Result({ probed: { report, questions } }: { readonly probed: Probed }) {
  const { language } = useText();
  const text = words[language];
  const styles = useProbeStyles();
  const textStyles = useTextStyles();
  const json = JSON.stringify({ addIn: product.version, ...report }, null, 2);
  const name = `診断-${report.takenAt.slice(0, 10)}.json`;
  const { shown, copied, copy } = useCopy<HTMLPreElement>(json);
  return (
    <>
      <p className={textStyles.small}>{text.send}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{copied ? text[copied] : text.copy}</Button>
        <Button onClick={() => saveFile({ name, bytes: new TextEncoder().encode(json) })}>
          {text.download}
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr className={styles.head}>
            <th scope="col">{text.question}</th>
            <th scope="col">{text.answer}</th>
          </tr>
        </thead>
        <tbody>
          {report.answers.map(({ id, answer, seen }, i) => {
            const { row, states, byHand } = questions[i]!;
            return (
              <tr key={id} className={styles.row}>
                <th scope="row" className={styles.question}>
                  {row !== null && `${row}. `}
                  {states[language]}
                  {answer === "notAsked" && byHand && (
                    <p className={textStyles.small}>{byHand[language]}</p>
                  )}
                  {seen.length > 0 && (
                    <details>
                      <summary className={textStyles.small}>{text.seen}</summary>
                      <p className={styles.seen}>{seen.join("\n")}</p>
                    </details>
                  )}
                </th>
                <td className={styles.answer}>{text.answers[answer]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <details open={copied === "select" || undefined}>
        <summary>{text.text}</summary>
        <pre ref={shown} className={textStyles.raw} tabIndex={0}>
          {json}
        </pre>
      </details>
    </>
  );
}
