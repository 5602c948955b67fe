import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { useLoadedPartStyles } from "./LoadedPart.styles";
import { reloadPane, whyMissing, type MissingScript } from "./missingScript";
import { useText } from "./text";

interface LoadedPartProps<Props> {
  /** Loads the part's script. It is the same function at each rendering. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

type Loading<Props> =
  | { readonly kind: "loading" }
  | { readonly kind: "missing"; readonly why: MissingScript }
  | { readonly kind: "loaded"; readonly Part: ComponentType<Props> };

/**
 * A part of the pane with a script of its own, loaded when it is first shown. A failure is told, and the
 * rest of the pane stays as it is, with all that was typed there.
 */
export function LoadedPart<Props extends object>({ load, props }: LoadedPartProps<Props>) {
  const { part: text } = useText();
  const styles = useLoadedPartStyles();
  const [part, setPart] = useState<Loading<Props>>({ kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isShown = true;
    const show = (loading: Loading<Props>) => isShown && setPart(loading);
    load().then(
      (Part) => show({ kind: "loaded", Part }),
      async (error: unknown) => show({ kind: "missing", why: await whyMissing(error) }),
    );
    return () => {
      isShown = false;
    };
  }, [load, attempt]);
  const again = () => {
    setPart({ kind: "loading" });
    setAttempt(attempt + 1);
  };
  return (
    <>
      <div role="status" className={styles.status}>
        {part.kind === "loading" && text.loading}
        {part.kind === "missing" && text.missing[part.why]}
      </div>
      {part.kind === "missing" &&
        (part.why === "updated" ? (
          <Button onClick={reloadPane}>{text.reload}</Button>
        ) : (
          <Button onClick={again}>{text.again}</Button>
        ))}
      {part.kind === "loaded" && <part.Part {...props} />}
    </>
  );
}
