import type { BatchRequest, BatchResponse, BridgeMessage } from "../host/wire/wire";
import { ActionType } from "../host/wire/wire";

/** A request to Office around the workbook, not to Excel. */
export interface ServiceRequest {
  /** Whether the pane is to be shown or hidden; absent for other requests. */
  shown?: boolean;
  answer: string;
}

/** `Office.addin.showAsTaskpane()` and `hide()` set this service's state. */
const runtimeService = "Microsoft.AppRuntime.AppRuntimeService";
const runtimeStates: Record<string, boolean> = { Visible: true, Background: false };

/** Answers what the pane asks of its runtime; null for all that is for Excel. */
export function serviceRequest(text: string): ServiceRequest | null {
  if (!text.includes(runtimeService)) return null;
  const { id, message } = JSON.parse(text) as BridgeMessage;
  const body = answerAll(message.body);
  const state = message.body.Actions.find(({ Name }) => Name === "SetAppRuntimeState");
  const shown = runtimeStates[String(state?.ArgumentInfo?.Arguments?.[0])];
  return {
    ...(shown !== undefined && { shown }),
    answer: JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }),
  };
}

function answerAll({ Actions }: BatchRequest): BatchResponse {
  return {
    Results: Actions.filter(({ ActionType: type }) => type !== ActionType.SetProperty).map(
      ({ Id, ActionType: type }) => ({
        ActionId: Id,
        Value: type === ActionType.Instantiate ? {} : null,
      }),
    ),
    TraceIds: Actions.filter(({ ActionType: type }) => type === ActionType.Trace).map(
      ({ Id }) => Id,
    ),
  };
}
