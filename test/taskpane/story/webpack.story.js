"use strict";
const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

/** The pane with made-up operations, for its tests alone: built like the pane, never shipped. */
module.exports = () => {
  const pane = require("../../../webpack.config.js")({}, { mode: "production" });
  return {
    ...pane,
    entry: { story: path.join(__dirname, "story.tsx") },
    output: { path: process.env.STORY_OUTPUT, filename: "[name].js" },
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        templateContent:
          '<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="pane">',
      }),
    ],
  };
};
