import { execFile } from "node:child_process";
import { chown, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A server of our own on a free port of this machine, that nobody else knows. */
export interface PrivatePostgres {
  readonly url: string;
  /** Ends it at once, as a crash of the machine would, and every connection with it. */
  stop(): Promise<void>;
  /** Starts it again after `stop`, on the same port and with the same data. */
  start(): Promise<void>;
}

export interface PrivatePostgresOptions {
  /** Where initdb and pg_ctl are. */
  readonly binaries: string;
  /** An empty folder of ours. */
  readonly folder: string;
}

/** Makes and starts a server that keeps nothing safe, and so is fast. */
export async function startPrivatePostgres(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const { binaries, folder } = options;
  const data = join(folder, "data");
  const user = await serverUser();
  await mkdir(data, { recursive: true });
  if (user) for (const path of [folder, data]) await chown(path, user.uid, user.gid);
  // As root PostgreSQL refuses to run.
  const tool = (name: string, ...args: string[]) =>
    run(join(binaries, name), args, { cwd: "/", ...(user ?? {}), env: { ...process.env, LC_ALL: "C" } });
  await tool("initdb", "-D", data, "-U", "mirante", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
  const port = await freePort();
  await writeFile(
    join(data, "postgresql.auto.conf"),
    [
      `port = ${port}`,
      "listen_addresses = '127.0.0.1'",
      "unix_socket_directories = ''",
      "fsync = off",
      "full_page_writes = off",
      "max_connections = 60",
      "shared_buffers = 16MB",
      "logging_collector = off",
    ].join("\n"),
  );
  const start = () => tool("pg_ctl", "-D", data, "-l", join(data, "log"), "-w", "-t", "50", "start");
  const stop = () => tool("pg_ctl", "-D", data, "-m", "immediate", "-w", "-t", "50", "stop");
  await start().catch(async (error: unknown) => {
    throw new Error(`PostgreSQL did not start: ${await readFile(join(data, "log"), "utf8")}`, {
      cause: error,
    });
  });
  return {
    url: `postgres://mirante@127.0.0.1:${port}/postgres`,
    stop: async () => void (await stop()),
    start: async () => void (await start()),
  };
}

/** Undefined when this process is no root and may run the server itself. */
async function serverUser(): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const found = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!found) throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object"
          ? resolve(address.port)
          : reject(new Error("no port is free")),
      );
    });
  });
}
