import { Button } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { PlacedFinding } from "../../workbook";
import { findingId } from "../state/checkResult";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useFindingGroupStyles } from "./FindingGroupView.styles";
import type { FindingGroup } from "./findingList";
import { FindingLine, type FindingHandlers } from "./FindingLine";
import { linesIn, linesOfGroup } from "./folding";
import { SameFindings } from "./SameFindings";
import { severityIcon } from "./severity";
import { useSeverityStyles } from "./severity.styles";
import { words } from "./words";

interface FindingGroupProps {
  readonly group: FindingGroup;
  readonly open: boolean;
  /** The one of it that is opened. */
  readonly openFinding: PlacedFinding | null;
  readonly disabled: boolean;
  readonly handlers: FindingHandlers;
  readonly onFold: (id: string, open: boolean) => void;
}

/** An item's findings, or those that say the same, behind a title with their number. */
export const FindingGroupView = memo(function FindingGroupView(props: FindingGroupProps) {
  const { group, open, openFinding, disabled, handlers, onFold } = props;
  const { language } = useText();
  const text = words[language];
  const styles = useFindingGroupStyles();
  const { link } = useTextStyles();
  const [all, setAll] = useState(false);
  const { findings } = group;
  const isBeyond = openFinding !== null && findings.indexOf(openFinding) >= linesOfGroup;
  const shown = all || isBeyond ? findings : findings.slice(0, linesOfGroup);
  return (
    <section className={styles.group}>
      <h3 className={styles.title} data-entry>
        <button
          type="button"
          tabIndex={-1}
          data-landing
          className={styles.fold}
          aria-expanded={open}
          onClick={() => onFold(group.id, !open)}
        >
          <span className={styles.name}>
            <span aria-hidden>{open ? "▾" : "▸"}</span> <GroupName group={group} />
          </span>
          <span className={styles.count}>{text.count(linesIn(group))}</span>
        </button>
      </h3>
      {open && (
        <>
          {group.kind === "same" && (
            <SameFindings group={group} disabled={disabled} handlers={handlers} />
          )}
          <ul className={styles.lines}>
            {group.missing.length > 0 && (
              <MissingLine missing={group.missing} handlers={handlers} />
            )}
            {withKeys(shown).map(([key, finding]) => (
              <FindingLine
                key={key}
                finding={finding}
                namesItem={group.kind !== "item"}
                open={finding === openFinding}
                disabled={disabled}
                handlers={handlers}
              />
            ))}
          </ul>
          {shown.length < findings.length && (
            <p className={styles.more} data-entry>
              <button type="button" tabIndex={-1} className={link} onClick={() => setAll(true)}>
                {text.more(findings.length - shown.length)}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
});

function GroupName({ group: { kind, item, findings } }: { readonly group: FindingGroup }) {
  const { language } = useText();
  const text = words[language];
  if (item) return `${item.no} ${item.name}`;
  return kind === "same" ? `${findings[0]!.brief} ${text.same}` : text.ofWorkbook;
}

/** What is to be entered yet: one task, which leads to the first of its fields or cells. */
function MissingLine({
  missing,
  handlers,
}: {
  readonly missing: readonly PlacedFinding[];
  readonly handlers: FindingHandlers;
}) {
  const { language, joined } = useText();
  const text = words[language];
  const styles = useFindingGroupStyles();
  const colours = useSeverityStyles();
  const [first] = missing;
  const name = text.missing(missing.length);
  const { onMend, onGoTo } = handlers;
  const label = onMend ? text.enter : text.goTo;
  return (
    <li className={styles.missing} data-entry>
      <span className={colours.missing}>{severityIcon.missing}</span>
      <span>
        <b>{name}</b> {joined.list(missing.map(({ column }) => column ?? "").filter(isFirst))}
      </span>
      <Button
        size="small"
        tabIndex={-1}
        data-task
        data-landing
        aria-label={`${label} ${first!.itemNo ?? ""} ${name}`}
        onClick={() => (onMend ?? onGoTo)(first!)}
      >
        {label}
      </Button>
    </li>
  );
}

const isFirst = <T,>(value: T, at: number, all: readonly T[]): boolean => all.indexOf(value) === at;

/** A finding keeps its place on the screen, and the focus, through another check. */
function withKeys(findings: readonly PlacedFinding[]): [string, PlacedFinding][] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const id = findingId(finding);
    const times = seen.get(id) ?? 0;
    seen.set(id, times + 1);
    return [`${id} ${times}`, finding];
  });
}
