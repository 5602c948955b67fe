"use strict";
const { spawn } = require("node:child_process");
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const root = path.resolve(__dirname, "../../..");
const from = (...parts) => path.join(root, ...parts);

/** Where the dev server serves office.js from: no request ever leaves the machine. */
const officeJs = "/office-js";

/**
 * Gives the shipping pane its one extra script, before office.js, and lets it load office.js from
 * this server. The file that ships is not touched.
 */
class PaneInLocalExcel {
  apply(compiler) {
    compiler.hooks.compilation.tap("PaneInLocalExcel", (compilation) => {
      HtmlWebpackPlugin.getCompilationHooks(compilation).beforeEmit.tap(
        "PaneInLocalExcel",
        (data) => {
          if (data.outputName !== "taskpane.html") return data;
          const script = /<script[^>]*\ssrc="[^"]*\/office\.js"[^>]*>/;
          if (!script.test(data.html)) throw new Error("taskpane.html does not load office.js");
          data.html = data.html.replace(
            script,
            `<script src="/windowsHost.js"></script><script src="${officeJs}/office.js">`,
          );
          return data;
        },
      );
    });
  }
}

/**
 * Adds the page that `npm start` opens to the development server: the local Excel at `/`, the pane it
 * shows at `/taskpane.html`. Nothing of it ships.
 */
module.exports = (config) => ({
  ...config,
  entry: {
    ...config.entry,
    page: from("src/local-excel/page/main.tsx"),
    windowsHost: from("src/local-excel/page/windowsHost.ts"),
  },
  module: {
    ...config.module,
    rules: [...config.module.rules, { test: /\.css$/, use: ["style-loader", "css-loader"] }],
  },
  plugins: [
    ...config.plugins,
    new HtmlWebpackPlugin({
      template: from("src/local-excel/page/index.html"),
      filename: "index.html",
      chunks: ["page"],
    }),
    new PaneInLocalExcel(),
  ],
  // What one who runs `npm start` wants to know is the address and what went wrong.
  stats: "errors-warnings",
  infrastructureLogging: { level: "warn" },
  devServer: {
    ...config.devServer,
    static: { directory: from("node_modules/@microsoft/office-js/dist"), publicPath: officeJs },
    onListening: announce,
  },
});

/** Says where the page is once it is built, and opens it where there is a screen to open it on. */
function announce(server) {
  const { port } = server.server.address();
  const protocol = server.options.server.type === "http" ? "http" : "https";
  const url = `${protocol}://localhost:${port}/`;
  const hasScreen =
    process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  let isFirst = true;
  console.log("推進計画アシスト: ページを用意しています（1分ほどかかることがあります）…");
  server.compiler.hooks.done.tap("announce", (stats) => {
    if (stats.hasErrors() || !isFirst) return;
    isFirst = false;
    console.log(`推進計画アシスト（ローカル Excel）: ${url}\n終了するには Ctrl+C を押します。`);
    if (hasScreen && process.stdout.isTTY) open(url);
  });
}

function open(url) {
  const [command, ...args] = {
    darwin: ["open", url],
    win32: ["cmd", "/c", "start", "", url],
  }[process.platform] ?? ["xdg-open", url];
  // Where there is no browser the address above is enough.
  spawn(command, args, { stdio: "ignore", detached: true }).on("error", () => {});
}
