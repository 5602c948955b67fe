import { readVerification } from "../../src/plan/verification";

const word = (w: string, rewritten = false) => ({ kind: "word", word: w, rewritten });
const asks = (w: string) => ({ kind: "question", word: w });
const refused = { kind: "refused" };

test.each([
  ["読みA", word("読みA")],
  ["訂正", word("訂正")],
  ["", { kind: "blank" }],
  ["　", { kind: "blank" }],
  ["読みＢ", word("読みB", true)],
  ["読み A ", word("読みA", true)],
  ["訂\u00a0正", word("訂正", true)],
  ["Ａ", asks("読みA")],
  ["よみb", asks("読みB")],
  ["原本のとおり", asks("読みA")],
  ["推定どおり", refused],
  ["推定のとおり", asks("読みB")],
  ["訂正済", asks("訂正")],
  ["修正した", asks("訂正")],
  // Confirmed as what?
  ["確認済", refused],
  ["○", refused],
  ["読みC", refused],
  ["AB", refused],
  [1, refused],
  [true, refused],
])("%j", (value, reading) => {
  expect(readVerification(value)).toEqual(reading);
});
