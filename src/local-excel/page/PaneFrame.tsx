import type { WindowsHost } from "./officeHost";

interface Props {
  isShown: boolean;
  onHost(host: WindowsHost): void;
  /** Keys pressed in the pane, which this window does not hear of by itself. */
  onKey(event: KeyboardEvent): void;
  onClick(): void;
  onClose(): void;
}

const title = "推進計画アシスト";

/** The add-in's task pane. Hidden it lives on: buttons and pane share one runtime. */
export function PaneFrame({ isShown, onHost, onKey, onClick, onClose }: Props) {
  return (
    <aside className="pane" aria-label={title} hidden={!isShown}>
      <header className="pane-header">
        <h2>{title}</h2>
        <button type="button" aria-label="作業ウィンドウを閉じる" onClick={onClose}>
          ×
        </button>
      </header>
      <iframe
        title={title}
        src="/taskpane.html"
        onLoad={(event) => {
          const pane = event.currentTarget.contentWindow;
          if (pane?.windowsHost) onHost(pane.windowsHost);
          pane?.addEventListener("keydown", onKey, true);
          pane?.addEventListener("click", onClick, true);
        }}
      />
    </aside>
  );
}
