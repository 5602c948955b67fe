import type { HostObject } from "../classes/hostClass";
import { isHostObject, camel } from "../classes/hostClass";
import { HostError, internalError, itemNotFound, NotEmulated } from "../hostError";
import { CellRange } from "../edits/cellRange";
import { isRefused } from "../contrary";
import { query } from "./query";
import { range } from "../classes/range";
import { serviceObject } from "../classes/serviceObject";
import type { Session } from "../session";
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type BatchResponse,
} from "./wire";
import { invalidReference, workbook } from "../classes/workbook";

export interface BatchOptions {
  /** Called before each action; what it throws fails the batch there. */
  beforeAction?: (index: number) => void;
  /** Told of everything the local Excel does not have. */
  onNotEmulated?: (error: NotEmulated) => void;
}

/**
 * Runs one batch. As in Excel an error ends it, and what the actions before it did stays done.
 * Errors that are no HostError are faults of this host and are thrown.
 */
export function runBatch(
  session: Session,
  request: BatchRequest,
  options: BatchOptions = {},
): BatchResponse {
  const response: BatchResponse = { Results: [], TraceIds: [] };
  const batch = new Batch(session, request);
  const runAction = (action: Action, index: number): boolean => {
    try {
      batch.locate(action);
      options.beforeAction?.(index);
      const value = batch.run(action);
      if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      return true;
    } catch (error) {
      if (error instanceof NotEmulated) options.onNotEmulated?.(error);
      if (!(error instanceof HostError)) throw error;
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: batch.location,
        ActionIndex: index,
        HttpStatusCode: error.status,
      };
      return false;
    }
  };
  try {
    request.Actions.every(runAction);
  } finally {
    session.endBatch();
  }
  return response;
}

class Batch {
  /** Where it is, as `debugInfo.errorLocation` names it: `Range.values`. */
  location = "";
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly session: Session,
    private readonly request: BatchRequest,
  ) {}

  /** Goes to the member an action uses, for an error that befalls it there. */
  locate({ ObjectPathId, Name }: Action): void {
    // What was not come to yet is not: to resolve a path may do something.
    const object = Name === undefined ? null : this.objects.get(ObjectPathId);
    if (object) this.location = `${object.className}.${camel(Name!)}`;
  }

  /** The action's result; undefined for one that has none. */
  run(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && object.identity();
      case ActionType.Query:
        if (object) this.location = object.className;
        return query(object, action.QueryInfo ?? {});
      case ActionType.Method: {
        if (!object) return { _IsNull: true };
        const result = this.call(object, action.Name!, action.ArgumentInfo);
        if (action.Name === "_KeepReference") return undefined;
        return result === undefined || isHostObject(result) ? null : result;
      }
      case ActionType.SetProperty: {
        if (!object) throw itemNotFound();
        this.location = `${object.className}.${camel(action.Name!)}`;
        this.mayUse();
        object.set(action.Name!, this.arguments(action.ArgumentInfo)[0]);
        return undefined;
      }
      default:
        throw new NotEmulated(`actions of type ${action.ActionType}`);
    }
  }

  /** The object of a path; each path is resolved once in a batch. */
  private object(pathId: number): HostObject | null {
    let object = this.objects.get(pathId);
    if (object === undefined) this.objects.set(pathId, (object = this.resolve(pathId)));
    return object;
  }

  private resolve(pathId: number): HostObject | null {
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${pathId} is not known.`);
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return workbook({ session: this.session });
      case ObjectPathType.NewObject:
        return serviceObject({ name: path.Name });
      case ObjectPathType.ReferenceId: {
        const kept = this.session.references.get(path.Name);
        const isThere = kept instanceof CellRange && this.session.book.sheets.includes(kept.sheet);
        if (!isThere) throw invalidReference();
        return range(kept);
      }
      case ObjectPathType.NullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId!);
    // What lies below a null object is null too.
    if (!parent) {
      if (this.session.contrary.has("refusesBelowNull")) throw itemNotFound();
      return null;
    }
    switch (path.ObjectPathType) {
      case ObjectPathType.Property:
        this.location = `${parent.className}.${camel(path.Name)}`;
        return parent.navigate(path.Name);
      case ObjectPathType.Method:
        return this.objectFrom(this.call(parent, path.Name, path.ArgumentInfo));
      case ObjectPathType.Indexer:
        this.location = `${parent.className}.getItem`;
        return this.objectFrom(parent.call("Indexer", this.arguments(path.ArgumentInfo)));
      default:
        throw new NotEmulated(`object paths of type ${path.ObjectPathType}`);
    }
  }

  private objectFrom(result: unknown): HostObject | null {
    if (result === null || isHostObject(result)) return result;
    throw new Error(`${this.location} gave no object`);
  }

  private call(object: HostObject, method: string, info?: ArgumentInfo): unknown {
    this.location = `${object.className}.${camel(method)}`;
    this.mayUse();
    return object.call(method, this.arguments(info));
  }

  private mayUse(): void {
    if (isRefused(this.session.contrary, this.location)) throw internalError();
  }

  /** Client objects among the arguments, by themselves or inside an object, become what they stand for. */
  private arguments(info?: ArgumentInfo): unknown[] {
    const referenced = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) =>
      referenced?.[index] && typeof argument === "number"
        ? this.object(argument)?.self
        : this.withObjects(argument),
    );
  }

  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = (value as { _ObjectPathId?: number })._ObjectPathId;
    if (typeof id === "number") return this.object(id)?.self;
    return Object.fromEntries(
      Object.entries(value).map(([key, below]) => [key, this.withObjects(below)]),
    );
  }
}
