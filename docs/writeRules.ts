import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesPage } from "./rulesPage";

writeFileSync(join(__dirname, "rules.md"), rulesPage());
