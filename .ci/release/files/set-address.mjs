// 配置先を書き込みます（Node.js のある PC で）。Windows では Set-Address.ps1 も使えます。
//   node set-address.mjs https://plan.city.example.jp '\\fileserver\addins'
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [address = "", share = ""] = process.argv.slice(2);
const stop = (text) => {
  console.error(text);
  process.exit(2);
};
if (!/^https:\/\/[^\s"'<>&/]+$/.test(address))
  stop(
    "1 つ目に、配置先のアドレスを https://plan.city.example.jp の形で書いてください（/ で終わらない形）。",
  );
if (share !== "" && !/^\\\\[^\s"'<>&]+$/.test(share))
  stop(
    "2 つ目に、マニフェストを置く共有フォルダーを \\\\サーバー\\フォルダー の形で書いてください。",
  );

const tokens = {
  "{{ADDRESS}}": address,
  "{{HOST}}": new URL(address).host,
  "{{SHARE}}": share,
  "{{SHARE_ESCAPED}}": share.replaceAll("\\", "\\\\"),
};
const here = dirname(fileURLToPath(import.meta.url));
const files = [
  ["templates/manifest.xml", "manifest.xml"],
  ["templates/nginx.conf", "nginx.conf"],
  ...(share === ""
    ? []
    : [
        ["templates/TrustCatalog.reg", "TrustCatalog.reg"],
        ["templates/GroupPolicy.xml", "GroupPolicy.xml"],
      ]),
];
for (const [template, file] of files) {
  let text = readFileSync(join(here, template), "utf8");
  for (const [token, value] of Object.entries(tokens)) text = text.replaceAll(token, value);
  writeFileSync(join(here, file), text);
  console.log(`${file} を作りました。`);
}
