"use strict";
const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const reactHooks = require("eslint-plugin-react-hooks");
const officeAddins = require("eslint-plugin-office-addins");

/** The arrows of the house: each folder, and the folders it may import from. */
const arrows = {
  formula: [],
  plan: [],
  entries: ["plan"],
  check: ["plan", "entries", "achievement"],
  achievement: ["plan", "entries"],
  report: ["plan", "entries", "check", "achievement"],
  collect: ["plan", "entries"],
  xlsx: ["formula"],
  workbook: ["formula", "plan", "entries", "check", "achievement", "report", "collect", "xlsx"],
  taskpane: [
    "plan",
    "entries",
    "check",
    "achievement",
    "report",
    "collect",
    "workbook",
    "commands",
  ],
  commands: ["plan", "entries", "check", "achievement", "workbook"],
  // What answers office.js knows no plan; the command line and the page join it with the product.
  "local-excel": ["formula", "xlsx"],
  "local-excel/{cli,page}": [
    "formula",
    "plan",
    "entries",
    "check",
    "achievement",
    "collect",
    "xlsx",
    "workbook",
  ],
};
const pure = ["formula", "plan", "entries", "check", "achievement", "report", "collect", "xlsx"];
/**
 * Inside workbook/: each folder may import from those before it, and from the files beside the
 * folders, which import from none. Whoever uses workbook/ enters by its index.
 */
const floors = [
  "template",
  "upgrade",
  "reading",
  "writing",
  "condition",
  "insert",
  "summary",
  "check",
  "proposals",
  "report",
  "submission",
  "collect",
  "handOut",
  "live",
  "probe",
];
/** Inside local-excel/: each folder may import from those before it, and from the files beside them. */
const standInFloors = ["formula", "calc", "xlsx", "host", "page", "cli"];
/** Inside its host: what is done to the book, Excel's classes, the wire under office.js. */
const hostFloors = ["edits", "classes", "wire"];
/** What a pure folder must not know: Excel, the DOM, the clock, the network. */
const impureGlobals = [
  "Excel",
  "Office",
  "OfficeExtension",
  "window",
  "document",
  "navigator",
  "location",
  "localStorage",
  "sessionStorage",
  "fetch",
  "XMLHttpRequest",
  "process",
  "require",
  "setTimeout",
  "setInterval",
  "performance",
  "crypto",
];

/** A literal spread into a literal says nothing but how lines are to be broken: that is Prettier's. */
const spreadLiterals = [
  "ObjectExpression > SpreadElement > ObjectExpression",
  ":matches(ArrayExpression, CallExpression) > SpreadElement > ArrayExpression",
  "JSXSpreadAttribute > ObjectExpression",
].map((selector) => ({ selector, message: "Write what it holds where it is spread." }));

/** A rule of its own, for a later setting of the arrows' rule would replace theirs. */
const entrances = [
  ...floors.map((floor, i) => ({
    files: [`src/workbook/${floor}/*.ts`],
    patterns: floors.slice(i + 1).map((above) => `../${above}/*`),
  })),
  ...standInFloors.map((floor, i) => ({
    files: [`src/local-excel/${floor}/*.{ts,tsx}`],
    patterns: standInFloors.slice(i + 1).flatMap((above) => [`../${above}`, `../${above}/*`]),
  })),
  ...hostFloors.map((floor, i) => ({
    files: [`src/local-excel/host/${floor}/*.ts`],
    patterns: [
      ...hostFloors.slice(i + 1).map((above) => `../${above}/*`),
      "../../page/*",
      "../../cli/*",
    ],
  })),
  { files: ["src/local-excel/*.ts"], patterns: ["./page/*", "./cli/*"] },
  {
    files: ["src/workbook/*.ts"],
    ignores: ["src/workbook/index.ts", "src/workbook/state.ts"],
    patterns: floors.map((floor) => `./${floor}/*`),
  },
  { files: ["src/{taskpane,commands}/**"], patterns: ["**/workbook/**"] },
].map(({ patterns, ...where }) => ({
  ...where,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
}));

const folders = Object.keys(arrows).filter((folder) => !folder.includes("/"));
const arrowRules = Object.entries(arrows).map(([folder, allowed]) => {
  const own = folder.split("/")[0];
  const forbidden = folders.filter((f) => f !== own && !allowed.includes(f));
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              // By the way up to src/: a folder's own file may bear a folder's name (cli/report).
              regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`,
              message: `src/${folder} may import only from: ${allowed.join(", ") || "itself"}.`,
            },
            ...(pure.includes(folder)
              ? [{ group: ["node:*", "react", "@fluentui/*"], message: "The core is pure." }]
              : []),
          ],
        },
      ],
      ...(pure.includes(folder) && {
        "no-restricted-globals": ["error", ...impureGlobals],
        "no-restricted-syntax": [
          "error",
          ...spreadLiterals,
          {
            selector: "NewExpression[callee.name='Date'][arguments.length=0]",
            message: "No clock.",
          },
          {
            selector: "MemberExpression[object.name='Date'][property.name='now']",
            message: "No clock.",
          },
          {
            selector: "MemberExpression[object.name='Math'][property.name='random']",
            message: "No chance.",
          },
        ],
      }),
      // Only workbook/ speaks Excel; local-excel/ answers it.
      ...((folder === "taskpane" || folder === "commands") && {
        "no-restricted-globals": ["error", "Excel", "OfficeExtension"],
      }),
    },
  };
});

module.exports = tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", ".cache/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["require", "module", "process", "__dirname", "console", "Buffer", "URL"].map((name) => [
          name,
          "readonly",
        ]),
      ),
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "docs/**/*.ts"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      ...officeAddins.configs.recommended.rules,
      ...reactHooks.configs.recommended.rules,
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-undef": "off",
      "no-restricted-syntax": ["error", ...spreadLiterals],
      eqeqeq: "error",
      // The Japanese texts separate with the ideographic space.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipComments: true },
      ],
    },
  },
  ...arrowRules,
  ...entrances,
);
