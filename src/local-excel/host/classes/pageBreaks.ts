import type { CellRange } from "../edits/cellRange";
import { hostClass, type HostClass } from "./hostClass";
import { invalidArgument } from "../hostError";
import { rangeArgument } from "../edits/resolve";
import type { OfSheet } from "../session";

/** Pages begun by hand: each break stands above its row. */
export const horizontalPageBreaks: HostClass<OfSheet> = hostClass("PageBreakCollection", {
  methods: {
    Add: ({ session, sheet }, place: CellRange | string) => {
      const { row } = rangeArgument(session, sheet, place).area;
      if (row === 0) throw invalidArgument();
      const breaks = new Set([...(sheet.page.rowBreaks ?? []), row]);
      sheet.page.rowBreaks = [...breaks].sort((a, b) => a - b);
      session.touch();
      return pageBreak({ session, sheet });
    },
    GetCount: ({ sheet }) => sheet.page.rowBreaks?.length ?? 0,
  },
});

const pageBreak: HostClass<OfSheet> = hostClass("PageBreak", {});
