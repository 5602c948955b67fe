import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds the pane with a story's made-up workbook behind it; `output` has its index.html then. */
export function buildStory(story: string, output: string): void {
  const webpack = require.resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--config", join(story, "webpack.story.js")], {
    env: { ...process.env, STORY_OUTPUT: output },
  });
}
