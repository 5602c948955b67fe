import type { WindowsHost } from "./windowsHost";

interface Props {
  isShown: boolean;
  onHost(host: WindowsHost): void;
  onClose(): void;
}

const title = "推進計画アシスト";

/** The add-in's task pane. Hidden it lives on: buttons and pane share one runtime. */
export function PaneFrame({ isShown, onHost, onClose }: Props) {
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
          const host = event.currentTarget.contentWindow?.windowsHost;
          if (host) onHost(host);
        }}
      />
    </aside>
  );
}
