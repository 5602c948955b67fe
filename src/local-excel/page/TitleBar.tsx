import { useRef } from "react";
import type { Workbench } from "./workbench";

interface Props {
  workbench: Workbench;
  fileName: string;
}

/** The file's name, and what one does with files. */
export function TitleBar({ workbench, fileName }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="title-bar">
      <div role="toolbar" aria-label="ファイル" className="file-buttons">
        <button type="button" onClick={() => void workbench.newFile()}>
          新規
        </button>
        <button type="button" onClick={() => chooser.current?.click()}>
          開く
        </button>
        <button type="button" onClick={() => void workbench.saveFile()}>
          保存
        </button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label="開くファイル"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = "";
          if (file) void workbench.openFile(file);
        }}
      />
      <h1 className="file-name">{fileName}</h1>
      <p className="product">ローカル Excel（開発・評価用）</p>
    </header>
  );
}
