import { hostClass, type HostClass } from "./hostClass";

/** What office.js itself asks for when it starts in the page; it wants no more than an answer. */
export const serviceObject: HostClass<{ name: string }> = hostClass("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});
