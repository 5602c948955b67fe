import { nothingAllowed, type ProtectionOptions } from "../../book";
import { hostClass, type HostClass } from "./hostClass";
import { accessDenied, badPassword, invalidArgument } from "../hostError";
import type { OfSheet } from "../session";

export const worksheetProtection: HostClass<OfSheet> = hostClass("WorksheetProtection", {
  properties: {
    Protected: { get: ({ sheet }) => sheet.protection.protected },
    Options: { get: ({ sheet }) => (sheet.protection.protected ? sheet.protection.options : null) },
  },
  methods: {
    Protect: (
      { session, sheet },
      options?: Partial<ProtectionOptions> | null,
      password?: string | null,
    ) => {
      // office-js #6784: protecting what is protected is refused, and the other way round.
      if (sheet.protection.protected) throw accessDenied();
      const unknown = Object.keys(options ?? {}).find((key) => !Object.hasOwn(nothingAllowed, key));
      if (unknown) throw invalidArgument(`WorksheetProtectionOptions.${unknown} does not exist.`);
      sheet.protection = {
        protected: true,
        options: { ...nothingAllowed, ...options },
        ...(password ? { password } : {}),
      };
      session.touch();
    },
    Unprotect: ({ session, sheet }, password?: string | null) => {
      if (!sheet.protection.protected) throw accessDenied();
      if (session.contrary.has("deniesUnprotect")) throw accessDenied();
      if (sheet.protection.password && sheet.protection.password !== password) throw badPassword();
      sheet.protection = { protected: false, options: { ...nothingAllowed } };
      session.touch();
    },
  },
});
