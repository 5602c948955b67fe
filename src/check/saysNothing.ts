import type { CellValue } from "../entries/cell";
import { isDitto } from "../plan/asBefore";
import { foldWord } from "../plan/width";

/** A text that is there and tells nobody anything where it is read: 「－」, 同上, 別紙のとおり. */
export function saysNothing(value: CellValue): boolean {
  if (typeof value !== "string" || value.length > longest) return false;
  const word = foldWord(value);
  return (
    word !== "" &&
    (!/[\p{L}\p{N}]/u.test(word) || /^[ーｰ]+$/.test(word) || isDitto(word) || elsewhere.test(word))
  );
}

const longest = 50;
const elsewhere = /^(?:別[紙添]|別途資料)(?:資料)?の?(?:とおり|通り|参照)?[。.]?$/;
