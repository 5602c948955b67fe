import { useRef, useState } from "react";
import { recall, remember } from "../remembered";
import { useText } from "../text";

/** 担当者名, typed once and kept on this PC. `given` is "" until there is one, and then asks for it. */
export function useSubmitterName() {
  const { submission: text } = useText();
  const [name, setName] = useState(() => String(recall("submittedBy") ?? ""));
  const [missing, setMissing] = useState(false);
  const ref = useRef<HTMLInputElement>(null);
  const given = (): string => {
    const typed = name.trim();
    setMissing(typed === "");
    if (typed === "") ref.current?.focus();
    else remember("submittedBy", typed);
    return typed;
  };
  const field = {
    ref,
    label: text.name,
    value: name,
    onValue: setName,
    error: missing ? text.nameMissing : null,
  };
  return { field, given };
}
