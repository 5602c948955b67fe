import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "../../docs/rulesPage";

test("docs/rules.md says what the rules say; else run `npm run --silent rules`", () => {
  const page = readFileSync(join(__dirname, "../../docs/rules.md"), "utf8");
  expect(page).toBe(rulesPage());
});
