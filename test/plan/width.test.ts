import { foldWidths, foldWord, isUnseen } from "../../src/plan/width";

/** What other programs leave behind, as code points: to the eye most of it is the ordinary text. */
test.each([
  // Radicals, as PDF readers copy them
  ["\u2f00部実施", "一部実施"],
  ["導\u2f0a", "導入"],
  ["検討\u2f00", "検討一"],
  ["1000\u2f08", "1000人"],
  ["3か\u2f49", "3か月"],
  ["\u2f4a\u2f47\u2f49", "木日月"],
  ["\u2ec4部・\u2ea0間・\u2ed8\u2ed1", "西部・民間・青長"],
  ["\u2f3e数・\u2fad・\u2fc8・\u2fca", "戸数・青・黄・黒"],
  ["\u2e80\u2e9a", "\u2e80\u2e9a"],
  // Spaces of every kind, and what is no character at all
  ["検\u2009討", "検討"],
  ["準\u202f備", "準備"],
  ["実\u00ad施", "実施"],
  ["\ufeff実\u200b施\u200e", "実施"],
  ["実施\u0007", "実施"],
  ["実施_x000D_\n", "実施"],
  ["葛\u{e0100}", "葛"],
  ["'実施", "実施"],
  // Not these: they say something else
  ["②", "②"],
  ["10²", "10²"],
  ["㌫", "㌫"],
])("%j folds to %j", (typed, word) => {
  expect(foldWord(typed)).toBe(word);
});

test("all Kangxi radicals are Unicode's, but for four in the shape of Japanese fonts", () => {
  const japanese = { 戶: "戸", 靑: "青", 黃: "黄", 黑: "黒" };
  for (let c = 0x2f00; c <= 0x2fd5; c++) {
    const radical = String.fromCharCode(c);
    const unicode = radical.normalize("NFKC");
    expect(foldWord(radical)).toBe(japanese[unicode as keyof typeof japanese] ?? unicode);
  }
});

test("a space inside a number stays one", () => {
  expect(foldWidths(" 1\u2009200\u3000人 ")).toBe("1 200 人");
});

test.each(["", " ", "\u00a0\u3000", "\u200b\n", "\u2060\ufeff", "\u00ad", "\u0000"])(
  "%j is blank to the eye",
  (text) => {
    expect(isUnseen(text)).toBe(true);
    expect(foldWord(text)).toBe("");
  },
);
test.each(["0", "　あ", "-", "_x000D_a"])("%j is not", (text) => {
  expect(isUnseen(text)).toBe(false);
});
