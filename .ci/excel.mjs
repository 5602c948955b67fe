// npm run start:excel [-- book.xlsx]   the add-in, from its sources, in the Excel of this Windows PC or Mac
// npm run stop:excel                   takes it out of Excel again and ends its server
// Only Node's own modules here: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Fetched when they are asked for, not installed with the rest: 450 MB with a module in C++ to be compiled,
// which no test needs and a bare machine cannot build.
const tools = {
  certificates: "office-addin-dev-certs@3.0.0",
  sideload: "office-addin-debugging@7.0.0",
};
const root = fileURLToPath(new URL("..", import.meta.url));
const onWindows = process.platform === "win32";

if (!onWindows && process.platform !== "darwin") {
  console.error(
    "A desktop Excel is there on Windows and Mac only; here `npm start` runs the add-in, on the local Excel.",
  );
  process.exit(1);
}

function run(command, ...args) {
  // Windows starts npx through its shell, which takes blanks for ends of words.
  const words = onWindows ? args.map((arg) => (/\s/.test(arg) ? `"${arg}"` : arg)) : args;
  const { status } = spawnSync(command, words, { cwd: root, stdio: "inherit", shell: onWindows });
  if (status !== 0) process.exit(status ?? 1);
}
const npx = (tool, ...args) => run("npx", "--yes", tool, ...args);

const [action, book] = process.argv.slice(2);
if (action === "stop") npx(tools.sideload, "stop", "manifest.xml", "desktop");
else {
  run("node", ".ci/setup.mjs", "start");
  // Excel asks whether to trust them, once.
  npx(tools.certificates, "install");
  const server = ["--dev-server", "npm run --silent serve:excel", "--dev-server-port", "3000"];
  const document = book ? ["--document", book] : [];
  const excel = ["start", "manifest.xml", "desktop", "--app", "excel", "--no-live-reload"];
  npx(tools.sideload, ...excel, ...server, ...document);
}
