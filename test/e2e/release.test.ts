import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The zip an IT section gets: unpacked, given its address, and served by nginx with the configuration
 * that is in it.
 */
jest.setTimeout(600_000);

const root = join(__dirname, "../..");
const work = mkdtempSync(join(tmpdir(), "release-"));
const unpacked = join(work, "unpacked");
const script = join(root, ".ci/release/release.mjs");
let zip: string;
let again: string;

const release = (folder: string): string => {
  execFileSync(process.execPath, [script, "--out", join(work, folder)], { cwd: root });
  const [file] = readdirSync(join(work, folder));
  return join(work, folder, file!);
};

beforeAll(() => {
  zip = release("first");
  again = release("second");
  execFileSync("/usr/bin/python3", [
    "-c",
    "import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])",
    zip,
    unpacked,
  ]);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(unpacked, path), "utf8");
const setAddress = (...words: string[]) =>
  spawnSync(process.execPath, [join(unpacked, "set-address.mjs"), ...words], { encoding: "utf8" });

test("the same sources give the same bytes", () => {
  expect(readFileSync(again).equals(readFileSync(zip))).toBe(true);
});

test("the sums are those of its files", () => {
  const { status, stderr } = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], {
    cwd: unpacked,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("one version everywhere", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(JSON.parse(read("site/version.json"))).toMatchObject({ version });
  expect(read("templates/manifest.xml")).toContain(`<Version>${version}.0</Version>`);
  expect(zip).toContain(`-${version}.zip`);
});

describe("its address", () => {
  const tokensIn = (text: string) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);

  test("is one token in the manifest, and both scripts put the same tokens in", () => {
    expect(tokensIn(read("templates/manifest.xml"))).toEqual(new Set(["{{ADDRESS}}"]));
    const templates = ["manifest.xml", "nginx.conf", "TrustCatalog.reg", "GroupPolicy.xml"];
    const asked = new Set(templates.flatMap((file) => [...tokensIn(read(`templates/${file}`))]));
    expect(tokensIn(read("set-address.mjs"))).toEqual(asked);
    expect(tokensIn(read("Set-Address.ps1"))).toEqual(asked);
  });

  test("goes into the manifest, the server's and the catalogue's files", () => {
    expect(setAddress("https://plan.city.example.jp", "\\\\fileserver\\addins").status).toBe(0);
    const manifest = read("manifest.xml");
    expect(manifest).toContain('"https://plan.city.example.jp/taskpane.html"');
    expect(manifest).not.toMatch(/localhost|\{\{/);
    expect(read("nginx.conf")).toContain("server_name plan.city.example.jp;");
    expect(read("TrustCatalog.reg")).toContain('"Url"="\\\\\\\\fileserver\\\\addins"');
    expect(read("GroupPolicy.xml")).toContain('value="\\\\fileserver\\addins"');
  });

  test.each([["http://plan.city.example.jp"], ["plan.city.example.jp"], [""]])(
    "%s is refused with the form that is wanted",
    (address) => {
      const { status, stderr } = setAddress(address);
      expect(status).toBe(2);
      expect(stderr).toContain("https://plan.city.example.jp の形で");
    },
  );
});

test("each package whose code is in it is named with its licence", () => {
  const bill = JSON.parse(read("sbom.cdx.json")) as { components: { name: string }[] };
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...["@microsoft/office-js", "react", "react-dom", "fflate"],
      ...["@fluentui/react-icons", "@griffel/core"],
    ]),
  );
  const notices = read("THIRD-PARTY-NOTICES.txt");
  for (const name of names) expect(notices).toContain(`\n${name} `);
  // All but office.js, which has terms of its own, are under the MIT licence.
  expect(notices.match(/Permission is hereby granted/g)).toHaveLength(names.length - 1);
});

describe("served by nginx as it is configured", () => {
  let nginx: ChildProcess;
  let address: string;

  const freePort = () =>
    new Promise<number>((resolve) => {
      const server = createServer().listen(0, () => {
        const { port } = server.address() as { port: number };
        server.close(() => resolve(port));
      });
    });

  beforeAll(async () => {
    const port = await freePort();
    address = `https://localhost:${port}`;
    expect(setAddress("https://localhost").status).toBe(0);
    const tls = join(work, "tls");
    mkdirSync(tls);
    const [key, certificate] = [join(tls, "plan.key"), join(tls, "plan.crt")];
    execFileSync(
      "openssl",
      [
        ...[
          "req",
          "-x509",
          "-newkey",
          "rsa:2048",
          "-nodes",
          "-days",
          "2",
          "-subj",
          "/CN=localhost",
        ],
        ...["-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
      ],
      { stdio: "ignore" },
    );
    const server = read("nginx.conf")
      .replace("listen 443 ssl", `listen ${port} ssl`)
      .replaceAll("/etc/nginx/tls", tls)
      .replace("/srv/suishin-keikaku-assist/site", join(unpacked, "site"));
    const whole = join(work, "nginx.conf");
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path ${join(work, kind)};`)
      .join("\n");
    writeFileSync(
      whole,
      `daemon off; pid ${join(work, "pid")}; error_log stderr;
       ${process.getuid?.() === 0 ? "user root;" : ""}
       events {} http { access_log off; ${temporary}\n${server} }`,
    );
    nginx = spawn("nginx", ["-c", whole], { stdio: ["ignore", "inherit", "inherit"] });
    await answers();
  });
  afterAll(() => nginx?.kill());

  const headers = (path: string): string =>
    spawnSync("curl", ["-sk", "-I", "-H", "Accept-Encoding: gzip", address + path], {
      encoding: "utf8",
    }).stdout;
  /** Until nginx answers; it does not where it has ended. */
  async function answers(): Promise<void> {
    while (!headers("/version.json").includes("200")) {
      if (nginx.exitCode !== null) throw new Error(`nginx: ${nginx.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const office = () => readdirSync(join(unpacked, "site")).find((f) => f.startsWith("office-"))!;
  const script = () => readdirSync(join(unpacked, "site")).find((f) => /^taskpane\..*js$/.test(f))!;

  test("pages are asked about each time, scripts kept for good, both under the policy", () => {
    for (const path of ["/taskpane.html", "/version.json", "/guides/clerk.html"])
      expect(headers(path)).toMatch(/cache-control: no-cache/i);
    for (const path of [`/${script()}`, `/${office()}/office.js`])
      expect(headers(path)).toMatch(/cache-control: public, max-age=31536000, immutable/i);
    expect(headers("/assets/plan-32.png")).toMatch(/max-age=86400/);
    const policy = /content-security-policy: (.*)/i.exec(headers("/taskpane.html"))![1]!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|http/);
  });

  test("scripts are compressed and named as what they are; the other server's file is not given", () => {
    expect(headers(`/${script()}`)).toMatch(/content-encoding: gzip/i);
    expect(headers(`/${script()}`)).toMatch(/content-type: text\/javascript; charset=utf-8/i);
    expect(headers("/web.config")).toContain("404");
  });
});
