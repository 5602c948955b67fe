import { useState } from "react";
import { LoadedPart } from "../LoadedPart";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";

const load = async () =>
  (await import(/* webpackChunkName: "operations" */ "./RuleWords")).RuleWords;

interface AboutRuleProps {
  readonly id: string;
  /** What is found, for whoever hears only the button. */
  readonly place: string;
}

/** このルールについて: the words of a finding's rule, behind a small button. */
export function AboutRule({ id, place }: AboutRuleProps) {
  const { rules: text } = useText();
  const { link, small } = useTextStyles();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <div className={small}>
        <button
          type="button"
          tabIndex={-1}
          className={link}
          aria-expanded={open}
          aria-label={`${text.about} ${place}`.trim()}
          onClick={() => setOpen(!open)}
        >
          {text.about} <span aria-hidden>{open ? "▴" : "▾"}</span>
        </button>
      </div>
      {open && <LoadedPart load={load} props={{ id }} />}
    </div>
  );
}
