import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseConfig } from "./config.ts";
import { createLogger } from "./create-logger.ts";
import { recoverPassword } from "./recover-password.ts";
import { type Runtime, startRuntime } from "./start-runtime.ts";

const place = { address: "203.0.113.9", userAgent: "Firefox" };
const password = "correct horse battery";
let running: Runtime | undefined;

afterEach(() => running?.stop());

async function configured(other: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "recover-"));
  return parseConfig({ DATABASE_URL: `file:${folder}/mirante.db`, LOG_LEVEL: "silent", ...other });
}

async function started(config: ReturnType<typeof parseConfig>, printed: string[] = []): Promise<Runtime> {
  running = await startRuntime({
    config,
    logger: createLogger("silent"),
    print: (line) => printed.push(line),
  });
  return running;
}

describe("a new installation", () => {
  it("prints a link to become the administrator until there is one", async () => {
    const config = await configured({ PORT: "3999", SIMULATOR_AGENTS: "5", SIMULATOR_SERVICES: "1" });
    const printed: string[] = [];
    const { auth, stop } = await started(config, printed);
    const token = /http:\/\/localhost:3999\/setup#([\w-]{43})$/.exec(printed[0] ?? "")?.[1] ?? "";
    await auth.links.use(token, { login: "root", name: "Root", password }, place);
    expect(auth.demo).toBeDefined();
    await stop();
    await started(config, printed);
    expect(printed).toHaveLength(1);
  });

  it("offers nobody to try it out where others can reach it", async () => {
    const config = await configured({ SIMULATOR_AGENTS: "5", SIMULATOR_SERVICES: "1" });
    const { auth } = await started({ ...config, host: "0.0.0.0" });
    expect(auth.demo).toBeUndefined();
  });

  it("does not start with a first administrator that cannot be one, and tells no password", async () => {
    const config = await configured({ ADMIN_USER: "root", ADMIN_PASSWORD: "rootrootrootroot" });
    const refusal = await started(config).catch(String);
    expect(refusal).toContain("ADMIN_PASSWORD cannot be used: too simple");
    expect(refusal).not.toContain("rootroot");
  });
});

describe("who forgot the password", () => {
  it("gets a link, or the password that whoever runs the server chose", async () => {
    const config = await configured({
      ADMIN_USER: "root",
      ADMIN_PASSWORD: password,
      PUBLIC_URL: "https://m.example/",
    });
    await (await started(config)).stop();
    expect(await recoverPassword({ config, login: "nobody", password: undefined })).toContain(
      "no account nobody",
    );
    const told = await recoverPassword({ config, login: "ROOT", password: undefined });
    const token = /https:\/\/m\.example\/setup#([\w-]{43})/.exec(told)?.[1] ?? "";
    expect(await recoverPassword({ config, login: "root", password: "short" })).toContain("too short");
    expect(await recoverPassword({ config, login: "root", password: "another horse battery" })).toContain(
      "new password",
    );
    const { auth } = await started(config);
    expect((await auth.signIn.byPassword("root", "another horse battery", place)).session.method).toBe(
      "password",
    );
    const opened = await auth.links.use(token, { password: "a third horse battery" }, place);
    expect(opened.session.method).toBe("link");
    await expect(recoverPassword({ config, login: "root", password: undefined })).rejects.toThrow(
      /in use by process/,
    );
  });
});
