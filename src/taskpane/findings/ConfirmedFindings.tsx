import { Button } from "@fluentui/react-components";
import type { Scope } from "../../check/finding";
import type { PlacedFinding } from "../../workbook";
import { Disclosure } from "../Disclosure";
import { findingId } from "../state/checkResult";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { words } from "./words";

interface ConfirmedFindingsProps {
  readonly findings: readonly PlacedFinding[];
  readonly scope: Scope;
}

/** Warnings that were looked at and found right, each with its reason. */
export function ConfirmedFindings({ findings, scope }: ConfirmedFindingsProps) {
  const ask = useAsk();
  const { running } = usePane();
  const { language } = useText();
  const text = words[language];
  const { small } = useTextStyles();
  if (findings.length === 0) return null;
  return (
    <Disclosure title={text.confirmed(findings.length)}>
      <ul>
        {findings.map((finding) => (
          <li key={findingId(finding)}>
            <b>
              {finding.key} {finding.column}
            </b>{" "}
            {finding.brief}
            <div className={small}>{finding.confirmed?.replace(/^確認済[\s:：、。]*/, "")}</div>
            <Button
              size="small"
              disabledFocusable={running !== null}
              aria-label={`${text.withdraw} ${finding.key ?? ""} ${finding.column ?? ""}`}
              onClick={() =>
                ask({ name: "confirmFindings", confirmations: [{ finding, reason: null }], scope })
              }
            >
              {text.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
