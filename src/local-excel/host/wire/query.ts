import { pascal, type HostObject } from "../classes/hostClass";
import { invalidArgument } from "../hostError";
import type { QueryInfo } from "./wire";

/**
 * Answers a `load`: the members selected, in the shape in which the client reads them back.
 * `{ _Items: [...] }` for a collection; nested objects for `format/fill/color`; with the identity of
 * each object, which the client needs even where it was not selected.
 */
export function query(object: HostObject | null, info: QueryInfo): unknown {
  if (!object) return null;
  const items = object.items();
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  if (!items) return select(object, paths);

  const first = info.Skip ?? 0;
  const shown = items.slice(first, info.Top === undefined ? undefined : first + info.Top);
  // A collection's own scalars (`count`) and its items' members share one list of names.
  const own = object.propertyNames();
  const isOwn = (path: string) => own.includes(pascal(path));
  const ofItems = paths.filter((path) => !isOwn(path)).map((path) => path.replace(/^items\//i, ""));
  const result: Record<string, unknown> = {};
  for (const name of paths.length === 0 ? own : paths.filter(isOwn).map(pascal)) {
    result[name] = object.get(name);
  }
  if (paths.length === 0 || ofItems.length > 0) {
    result._Items = shown.map((item) => query(item, { Select: ofItems }));
  }
  return result;
}

function select(object: HostObject, paths: readonly string[]): Record<string, unknown> {
  const result = object.identity();
  const nested = new Map<string, string[]>();
  const everything = () => {
    for (const name of object.propertyNames()) result[name] = object.get(name);
  };
  if (paths.length === 0) everything();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    const name = pascal(head);
    if (head === "" || head.toLowerCase() === "$none") continue;
    if (head === "*") everything();
    else if (/^isNull(Object)?$/i.test(head)) continue;
    else if (object.isNavigation(name)) {
      nested.set(name, [...(nested.get(name) ?? []), rest.join("/") || "*"]);
    } else if (rest.length > 0)
      throw invalidArgument(`${object.className}.${path} does not exist.`);
    else result[name] = object.get(name);
  }
  for (const [name, below] of nested)
    result[name] = query(object.navigate(name), { Select: below });
  return result;
}
