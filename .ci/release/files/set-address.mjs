// 配置先を書き込みます（Node.js のある PC で）。Windows では Set-Address.ps1 も使えます。
//   node set-address.mjs --address https://plan.city.example.jp --provider 例示市 --share '\\fileserver\addins'
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

function stop(text) {
  console.error(text);
  process.exit(2);
}

function given() {
  const text = { type: "string", default: "" };
  try {
    return parseArgs({ options: { address: text, provider: text, share: text } }).values;
  } catch {
    return stop("使えるのは --address・--provider・--share です。");
  }
}

const { address, provider, share } = given();
if (!/^https:\/\/[^\s"'<>&/]+$/.test(address))
  stop(
    "--address に、配置先のアドレスを https://plan.city.example.jp の形で書いてください（/ で終わらない形）。",
  );
if (!/^[^"<>&\r\n]{1,125}$/.test(provider))
  stop(
    '--provider に、提供元として Excel に表示する名前（市や担当課の名前）を書いてください（125 字まで、" < > & は使えません）。',
  );
if (share !== "" && !/^\\\\[^\s"'<>&]+$/.test(share))
  stop(
    "--share に、マニフェストを置く共有フォルダーを \\\\サーバー\\フォルダー の形で書いてください。",
  );

const { hostname, port } = new URL(address);
const tokens = {
  "{{ADDRESS}}": address,
  "{{PROVIDER}}": provider,
  "{{HOST}}": hostname,
  "{{PORT}}": port || "443",
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
  for (const [token, value] of Object.entries(tokens)) text = text.replaceAll(token, () => value);
  // A .reg file is UTF-16 to Windows, or what is not ASCII in it is lost.
  writeFileSync(
    join(here, file),
    ...(file.endsWith(".reg") ? [`\ufeff${text}`, "utf16le"] : [text]),
  );
  console.log(`${file} を作りました。`);
}
