"use strict";
const { readFileSync } = require("node:fs");
const path = require("node:path");

/** The guides as pages beside the pane, for a closed network has no other place to read them. */
const docs = path.join(__dirname, "../docs");
const pages = {
  "担当課の手引き.md": "clerk.html",
  "総務課の手引き.md": "secretariat.html",
  "管理者の手引き.md": "administrator.html",
};

const escaped = (text) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign],
  );

/** Where a link or picture of a guide leads once it is a page; a guide may lead to nothing else. */
function served(href) {
  if (/^(https?:|#)/.test(href)) return href;
  const page = pages[decodeURI(href)];
  if (page) return page;
  if (/^(pane|guide)\/[\w-]+\.(png|svg)$/.test(href)) return href;
  throw new Error(`A guide leads to ${href}, which is not served with it.`);
}

const pictureOf = ({ href, text, title }) =>
  `<figure><img src="${served(href)}" alt="${escaped(text)}">` +
  `${title ? `<figcaption>${escaped(title)}</figcaption>` : ""}</figure>`;

const renderer = {
  /** Pictures side by side, each over its caption. */
  paragraph({ tokens }) {
    const pictures = tokens.filter(({ type }) => type === "image");
    if (pictures.length === 0) return `<p>${this.parser.parseInline(tokens)}</p>\n`;
    return `<div class="pictures">${pictures.map(pictureOf).join("")}</div>\n`;
  },
  link({ href, tokens }) {
    return `<a href="${escaped(served(href))}">${this.parser.parseInline(tokens)}</a>`;
  },
};

/** The name of a guide is that of its file; its own heading may say more. */
const nameOf = (file) => path.basename(file, ".md");

async function pageOf(markdown, file) {
  const { Marked } = await import("marked");
  const others = Object.entries(pages).map(([other, page]) =>
    other === file
      ? `<span aria-current="page">${nameOf(other)}</span>`
      : `<a href="${page}">${nameOf(other)}</a>`,
  );
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${nameOf(file)} - 推進計画アシスト</title>
    <link rel="icon" href="../assets/plan-32.png" />
    <link rel="stylesheet" href="guide.css" />
  </head>
  <body>
    <nav aria-label="手引き">${others.join("\n")}</nav>
    <main>
${new Marked({ renderer }).parse(markdown)}
    </main>
  </body>
</html>
`;
}

/** For CopyPlugin: the pages, their style, and the pictures they show. */
function guides() {
  const shown = new Set(
    Object.keys(pages).flatMap((file) =>
      [...readFileSync(path.join(docs, file), "utf8").matchAll(/!\[[^\]]*\]\(([^\s)]+)/g)].map(
        ([, href]) => href,
      ),
    ),
  );
  return [
    ...Object.entries(pages).map(([file, page]) => ({
      from: path.join(docs, file),
      to: `guides/${page}`,
      transform: (content) => pageOf(content.toString(), file),
    })),
    { from: path.join(docs, "guide/guide.css"), to: "guides/guide.css" },
    ...[...shown].map((picture) => ({
      from: path.join(docs, picture),
      to: `guides/${picture}`,
    })),
  ];
}

module.exports = { guides, pages };
