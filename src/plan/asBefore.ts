/** How staff write "as the year before" in a cell; words are folded by the caller. */

/** →, the plan's own sign, as it is typed. */
export const isArrow = (word: string): boolean => /^(?:→|⇒|➡\ufe0f?|⇨|->|=>)$/.test(word);

/** 同上 and the like. */
export const isDitto = (word: string): boolean =>
  /^(?:同上|同左|〃|々|"|”|継続|継続中|前年度?(?:と|に)?同(?:じ|様|数|額))$/.test(word);
