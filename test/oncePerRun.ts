import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the tests of a run find what the first of them made (`productionBuild.ts`); no other run sees it. */
export default function setUp(): void {
  process.env.SHARED_BY_TESTS = mkdtempSync(join(tmpdir(), "shared-by-tests-"));
}
