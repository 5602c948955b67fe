/**
 * What Microsoft's client sends and expects, as far as it was seen (excel-win32-16.01, office-js
 * 1.1.110). One message holds one batch: actions in order, and the paths of the objects they act on.
 */
export interface BridgeMessage {
  id: number;
  /** 1 request, 2 answer, 3 event. */
  type: number;
  flags: number;
  message: { url: string; method: string; body: BatchRequest };
}

/** Set in `flags` by `Excel.run({ delayForCellEdit: true }, …)`. */
export const delayForCellEditFlag = 64;

export interface BatchRequest {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
} as const;

export interface Action {
  Id: number;
  ActionType: number;
  ObjectPathId: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** At the place of each argument that is a client object: not 0. The argument is its path id. */
  ReferencedObjectPathIds?: (number | unknown[] | null)[] | null;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export const ObjectPathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[];
  /** Without its id here and in Results an event handler's registration is silently lost. */
  TraceIds: number[];
  Error?: BatchError;
}
