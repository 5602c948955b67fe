"use strict";
const path = require("node:path");

/** 記入 alone, for its tests: built as the pane's stories are. */
module.exports = () => ({
  ...require("../../story/webpack.story.js")(),
  entry: { story: path.join(__dirname, "story.tsx") },
});
