import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";

/** `npm start`'s own server on a free port. */
export interface DevServer {
  url: string;
  stop(): Promise<void>;
}

export async function startDevServer(): Promise<DevServer> {
  const port = await freePort();
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  const server = spawn(
    process.execPath,
    [webpack, "serve", "--mode", "development", "--devtool", "false", "--port", String(port)],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const stop = () => ended(server);
  try {
    await built(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}/`, stop };
}

/** Resolves once everything is built; rejects with what the server said if it does not get there. */
function built(server: ChildProcess): Promise<void> {
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/compiled with \d+ error/.test(said)) reject(new Error(said));
      else if (/: https?:\/\/localhost:\d+\//.test(said)) resolve();
    };
    server.stdout!.on("data", hear);
    server.stderr!.on("data", hear);
    server.once("exit", () => reject(new Error(said)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
