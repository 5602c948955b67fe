import type { Element } from "./grammar";

// The parser that office-addin-manifest brings; it has no types.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { Parser } = require("xml2js") as {
  Parser: new (options: object) => { parseStringPromise(xml: string): Promise<Parsed> };
};

/** What xml2js makes of an element when asked to keep the order of children. */
interface Parsed {
  readonly "#name": string;
  readonly $?: Record<string, string>;
  readonly _?: string;
  readonly $$?: readonly Parsed[];
}

const elementOf = (parsed: Parsed): Element => ({
  name: parsed["#name"],
  attributes: parsed.$ ?? {},
  text: parsed._?.trim() ?? "",
  children: (parsed.$$ ?? []).map(elementOf),
});

export const parseXml = async (xml: string): Promise<Element> => {
  const parser = new Parser({
    explicitRoot: false,
    explicitChildren: true,
    preserveChildrenOrder: true,
  });
  return elementOf(await parser.parseStringPromise(xml));
};

/** All elements of a name, in their order. */
export const elementsOf = (name: string, within: Element): Element[] => [
  ...(within.name === name ? [within] : []),
  ...within.children.flatMap((child) => elementsOf(name, child)),
];
