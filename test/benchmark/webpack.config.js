"use strict";
const path = require("node:path");
const addIn = require("../../webpack.config.js");

/** The benchmark compiled as the add-in is, for what ships is what is to be fast. */
const { mode, resolve, module: compiled } = addIn({}, { mode: "production" });
module.exports = {
  mode,
  resolve,
  module: compiled,
  target: "node",
  entry: path.join(__dirname, "benchmark.ts"),
  output: { path: path.join(__dirname, "../../.cache/benchmark"), filename: "benchmark.js" },
  stats: "errors-only",
  performance: { hints: false },
};
