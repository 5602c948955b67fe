import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext } from "playwright-core";
import { LocalExcel } from "../../src/local-excel/host/localExcel";
import { launchKeepingBrowser } from "../browser";
import type { Element } from "../manifest/grammar";
import { elementsOf, parseXml } from "../manifest/parseXml";
import { productionBuild } from "../productionBuild";
import { freeAddress, startNginx, type NginxServer } from "./nginxServer";
import { oldestExcel, ShippedPane } from "./shippedPane";

/**
 * The zip an IT section gets: unpacked, given its address, served by nginx with the configuration that
 * is in it, and worked with under the policy that is in that; then the next version's, put over it.
 */
jest.setTimeout(600_000);

const root = join(__dirname, "../..");
const work = mkdtempSync(join(tmpdir(), "release-"));
const [unpacked, unpackedNext, unpackedThird] = ["first", "next", "third"].map((name) =>
  join(work, name),
) as [string, string, string];
const { version } = jest.requireActual<{ version: string }>("../../package.json");
const later = (patches: number) =>
  version.replace(/\d+$/, (patch) => String(Number(patch) + patches));
const nextVersion = later(1);
let zip: string;
let releasedAgain: string;

/** @param folder where it is unpacked, as Windows does: with the dates that are in the zip */
function release(folder: string, ...options: string[]): string {
  const out = join(work, "out");
  const script = join(root, ".ci/release/release.mjs");
  execFileSync(process.execPath, [script, "--out", out, ...options], { cwd: root });
  const [file] = readdirSync(out);
  const moved = join(work, file!);
  renameSync(join(out, file!), moved);
  const unpack = `
import os, sys, time, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    for entry in z.infolist():
        date = time.mktime(entry.date_time + (0, 0, -1))
        os.utime(z.extract(entry, sys.argv[2]), (date, date))
`;
  execFileSync("/usr/bin/python3", ["-c", unpack, moved, folder]);
  return moved;
}

/**
 * What a build of these sources would be under another version, and with something changed in 診断:
 * scripts that are named by what is in them, the page and the script that ask for them by these names.
 */
function builtAs(other: string, built: string): string {
  const folder = mkdtempSync(join(work, "built-"));
  cpSync(built, folder, { recursive: true });
  const site = join(folder, "site");
  const [pane, probe] = ["taskpane", "probe"].map((name) =>
    readdirSync(site).find((f) => f.startsWith(`${name}.`) && f.endsWith(".js"))!,
  );
  const nameOf = (script: string, content: string) =>
    script.replace(/[0-9a-f]{8}/, createHash("sha256").update(content).digest("hex").slice(0, 8));
  const readBuilt = (file: string) => readFileSync(join(site, file), "utf8");
  /** @returns the new name */
  const replaceScript = (script: string, content: string) => {
    const name = nameOf(script, content);
    rmSync(join(site, script));
    writeFileSync(join(site, name), content);
    return name;
  };
  const newProbe = replaceScript(probe!, `${readBuilt(probe!)}\n// ${other}`);
  const [oldHash, newHash] = [probe!, newProbe].map((name) => name.split(".")[1]!);
  const paneCode = readBuilt(pane!);
  expect(paneCode.split(`"${version}"`)).toHaveLength(2);
  expect(paneCode.split(oldHash!)).toHaveLength(2);
  const newPane = replaceScript(
    pane!,
    paneCode.replace(`"${version}"`, `"${other}"`).replace(oldHash!, newHash!),
  );
  writeFileSync(join(site, "taskpane.html"), readBuilt("taskpane.html").replace(pane!, newPane));
  return folder;
}

beforeAll(async () => {
  const { folder: built } = await productionBuild();
  releasedAgain = release(join(work, "again"), "--built", built);
  renameSync(releasedAgain, `${releasedAgain}.again`);
  releasedAgain += ".again";
  zip = release(unpacked, "--built", built);
  const next = ["--built", builtAs(nextVersion, built), "--as", nextVersion];
  const nextZip = release(unpackedNext, ...next, "--previous", zip);
  const third = ["--built", builtAs(later(2), built), "--as", later(2)];
  release(unpackedThird, ...third, "--previous", nextZip);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(unpacked, path), "utf8");
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const setAddress = (...words: string[]) =>
  spawnSync(process.execPath, [join(unpacked, "set-address.mjs"), ...words], { encoding: "utf8" });

test("the same build gives the same bytes", () => {
  const [bytes, again] = [zip, releasedAgain].map((file) => readFileSync(file));
  expect(again!.equals(bytes!)).toBe(true);
});

test("a version has the scripts of the one before beside its own, and of no other", () => {
  const scriptsOf = (folder: string) =>
    readdirSync(join(folder, "site")).filter((file) => /\.[0-9a-f]{8}\.(js|css)$/.test(file));
  const [first, next, third] = [unpacked, unpackedNext, unpackedThird].map(scriptsOf);
  const gone = (earlier: string[], later: string[]) =>
    earlier.filter((file) => !later.includes(file)).map((file) => file.split(".")[0]);
  expect(gone(first!, next!)).toEqual([]);
  expect(gone(first!, third!).sort()).toEqual(["probe", "taskpane"]);
  expect(gone(next!, third!).sort()).toEqual(["probe", "taskpane"]);
  expect([next!.length - first!.length, third!.length - first!.length]).toEqual([2, 2]);
});

test("its files are dated alike and otherwise than the next version's, or servers take them for the same", () => {
  const dates = (folder: string) =>
    new Set(filesIn(folder).map((path) => statSync(join(folder, path)).mtimeMs));
  const [[these], [next]] = [[...dates(unpacked)], [...dates(unpackedNext)]];
  expect([dates(unpacked).size, dates(unpackedNext).size]).toEqual([1, 1]);
  expect(next).not.toBe(these);
});

test("its names are ASCII, which every program unpacks, and the sums are those of its files", () => {
  expect(filesIn(unpacked).filter((path) => !/^[ -~]+$/.test(path))).toEqual([]);
  const { status, stderr } = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], {
    cwd: unpacked,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("one version everywhere", () => {
  expect(JSON.parse(read("site/version.json"))).toMatchObject({ version });
  expect(read("templates/manifest.xml")).toContain(`<Version>${version}.0</Version>`);
  expect(zip).toContain(`-${version}.zip`);
});

describe("its address", () => {
  const [node, windows] = ["set-address.mjs", "Set-Address.ps1"];
  const tokensIn = (text: string) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);
  const given = ["--address", "https://plan.city.example.jp", "--provider", "例示市 $$ 情報課"];

  test("goes into the manifest, the server's and the catalogue's files", () => {
    const share = "\\\\fileserver\\アドイン";
    expect(setAddress(...given, "--share", share).status).toBe(0);
    const manifest = read("manifest.xml");
    expect(manifest).toContain('"https://plan.city.example.jp/taskpane.html"');
    expect(manifest).toContain("<ProviderName>例示市 $$ 情報課</ProviderName>");
    expect(manifest).not.toMatch(/localhost|\{\{/);
    expect(read("nginx.conf")).toContain("server_name plan.city.example.jp;");
    expect(read("nginx.conf")).toContain("listen 443 ssl;");
    // As Windows' registry editor reads and writes it.
    const registry = readFileSync(join(unpacked, "TrustCatalog.reg"), "utf16le");
    expect(registry).toMatch(/^\ufeffWindows Registry Editor Version 5\.00\r\n\r\n/);
    expect(registry).toContain('"Url"="\\\\\\\\fileserver\\\\アドイン"\r\n');
    expect(read("GroupPolicy.xml")).toContain('value="\\\\fileserver\\アドイン"');
  });

  test("may have a port of its own", () => {
    expect(setAddress("--address", "https://plan.jp:8443", "--provider", "例示市").status).toBe(0);
    expect(read("nginx.conf")).toMatch(/listen 8443 ssl;\s+server_name plan\.jp;/);
    expect(read("manifest.xml")).toContain('"https://plan.jp:8443/taskpane.html"');
  });

  test.each([
    [["--address", "http://plan.city.example.jp"], "https://plan.city.example.jp の形で"],
    [["--address", "https://plan.city.example.jp/"], "https://plan.city.example.jp の形で"],
    [["--provider", "A & B"], "提供元として Excel に表示する名前"],
    [["--provider", ""], "提供元として Excel に表示する名前"],
    [["--share", "C:\\addins"], "サーバー\\フォルダー の形で"],
    [["--addres", "https://plan.city.example.jp"], "--address・--provider・--share"],
  ])("%j is refused with what is wanted", (words, wanted) => {
    const { status, stderr } = setAddress(...given, ...words);
    expect(status).toBe(2);
    expect(stderr).toContain(wanted);
  });

  test("both scripts put the same tokens into the same files, and refuse the same", () => {
    const templates = readdirSync(join(unpacked, "templates"));
    const asked = new Set(templates.flatMap((file) => [...tokensIn(read(`templates/${file}`))]));
    const patternsIn = (script: string, pattern: RegExp) =>
      [...read(script).matchAll(pattern)].map(([, regex]) => regex!.replaceAll("''", "'"));
    const patterns = patternsIn(node, /\/(\^.*\$)\/\.test/g).map((regex) =>
      regex.replaceAll("\\/", "/"),
    );
    expect(patterns).toHaveLength(3);
    expect(patternsIn(windows, /-notmatch '(.*)'\)/g)).toEqual(patterns);
    for (const script of [node, windows]) {
      expect(tokensIn(read(script))).toEqual(asked);
      const files = read(script).match(/templates[\\/][\w.-]+/g)!;
      expect(files.map((file) => file.slice("templates/".length)).sort()).toEqual(templates.sort());
    }
  });

  test("PowerShell of Windows reads its script as what it is", () => {
    expect(read(windows)).toMatch(/^\ufeff#/);
    expect(read(windows)).not.toMatch(/[^\r]\n/);
  });
});

test("each package whose code is in it is named with its licence", () => {
  const bill = JSON.parse(read("sbom.cdx.json")) as { components: { name: string }[] };
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      "@microsoft/office-js",
      "react",
      "react-dom",
      "fflate",
      "@fluentui/react-icons",
      "@griffel/core",
    ]),
  );
  const notices = read("THIRD-PARTY-NOTICES.txt");
  for (const name of names) expect(notices).toContain(`\n${name} `);
  // All but office.js, which has terms of its own, are under the MIT licence.
  expect(notices.match(/Permission is hereby granted/g)).toHaveLength(names.length - 1);
});

describe("served by nginx as it is configured", () => {
  const site = join(work, "site");
  let address: string;
  let nginx: NginxServer;
  let browser: BrowserContext;

  /** As the guide says: over what is there. */
  const putThere = (folder: string) =>
    cpSync(join(folder, "site"), site, { recursive: true, preserveTimestamps: true });

  beforeAll(async () => {
    address = await freeAddress();
    expect(setAddress("--address", address, "--provider", "例示市").status).toBe(0);
    putThere(unpacked);
    nginx = await startNginx(address, read("nginx.conf"), site, join(work, "nginx"));
    browser = await launchKeepingBrowser(join(work, "profile"), nginx.key);
  });
  afterAll(async () => {
    await browser?.close();
    await nginx?.stop();
  });

  /** As the page asks for it; a release also has that of the version before. */
  const paneScriptOf = (folder: string) =>
    /taskpane\.[0-9a-f]{8}\.js/.exec(readFileSync(join(folder, "site/taskpane.html"), "utf8"))![0];
  const officeFolder = () =>
    readdirSync(join(unpacked, "site")).find((file) => file.startsWith("office-"))!;

  describe("what it answers", () => {
    let iis: Element;
    beforeAll(async () => {
      iis = await parseXml(read("site/web.config"));
    });
    /** Of the settings of the file's own place, or those of the whole site. */
    function keptByIis(file: string): string {
      const places = elementsOf("location", iis).filter(
        ({ attributes: { path } }) => file === path || file.startsWith(`${path}/`),
      );
      const [settings] = elementsOf("clientCache", places[0] ?? iis);
      const { cacheControlMaxAge: age, cacheControlCustom: custom } = settings!.attributes;
      const [, days] = /^(\d+)\.00:00:00$/.exec(age ?? "") ?? [];
      return [days && `max-age=${Number(days) * 86_400}`, custom].filter(Boolean).join(", ");
    }

    test("one policy: the page's own, nginx's and IIS's; nothing unsafe, nothing from elsewhere", async () => {
      const [, own] = /Content-Security-Policy"? content="([^"]*)"/.exec(
        read("site/taskpane.html"),
      )!;
      const ofIis = elementsOf("add", iis).find(
        ({ attributes }) => attributes.name === "Content-Security-Policy",
      );
      expect(ofIis!.attributes.value).toBe(own);
      for (const path of [
        "/taskpane.html",
        `/${officeFolder()}/office.js`,
        "/version.json",
        "/none",
      ])
        expect((await nginx.headers(path))["content-security-policy"]).toBe(own);
      expect(own).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-/);
      expect(own).not.toMatch(/unsafe|http|\*|frame-ancestors/);
    });

    test("scripts are compressed and named as what they are", async () => {
      expect(await nginx.headers(`/${paneScriptOf(unpacked)}`)).toMatchObject({
        "content-encoding": "gzip",
        "content-type": "text/javascript; charset=utf-8",
      });
    });

    test("pages are asked about each time, scripts kept for good; IIS is told the same", async () => {
      const kept: Record<string, string> = {};
      for (const file of filesIn(join(unpacked, "site"))) {
        if (file === "web.config") continue;
        const answer = await nginx.headers(`/${file}`);
        kept[file] = answer["cache-control"]!;
        expect([file, answer["content-type"]]).not.toEqual([file, "application/octet-stream"]);
        expect([file, keptByIis(file)]).toEqual([file, kept[file]]);
      }
      const forGood = "max-age=31536000, immutable";
      expect(kept).toMatchObject({
        "taskpane.html": "no-cache",
        "guides/clerk.html": "no-cache",
        [paneScriptOf(unpacked)]: forGood,
        [`${officeFolder()}/office.js`]: forGood,
        "assets/plan-32.png": "max-age=86400",
      });
    });

    test("that something is not there is kept by nobody, or a pane opened amid an update stays broken", async () => {
      const answer = await nginx.headers("/taskpane.01234567.js");
      expect(answer.status).toBe("404");
      expect(answer["cache-control"]).toBeUndefined();
    });

    test("the other server's file is not given", async () => {
      expect((await nginx.headers("/web.config")).status).toBe("404");
    });
  });

  test.each(["clerk", "secretariat", "administrator"])(
    "the guide %s is shown whole: nothing of it is refused or lost",
    async (guide) => {
      await nginx.asked();
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("console", (entry) => complaints.push(entry.text()));
      await page.goto(`${address}/guides/${guide}.html`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const widths = "[...document.images].map((image) => image.naturalWidth)";
      expect(await page.evaluate(widths)).not.toContain(0);
      expect(complaints).toEqual([]);
      expect((await nginx.asked()).filter((asked) => !/^(200|304) /.test(asked))).toEqual([]);
      await page.close();
    },
  );

  /** All hours of a working day, as timers see it. */
  const aDay = 8 * 60 * 60_000;

  describe("in Excel for Windows", () => {
    const excel = new LocalExcel();
    const ready = ({ page }: ShippedPane) =>
      page.getByRole("button", { name: /^対象年度/ }).waitFor();
    async function openPane(): Promise<ShippedPane> {
      const pane = await ShippedPane.open(browser, address, oldestExcel, excel);
      await ready(pane);
      return pane;
    }
    async function versionShown({ page }: ShippedPane): Promise<string> {
      await page.getByRole("button", { name: /設定など/ }).click();
      const shown = await page.getByText(/アドイン [\d.]+ ・/).textContent();
      await page.keyboard.press("Escape");
      return /アドイン ([\d.]+)/.exec(shown!)![1]!;
    }
    function expectPeace(pane: ShippedPane): void {
      expect(pane.refused).toEqual([]);
      expect(pane.complaints).toEqual([]);
      expect(pane.requestsOutside(address)).toEqual([]);
    }
    let opened: ShippedPane;

    test("insert, check, 集計更新: nothing is refused, nothing asked for elsewhere", async () => {
      opened = await openPane();
      const { page } = opened;
      await opened.press("insertTemplate");
      await page.getByText("テンプレートを挿入しました").waitFor();
      await page.getByRole("button", { name: "総務課（全庁）", exact: true }).click();
      await opened.press("checkEntries");
      // 42 statuses, 96 stages and the actuals of R7 are owed: the count of the plan's own text.
      await page.getByRole("heading", { name: "あと172件の記入で提出できます" }).waitFor();
      await opened.press("recalculateSummary");
      await page.getByText("ブックの集計は、アドインの計算と一致しています。").waitFor();
      expectPeace(opened);
      // Office's own logging is allowed here, and its part comes from the same server.
      expect(opened.requests.join()).toContain("/telemetry/oteljs_agave.js");
      // It goes by way of Excel, whose settings say whether it goes on; the local Excel has no such way.
      expect(excel.hostErrors.filter(({ message }) => !/sendTelemetryEvent/.test(message))).toEqual(
        [],
      );
    });

    test("nor all day long", async () => {
      const pane = await ShippedPane.open(browser, address, oldestExcel, excel, "ours");
      await ready(pane);
      await pane.page.clock.fastForward(aDay);
      await ready(pane);
      expectPeace(pane);
      await pane.page.close();
    });

    test("whoever opens it again is given nothing anew", async () => {
      await nginx.asked();
      const pane = await openPane();
      expect(await versionShown(pane)).toBe(version);
      expect(await nginx.asked()).toEqual(["304 /taskpane.html"]);
      await pane.page.close();
    });

    test("an update reaches whoever opens the pane, and leaves alone who has it open", async () => {
      const [old, renewed] = [unpacked, unpackedNext].map(paneScriptOf);
      expect(renewed).not.toBe(old);
      putThere(unpackedNext);

      const pane = await openPane();
      expect(await versionShown(pane)).toBe(nextVersion);
      expect((await nginx.asked()).sort()).toEqual(
        ["200 /taskpane.html", `200 /${renewed}`].sort(),
      );
      await pane.press("checkEntries");
      await pane.page.getByRole("heading", { name: "あと172件の記入で提出できます" }).waitFor();
      expectPeace(pane);
      await pane.page.close();

      // A pane of the version before, open all the while, loads a part that it has not had yet.
      await opened.page.getByRole("button", { name: /設定など/ }).click();
      await opened.page.getByText("診断", { exact: true }).click();
      await opened.page.getByRole("button", { name: /診断/ }).waitFor();
      expect(await nginx.asked()).toEqual([
        expect.stringMatching(/^200 \/probe\.[0-9a-f]{8}\.js$/),
      ]);
      expectPeace(opened);
      // All that it may ask for is in the new zip alone too, where a site is put up anew.
      const anew = filesIn(join(unpackedNext, "site"));
      const before = filesIn(join(unpacked, "site")).filter((path) => /\.(js|css)$/.test(path));
      expect(before.filter((path) => !anew.includes(path))).toEqual([]);

      await opened.page.reload();
      await ready(opened);
      expect(await versionShown(opened)).toBe(nextVersion);
    });

    test("the version before can be put back", async () => {
      putThere(unpacked);
      const pane = await openPane();
      expect(await versionShown(pane)).toBe(version);
      await pane.page.close();
    });
  });

  describe("elsewhere it says where it works", () => {
    const excel2021 = "バージョン 2108、ビルド 14326.20508";
    const { ExcelApi, SharedRuntime, ...others } = oldestExcel.requirementSets;

    test.each([
      ["ExcelApi 1.13", { ...others, SharedRuntime: SharedRuntime!, ExcelApi: "1.13" }],
      ["no SharedRuntime", { ...others, ExcelApi: ExcelApi! }],
    ])("in an Excel of %s", async (_, requirementSets) => {
      const pane = await ShippedPane.open(browser, address, { ...oldestExcel, requirementSets });
      await pane.page
        .getByText("この Excel は古いため、推進計画アシストを使えません。")
        .filter({ hasText: excel2021 })
        .waitFor();
      expect(pane.refused).toEqual([]);
      await pane.page.close();
    });

    test.each([
      ["an Excel of before 2019", { fileVersion: "16.00" }],
      ["Word", { program: "Word", programNumber: 2 }],
    ])("in %s, which asks for a part that does not ship", async (_, office) => {
      const told = { ...oldestExcel, ...office };
      const pane = await ShippedPane.open(browser, address, told, undefined, "ours");
      await pane.page.clock.runFor(12_000);
      await pane.page
        .getByRole("status")
        .filter({ hasText: `ここでは使えません。Excel 2021（${excel2021}）以降` })
        .waitFor();
      expect(pane.requestsOutside(address)).toEqual([]);
      await pane.page.close();
    });

    test("not where Excel's own part is what the server lost", async () => {
      const part = join(site, officeFolder(), "excel-win32-16.01.js");
      renameSync(part, `${part}.away`);
      // Not the copy that this browser has.
      const forgetful = await launchKeepingBrowser(join(work, "other"), nginx.key);
      try {
        const pane = await ShippedPane.open(forgetful, address, oldestExcel, undefined, "ours");
        await pane.page.clock.runFor(12_000);
        await pane.page
          .getByRole("status")
          .filter({ hasText: "アドインのファイルを読み込めませんでした" })
          .waitFor();
      } finally {
        await forgetful.close();
        renameSync(`${part}.away`, part);
      }
    });

    test("in a plain browser, from which nothing goes elsewhere all day long", async () => {
      const pane = await ShippedPane.open(browser, address, null, undefined, "ours");
      await pane.page.getByText("この画面は Excel の中で開いてください。").waitFor();
      await pane.page.clock.fastForward(aDay);
      await pane.page.getByText("この画面は Excel の中で開いてください。").waitFor();
      // office.js would put its telemetry's page there, three seconds later: the policy holds it back.
      expect(pane.refused.join("\n")).toMatch(/^frame-src https:.*telemetry/m);
      expect(pane.refused.filter((one) => !one.endsWith("o15apptofilemappingtable.js"))).toEqual(
        [],
      );
      expect(pane.requestsOutside(address)).toEqual([]);
      await pane.page.close();
    });
  });
});
