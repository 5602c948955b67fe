import { useEffect, useId, useState } from "react";
import type { RibbonButton, RibbonTab } from "./ribbonGroups";

interface Props {
  tab: RibbonTab;
  onCommand(functionName: string): void;
  onShowPane(): void;
}

/** The tab of the ribbon that the add-in's groups are on. */
export function Ribbon({ tab, onCommand, onShowPane }: Props) {
  const press = ({ functionName }: RibbonButton) =>
    functionName === null ? onShowPane() : onCommand(functionName);
  return (
    <nav className="ribbon" aria-label="リボン">
      <p className="ribbon-tab">{tab.label}</p>
      <div className="ribbon-groups">
        {tab.groups.map((group) => (
          <section key={group.label} className="ribbon-group" aria-label={group.label}>
            <div role="toolbar" aria-label={group.label} className="ribbon-buttons">
              {group.buttons.map((button) => (
                <Button key={button.id} button={button} onPress={() => press(button)} />
              ))}
            </div>
            <p className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </p>
          </section>
        ))}
      </div>
    </nav>
  );
}

const tipDelayMs = 400;

function Button({ button, onPress }: { button: RibbonButton; onPress(): void }) {
  const tip = useId();
  const [isPointedAt, setPointedAt] = useState(false);
  const [isTipShown, setTipShown] = useState(false);
  useEffect(() => {
    if (!isPointedAt) return;
    const timer = setTimeout(() => setTipShown(true), tipDelayMs);
    return () => {
      clearTimeout(timer);
      setTipShown(false);
    };
  }, [isPointedAt]);
  return (
    <div
      className="ribbon-button"
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={({ target }) => setPointedAt(target.matches(":focus-visible"))}
      onBlur={() => setPointedAt(false)}
      onKeyDown={({ key }) => key === "Escape" && setPointedAt(false)}
    >
      <button
        type="button"
        aria-describedby={tip}
        onClick={() => {
          setPointedAt(false);
          onPress();
        }}
      >
        <img src={button.icon} alt="" width={32} height={32} />
        <span>{button.label}</span>
      </button>
      <div role="tooltip" id={tip} className="supertip" hidden={!isTipShown}>
        <strong>{button.tip.title}</strong>
        <span>{button.tip.text}</span>
      </div>
    </div>
  );
}
