import { Button } from "@fluentui/react-components";
import product from "../../../package.json";
import { DisplayEntry } from "../display/DisplayEntry";
import { ProbeEntry } from "../probe/ProbeEntry";
import { RuleListEntry } from "../rules/RuleListEntry";
import { SheetLink } from "../SheetLink";
import { hasPlan } from "../state/paneState";
import { useAsk, usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import type { SheetRole } from "../../workbook";
import { useFrameStyles } from "./Frame.styles";
import { GuideLinks } from "./GuideLinks";

/** ⋯: the versions, the guides, the sheets, the rules, how it is shown, 修復 and 診断. */
export function More() {
  const text = useText();
  const styles = useFrameStyles();
  const textStyles = useTextStyles();
  const { plan } = useStore().means;
  const { workbook, running } = usePane();
  const ask = useAsk();
  const sheets = Object.entries(workbook?.sheets ?? {}) as [SheetRole, string][];
  return (
    <div className={styles.more}>
      <h2 className={textStyles.unseen}>{text.frame.more}</h2>
      <p className={textStyles.small}>
        {plan.title}
        <br />
        {text.frame.versions(product.version, plan.version)}
        {workbook?.versions && (
          <>
            <br />
            {text.frame.versionsInBook(workbook.versions)}
          </>
        )}
      </p>
      <GuideLinks />
      {sheets.length > 0 && (
        <nav aria-label={text.state.sheets}>
          <ul className={styles.list}>
            {sheets.map(([role, name]) => (
              <li key={role}>
                <SheetLink role={role}>{name}</SheetLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {hasPlan(workbook) && (
        <div>
          <Button disabledFocusable={running !== null} onClick={() => ask({ name: "repairPlan" })}>
            {text.repairOffer.button}
          </Button>
        </div>
      )}
      <RuleListEntry />
      <DisplayEntry />
      <ProbeEntry />
    </div>
  );
}
