import type { ConditionalFormat } from "../../book";
import { overlap } from "../../area";
import type { CellRange } from "../edits/cellRange";
import { mustNotBeStructured } from "./dataValidation";
import { hostClass, type HostClass } from "./hostClass";
import { internalError, invalidArgument, itemNotFound, NotEmulated } from "../hostError";
import { mayChange } from "../edits/sheetProtection";
import { storedFormula } from "../edits/writing";

/** Conditional formats, of the formula kind only. */
interface OfFormat {
  range: CellRange;
  format: ConditionalFormat;
}

const on = ({ sheet, area }: CellRange): ConditionalFormat[] =>
  sheet.conditionalFormats
    .filter(({ areas }) => areas.some((own) => overlap(own, area)))
    .sort((a, b) => a.priority - b.priority);

export const conditionalFormats: HostClass<CellRange> = hostClass("ConditionalFormatCollection", {
  items: (range) => on(range).map((format) => conditionalFormat({ range, format })),
  methods: {
    Add: (range, type: string) => {
      if (type !== "Custom") throw new NotEmulated(`conditional formats of type ${type}`);
      mayChange(range.sheet);
      return conditionalFormat({ range, format: add(range) });
    },
    Indexer: (range, id: string) => {
      const format = on(range).find((one) => one.id === id);
      if (!format) throw itemNotFound();
      return conditionalFormat({ range, format });
    },
  },
});

/** The newest comes first, as in Excel. */
function add({ session, sheet, area }: CellRange): ConditionalFormat {
  const all = session.book.sheets.flatMap((own) => own.conditionalFormats);
  const number = Math.max(0, ...all.map(({ id }) => Number(/\d+/.exec(id)?.[0] ?? 0))) + 1;
  for (const other of sheet.conditionalFormats) other.priority++;
  const added = {
    id: `{CF-${number}}`,
    areas: [area],
    formula: "=FALSE",
    priority: 0,
    stopIfTrue: false,
  };
  sheet.conditionalFormats.push(added);
  session.touch();
  return added;
}

const change = ({ range, format }: OfFormat, changes: Partial<ConditionalFormat>) => {
  mayChange(range.sheet);
  Object.assign(format, changes);
  range.session.touch();
};

const conditionalFormat: HostClass<OfFormat> = hostClass("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: () => "Custom" },
    Priority: {
      get: ({ format }) => format.priority,
      set: (self, priority: number) => change(self, { priority }),
    },
  },
  navigation: {
    Custom: (self) => custom(self),
    CustomOrNullObject: (self) => custom(self),
  },
  methods: {
    Delete: (self) => {
      const { sheet } = self.range;
      mayChange(sheet);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(self.format), 1);
      self.range.session.touch();
    },
  },
});

const custom: HostClass<OfFormat> = hostClass("CustomConditionalFormat", {
  navigation: {
    Rule: (self) => conditionalRule(self),
    Format: (self) => conditionalStyle(self),
  },
});

const conditionalRule: HostClass<OfFormat> = hostClass("ConditionalFormatRule", {
  properties: {
    Formula: {
      get: ({ range: { session }, format }) => {
        if (session.contrary.has("refusesReadingRules")) throw internalError();
        return format.formula;
      },
      set: (self, formula: string) => {
        if (typeof formula !== "string") throw invalidArgument();
        const withSign = formula.startsWith("=") ? formula : `=${formula}`;
        mustNotBeStructured(withSign);
        change(self, { formula: storedFormula(withSign) });
      },
    },
  },
});

const conditionalStyle: HostClass<OfFormat> = hostClass("ConditionalRangeFormat", {
  navigation: {
    Fill: (self) => conditionalFill(self),
    Font: (self) => conditionalFont(self),
  },
});

const conditionalFill: HostClass<OfFormat> = hostClass("ConditionalRangeFill", {
  properties: {
    Color: {
      get: ({ format }) => format.fill ?? "",
      set: (self, fill: string) => change(self, { fill: fill.toUpperCase() }),
    },
  },
});

const conditionalFont: HostClass<OfFormat> = hostClass("ConditionalRangeFont", {
  properties: {
    Color: {
      get: ({ format }) => format.fontColor ?? "",
      set: (self, color: string) => change(self, { fontColor: color.toUpperCase() }),
    },
    Bold: {
      get: ({ format }) => format.bold ?? false,
      set: (self, bold: boolean) => change(self, { bold }),
    },
  },
});
