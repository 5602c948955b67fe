import type { Bridge } from "../host/wire/bridge";
import { serviceRequest } from "./officeServices";
import type { WindowsHost } from "./officeHost";

export interface PaneListener {
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  onShow(shown: boolean): void;
  /** After each answer to the pane. */
  onAnswer(): void;
}

/** The pane's end of the wire as the local Excel takes it, with an ear on what passes. */
export function paneBridge({ bridge }: WindowsHost, listener: PaneListener): Bridge {
  const send = (text: string) => {
    bridge.onMessageFromHost?.(text);
    listener.onAnswer();
  };
  return {
    onMessageFromHost: send,
    setHandler(receive) {
      bridge.setHandler((text) => {
        const service = serviceRequest(text);
        if (!service) return receive(text);
        if (service.shown !== undefined) listener.onShow(service.shown);
        send(service.answer);
      });
    },
  };
}
