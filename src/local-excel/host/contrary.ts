/**
 * Ways in which a real Excel may differ from this stand-in: documented nowhere, or said to happen on
 * some builds. The product must be right under each alone and under all at once, so each is a switch
 * of the host. `row` is the row of the table in docs/実機確認.md that tells where it is known from.
 */
export const contraryWays = {
  refusesBelowNull: { row: 4, what: "members below a null object give ItemNotFound" },
  refusesFormulaNames: {
    row: 12,
    what: "the cells of a name that is a formula are not null but refused",
  },
} as const satisfies Record<string, { readonly row: number; readonly what: string }>;

export type ContraryWay = keyof typeof contraryWays;

export const allContraryWays = Object.keys(contraryWays) as readonly ContraryWay[];

/** Whether a way is switched on. */
export type Contrary = ReadonlySet<ContraryWay>;
