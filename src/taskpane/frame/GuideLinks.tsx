import type { MouseEvent } from "react";
import type { Role } from "../state/role";
import { usePane } from "../state/usePane";
import { useText } from "../text";
import { useTextStyles } from "../textStyles";
import { useFrameStyles } from "./Frame.styles";

type Guide = "clerk" | "secretariat" | "administrator";

const guidesOf = (role: Role | null): readonly Guide[] => {
  switch (role?.kind) {
    case "department":
      return ["clerk"];
    case "secretariat":
      return ["secretariat", "administrator"];
    case undefined:
      return ["clerk", "secretariat"];
  }
};

/**
 * The guides of who sits here, served beside the pane (`.ci/guides.cjs`). Where Excel's web view may keep
 * a new window to itself, without a way to print it, Excel is asked for the browser.
 */
export function GuideLinks() {
  const { guides: text } = useText();
  const { link } = useTextStyles();
  const { list } = useFrameStyles();
  const { role } = usePane();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!opensBrowser()) return;
    event.preventDefault();
    Office.context.ui.openBrowserWindow(event.currentTarget.href);
  };
  return (
    <nav aria-label={text.title}>
      <ul className={list}>
        {guidesOf(role).map((guide) => (
          <li key={guide}>
            <a
              className={link}
              href={`guides/${guide}.html`}
              target="_blank"
              rel="noopener"
              onClick={open}
            >
              {text[guide]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const opensBrowser = () =>
  typeof Office !== "undefined" &&
  Boolean(Office.context?.requirements?.isSetSupported("OpenBrowserWindowApi", "1.1"));
