import { NotEmulated } from "../hostError";

/**
 * One class of Excel's object model, as a table of what the local Excel has of it. Names are as on
 * the wire (`NumberFormat`, `GetRange`); what is not in the table fails with its class and name.
 */
export interface Members<Self> {
  /** The members by which the client finds the object again: `Id`, `_Id`. */
  identity?: (self: Self) => Record<string, unknown>;
  properties?: Record<string, Property<Self>>;
  /** Objects below this one; null for none. */
  navigation?: Record<string, (self: Self) => HostObject | null>;
  /** `never[]`: what comes over the wire is not checked by the compiler; each method checks its own. */
  methods?: Record<string, (self: Self, ...args: never[]) => unknown>;
  /** Makes the class a collection. */
  items?: (self: Self) => HostObject[];
}

interface Property<Self> {
  get?: (self: Self) => unknown;
  set?: (self: Self, value: never) => void;
}

/** An object of the model in the client's hands. */
export interface HostObject {
  readonly className: string;
  /** What it stands for; methods that take a client object are given this. */
  readonly self: unknown;
  identity(): Record<string, unknown>;
  /** Names of the readable properties. */
  propertyNames(): string[];
  get(property: string): unknown;
  set(property: string, value: unknown): void;
  isNavigation(name: string): boolean;
  navigate(name: string): HostObject | null;
  call(method: string, args: readonly unknown[]): unknown;
  /** Null if it is no collection. */
  items(): HostObject[] | null;
}

export interface HostClass<Self> {
  (self: Self): HostObject;
  readonly className: string;
  readonly memberNames: { properties: string[]; navigation: string[]; methods: string[] };
}

/** Every class there is; the canary test holds them against the client's own. */
export const hostClasses: HostClass<never>[] = [];

export function hostClass<Self>(className: string, members: Members<Self>): HostClass<Self> {
  const { properties = {}, navigation = {}, methods = {} } = members;
  const unknownMember = (name: string) => new NotEmulated(`${className}.${camel(name)}`);

  const make = (self: Self): HostObject => ({
    className,
    self,
    identity: () => members.identity?.(self) ?? {},
    propertyNames: () => Object.keys(properties).filter((name) => properties[name]!.get),
    get(name) {
      const property = own(properties, name);
      if (!property?.get) throw unknownMember(name);
      return property.get(self);
    },
    set(name, value) {
      const property = own(properties, name);
      if (!property?.set) throw unknownMember(name);
      property.set(self, value as never);
    },
    isNavigation: (name) => own(navigation, name) !== undefined,
    navigate(name) {
      const to = own(navigation, name);
      if (!to) throw unknownMember(name);
      return to(self);
    },
    call(name, args) {
      const method = own(methods, name);
      if (!method) throw unknownMember(name);
      return method(self, ...(args as never[]));
    },
    items: () => members.items?.(self) ?? null,
  });

  const made = Object.assign(make, {
    className,
    memberNames: {
      properties: Object.keys(properties),
      navigation: Object.keys(navigation),
      methods: Object.keys(methods),
    },
  });
  hostClasses.push(made as HostClass<never>);
  return made;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "className" in value && "navigate" in value;

const own = <T>(members: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(members, name) ? members[name] : undefined;

/** `NumberFormat` → `numberFormat`, as the client's programmer knows it. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `numberFormat` → `NumberFormat`. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
