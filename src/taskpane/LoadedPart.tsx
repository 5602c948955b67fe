import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { useLoadedPartStyles } from "./LoadedPart.styles";
import { useText } from "./text";

interface LoadedPartProps<Props> {
  /** Loads the part's script. It is the same function at each rendering. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A part of the pane with a script of its own, loaded when it is first shown; a failure is told. */
export function LoadedPart<Props extends object>({ load, props }: LoadedPartProps<Props>) {
  const { part: text } = useText();
  const styles = useLoadedPartStyles();
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | "failed" | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isShown = true;
    load().then(
      (Part) => isShown && setPart({ Part }),
      () => isShown && setPart("failed"),
    );
    return () => {
      isShown = false;
    };
  }, [load, attempt]);
  const again = () => {
    setPart(null);
    setAttempt(attempt + 1);
  };
  return (
    <>
      <div role="status" className={styles.status}>
        {part === null && text.loading}
        {part === "failed" && text.notLoaded}
      </div>
      {part === "failed" && <Button onClick={again}>{text.again}</Button>}
      {part !== null && part !== "failed" && <part.Part {...props} />}
    </>
  );
}
