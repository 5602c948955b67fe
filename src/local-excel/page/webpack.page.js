"use strict";
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
 * The page that `npm start` opens, as its part of the webpack configuration: the local Excel at `/`,
 * the pane it shows at `/taskpane.html`. For development only; nothing of it ships.
 */
module.exports = () => ({
  entry: {
    page: from("src/local-excel/page/main.tsx"),
    windowsHost: from("src/local-excel/page/windowsHost.ts"),
  },
  rules: [{ test: /\.css$/, use: ["style-loader", "css-loader"] }],
  plugins: [
    new HtmlWebpackPlugin({
      template: from("src/local-excel/page/index.html"),
      filename: "index.html",
      chunks: ["page"],
    }),
    new PaneInLocalExcel(),
  ],
  devServer: {
    static: { directory: from("node_modules/@microsoft/office-js/dist"), publicPath: officeJs },
  },
});
