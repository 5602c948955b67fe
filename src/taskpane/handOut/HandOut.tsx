import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { HandOutOffer } from "../../workbook";
import { Disclosure } from "../Disclosure";
import { FileButton } from "../FileButton";
import { useAsk, usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { HandedOut } from "./HandedOut";
import { useHandOutStyles } from "./HandOut.styles";
import { words } from "./words";

/** Which departments get a copy, and the copies. */
export function HandOut({ offer }: { readonly offer: HandOutOffer }) {
  const all = useText();
  const text = words[all.language];
  const styles = useHandOutStyles();
  const textStyles = useTextStyles();
  const { running, handedOut } = usePane();
  const ask = useAsk();
  const { departments, leftOut, reportingYear } = offer;
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [related, setRelated] = useState(false);
  const open = departments.flatMap(({ department, isConfirmed }) =>
    isConfirmed ? [] : [department],
  );
  const names = open.filter((name) => !unwanted.has(name));
  const make = (given: { readonly save: boolean; readonly saved?: File }) =>
    ask({ name: "handOut", departments: names, related, ...given });
  const cannot = running !== null || names.length === 0;
  return (
    <section aria-labelledby="hand-out" className={styles.view}>
      <div>
        <h2 id="hand-out" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{text.explain(all.year(reportingYear))}</p>
      </div>
      <fieldset className={styles.group}>
        <legend className={textStyles.unseen}>{text.departments}</legend>
        <Checkbox
          label={text.all}
          disabled={open.length === 0}
          checked={names.length === 0 ? false : names.length < open.length ? "mixed" : true}
          onChange={(_, { checked }) => setUnwanted(new Set(checked === true ? [] : open))}
        />
        <ul className={styles.list}>
          {departments.map(({ department, entries, texts, isConfirmed }) => (
            <li key={department} className={styles.line}>
              <Checkbox
                label={department}
                disabled={isConfirmed}
                checked={names.includes(department)}
                onChange={(_, { checked }) => {
                  const others = [...unwanted].filter((name) => name !== department);
                  setUnwanted(new Set(checked === true ? others : [...others, department]));
                }}
              />
              <span className={styles.owed}>
                {isConfirmed ? text.confirmed : text.owed(entries, texts)}
              </span>
            </li>
          ))}
        </ul>
        {open.length < departments.length && (
          <p className={textStyles.small}>{text.confirmedHint}</p>
        )}
      </fieldset>
      <div>
        <Checkbox
          label={text.related}
          checked={related}
          onChange={(_, { checked }) => setRelated(checked === true)}
        />
        <p className={textStyles.small}>{text.relatedHint}</p>
      </div>
      {leftOut.length > 0 && (
        <p className={styles.told}>{text.leftOut(all.joined.list(leftOut))}</p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={cannot}
          onClick={() => make({ save: true })}
        >
          {names.length === 1 ? text.saveOne : text.save}
        </Button>
        <Button disabledFocusable={cannot} onClick={() => make({ save: false })}>
          {text.open}
        </Button>
      </div>
      <p aria-live="polite" className={textStyles.small}>
        {names.length === 0 ? text.none : text.openHint}
      </p>
      {handedOut && <HandedOut key={handedOut.copies[0]!.handOut.id} made={handedOut} />}
      <p className={textStyles.small}>{text.closedNote}</p>
      <Disclosure title={text.savedBook}>
        <p className={textStyles.small}>{text.savedBookHint}</p>
        <FileButton
          label={text.savedBook}
          accept=".xlsx,.xlsm"
          disabled={cannot}
          onFiles={([saved]) => make({ save: true, saved: saved! })}
        />
      </Disclosure>
    </section>
  );
}
