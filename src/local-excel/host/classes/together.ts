import { isHostObject, type HostObject } from "./hostClass";
import { NotEmulated } from "../hostError";

/**
 * Several objects of one class as one: what is set or called goes to each of them. A property that
 * differs reads as null, and as false where it is true of some of them.
 */
export function together(objects: readonly [HostObject, ...HostObject[]]): HostObject {
  const [first] = objects;
  return {
    className: first.className,
    self: null,
    identity: () => ({}),
    propertyNames: () => first.propertyNames(),
    get(property) {
      const values = objects.map((one) => one.get(property));
      const [value] = values;
      if (new Set(values.map((each) => JSON.stringify(each))).size === 1) return value;
      return values.some((each) => typeof each === "boolean") ? false : null;
    },
    set(property, value) {
      for (const one of objects) one.set(property, value);
    },
    isNavigation: (name) => first.isNavigation(name),
    navigate: (name) => below(objects.map((one) => one.navigate(name))),
    call(method, args) {
      const results = objects.map((one) => one.call(method, args));
      return results.some(isHostObject) ? below(results as HostObject[]) : results[0];
    },
    items() {
      if (!first.items()) return null;
      throw new NotEmulated(`the items of ${first.className} over several areas`);
    },
  };
}

/** The objects below each of them; none where the first has none. */
function below(objects: readonly (HostObject | null)[]): HostObject | null {
  const [first, ...rest] = objects.filter((one) => one !== null);
  return first ? together([first, ...rest]) : null;
}
