import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface FileButtonProps {
  readonly label: string;
  /** As of an `<input type=file>`. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the user choose files; the same files may be chosen again. */
export function FileButton(props: FileButtonProps) {
  const { label, accept, multiple = false, primary = false, disabled, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Else choosing them once more is no change.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
