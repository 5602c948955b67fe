// Draws the PNG icons from their SVG sources: node assets/draw-icons.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const sizes = { plan: [16, 32, 64, 80], insert: [16, 32, 80], check: [16, 32, 80] };
sizes.summary = sizes.check;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const [name, drawn] of Object.entries(sizes)) {
  const source = Buffer.from(readFileSync(here(`${name}.svg`))).toString("base64");
  for (const size of drawn) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width=${size} height=${size} style="display:block"
        src="data:image/svg+xml;base64,${source}">`,
    );
    await page.screenshot({ path: here(`${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
