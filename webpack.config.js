"use strict";
const { existsSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { contentSecurityPolicy, officeCdn } = require("./.ci/contentSecurityPolicy.cjs");
const { guides } = require("./.ci/guides.cjs");
const { withAddress } = require("./.ci/manifestAddress.cjs");
const { officeParts } = require("./.ci/officeParts.cjs");
const withLocalExcel = require("./src/local-excel/page/webpack.page.js");

/** Named by its version, so that a browser may keep it for good. */
const officeFolder = `office-${require("@microsoft/office-js/package.json").version}`;
const from = (...parts) => path.join(__dirname, ...parts);
const officeJs = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/**
 * The add-in: taskpane.html with its three scripts, the manifest, the icons, the guides.
 *
 *   --mode production | development
 *   --env officejs=cdn    office.js from Microsoft's CDN (default)
 *   --env officejs=self   office.js served with the add-in, for networks without internet
 *   --env url=https://…   where the add-in will be served; goes into the manifest
 *   --env excel           the development server is for a real Excel: https, and no local Excel on it
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const selfHosted = officeJsFrom(env) === "self";
  const config = {
    mode,
    entry: {
      start: from("src/taskpane/start/start.ts"),
      commands: from("src/commands/commands.ts"),
      taskpane: from("src/taskpane/index.tsx"),
    },
    output: {
      path: from("dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      // Loaded when they are needed: named by their place in the code.
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [typescript()] },
    devtool: production ? false : "source-map",
    plugins: [taskpaneHtml(selfHosted, production), copies(selfHosted, env.url)],
    performance: {
      hints: production ? "warning" : false,
      // Before compression; compressed it is about a third. test/taskpane/build.test.ts holds that.
      maxAssetSize: 800_000,
      maxEntrypointSize: 800_000,
      assetFilter: (name) => /^(taskpane|commands)\..*js$/.test(name),
    },
    devServer: {
      port: 3000,
      server: env.excel ? https() : "http",
      static: false,
      // A change of the source must not take the open workbook away.
      hot: false,
      liveReload: false,
    },
  };
  return production || env.excel ? config : withLocalExcel(config);
};

/** With the certificate that `npm run start:excel` had installed, which Excel trusts. */
function https() {
  const certificate = (file) => path.join(homedir(), ".office-addin-dev-certs", file);
  if (!existsSync(certificate("localhost.key"))) return "https";
  return {
    type: "https",
    options: {
      ca: certificate("ca.crt"),
      cert: certificate("localhost.crt"),
      key: certificate("localhost.key"),
    },
  };
}

function officeJsFrom({ officejs = "cdn" }) {
  if (officejs !== "cdn" && officejs !== "self")
    throw new Error(`--env officejs=${officejs}: cdn or self`);
  return officejs;
}

/** Oldest browsers: WebView2 of LTSC 2021, Safari 15.4 of a Mac. Types are checked by `tsc` alone. */
const typescript = () => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // What a script imports and does not use is left to the script that uses it.
  sideEffects: false,
  loader: "swc-loader",
  options: {
    env: { targets: { edge: "109", safari: "15.4" } },
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/** Places the scripts itself: their order and blocking is what makes a ribbon's first click work. */
const taskpaneHtml = (selfHosted, production) =>
  new HtmlWebpackPlugin({
    template: from("src/taskpane/taskpane.html"),
    filename: "taskpane.html",
    chunks: ["start", "commands", "taskpane"],
    inject: false,
    minify: false,
    templateParameters: (compilation) => ({
      policy: production ? policyTag(contentSecurityPolicy(selfHosted)) : "",
      style: (name) =>
        Object.keys(compilation.assets).find(
          (file) => file.startsWith(`${name}.`) && file.endsWith(".css"),
        ),
      officeJs: selfHosted ? `${officeFolder}/office.js` : `${officeCdn}/lib/1/hosted/office.js`,
      script: (entry) =>
        compilation.entrypoints
          .get(entry)
          .getFiles()
          .find((file) => file.endsWith(".js")),
    }),
  });

const policyTag = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

const copies = (selfHosted, url) =>
  new CopyPlugin({
    patterns: [
      { from: from("manifest.xml"), transform: (content) => withAddress(content.toString(), url) },
      { from: from("src/taskpane/start/start.css"), to: "[name].[contenthash:8][ext]" },
      { from: "*.png", context: from("assets"), to: "assets" },
      ...guides(),
      ...(selfHosted ? officeJsFiles() : []),
    ],
  });

/** Unmodified and in its own folder shape: the loader finds the others by their place. */
const officeJsFiles = () => [
  { from: path.join(officeJs, "LICENSE.md"), to: `${officeFolder}/LICENSE.md` },
  ...officeParts.map((part) => ({
    from: path.join(officeJs, "dist", part),
    to: `${officeFolder}/${part}`,
    info: { minimized: true },
  })),
];
