import { useEffect, useId, useRef } from "react";
import type { Message } from "./workbench";

/** A message box as Excel shows it. */
export function MessageBox({ message }: { message: Message }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const text = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, [message]);
  return (
    <dialog
      ref={dialog}
      className="message-box"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={text}
      onCancel={(event) => {
        event.preventDefault();
        message.answer(message.buttons.at(-1)!);
      }}
    >
      <h2 id={title}>{message.title}</h2>
      <p id={text}>{message.text}</p>
      <div className="message-buttons">
        {message.buttons.map((button, index) => (
          <button
            key={button}
            type="button"
            autoFocus={index === 0}
            onClick={() => message.answer(button)}
          >
            {button}
          </button>
        ))}
      </div>
    </dialog>
  );
}
