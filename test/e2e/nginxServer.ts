import { execFileSync, spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

export interface NginxServer {
  /** The server's key, for a browser to trust: SHA-256 of it in base 64. */
  readonly key: string;
  /** What it was asked for since the last time: status and path. */
  asked(): Promise<string[]>;
  /** The headers of what it answers. */
  headers(path: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

/** On a port of its own on this machine. */
export const freeAddress = () =>
  new Promise<string>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(`https://localhost:${port}`));
    });
  });

/**
 * nginx with the configuration that is in a release, which has been given the address; for the places of
 * certificate and site its own lines are followed.
 *
 * @param folder an empty one, for what nginx needs
 * @param site what it serves
 */
export async function startNginx(
  address: string,
  configuration: string,
  site: string,
  folder: string,
): Promise<NginxServer> {
  const [key, certificate] = [join(folder, "plan.key"), join(folder, "plan.crt")];
  const log = join(folder, "asked");
  mkdirSync(folder);
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      "-addext",
      "subjectAltName=DNS:localhost",
      "-keyout",
      key,
      "-out",
      certificate,
    ],
    { stdio: "ignore" },
  );
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; pid ${join(folder, "pid")}; error_log stderr crit;
     ${process.getuid?.() === 0 ? "user root;" : ""}
     events {} http { log_format asked "$status $request_uri"; access_log ${log} asked;
     ${temporary}
     ${configuration
       .replaceAll("/etc/nginx/tls", folder)
       .replace("/srv/suishin-keikaku-assist/site", site)} }`,
  );
  const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const headers = (path: string) =>
    new Promise<Record<string, string>>((resolve, reject) => {
      request(
        address + path,
        {
          method: "HEAD",
          rejectUnauthorized: false,
          headers: { "accept-encoding": "gzip" },
        },
        ({ statusCode, headers }) =>
          resolve({ ...(headers as Record<string, string>), status: String(statusCode) }),
      )
        .on("error", reject)
        .end();
    });
  // It does not answer at once, and never where it has ended.
  while (!(await headers("/version.json").catch(() => null))) {
    if (nginx.exitCode !== null) throw new Error(`nginx: ${nginx.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  let [count, read] = [0, 0];
  const publicKey = new X509Certificate(readFileSync(certificate)).publicKey;
  return {
    key: createHash("sha256")
      .update(publicKey.export({ type: "spki", format: "der" }))
      .digest("base64"),
    async asked() {
      // It notes a question after the answer; once it has noted this one, those before are there.
      const last = `/asked-${++count}`;
      await headers(last);
      for (;;) {
        const lines = readFileSync(log, "utf8").split("\n");
        const end = lines.findIndex((line) => line.endsWith(last));
        if (end >= 0) {
          const since = lines.slice(read, end);
          read = end + 1;
          return since;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    headers,
    stop: () =>
      new Promise((resolve) => {
        nginx.once("exit", () => resolve());
        nginx.kill();
      }),
  };
}
