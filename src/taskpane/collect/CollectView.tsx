import { useEffect } from "react";
import { usePane, useStore } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { ChooseFiles } from "./ChooseFiles";
import { useCollectStyles } from "./Collect.styles";
import { Departments } from "./Departments";
import { Differences } from "./Differences";
import { PastTakes } from "./PastTakes";
import { TakeIn } from "./TakeIn";
import { UntakenFiles } from "./UntakenFiles";
import { words } from "./words";

/** 取りまとめ: what came back, what of it needs a look, and taking it in. */
export function CollectView() {
  const text = words[useText().language];
  const styles = useCollectStyles();
  const textStyles = useTextStyles();
  const { ready, collected } = usePane();
  const { load } = useStore();
  useEffect(() => {
    // Who is missing, before any file is chosen.
    if (ready) load({ name: "readSubmissionStates" });
  }, [ready, load]);
  return (
    <section aria-labelledby="collect" className={styles.view}>
      <div>
        <h2 id="collect" tabIndex={-1} data-landing className={textStyles.heading}>
          {text.heading}
        </h2>
        <p className={textStyles.small}>{text.explain}</p>
      </div>
      <ChooseFiles />
      <Departments />
      {collected && (
        <>
          <UntakenFiles collection={collected.collection} />
          <Differences collection={collected.collection} />
          <TakeIn collected={collected} />
        </>
      )}
      <PastTakes />
    </section>
  );
}
