import { rmSync } from "node:fs";

export default function tearDown(): void {
  rmSync(process.env.SHARED_BY_TESTS!, { recursive: true, force: true, maxRetries: 3 });
}
