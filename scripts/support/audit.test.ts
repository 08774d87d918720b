import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { audit } from "./audit.mjs";

let folder: string;
let registry: Server | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-"));
  const dependencies = { planted: "1.0.0" };
  const devDependencies = { tool: "1.0.0" };
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "x", dependencies, devDependencies }));
  const packages = {
    "": { name: "x", dependencies, devDependencies },
    "node_modules/planted": { version: "1.0.0" },
    "node_modules/tool": { version: "1.0.0", dev: true },
  };
  await writeFile(
    join(folder, "package-lock.json"),
    JSON.stringify({ name: "x", lockfileVersion: 3, requires: true, packages }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => {
  registry?.closeAllConnections();
  registry?.close();
  registry = undefined;
});

/** npm's environment for a registry that knows one vulnerability of that level, or answers with that status. */
async function registryThatTells(known: { readonly severity?: string; readonly status?: number }) {
  const advisory = {
    id: 1,
    url: "https://advisories.example/1",
    title: "Planted hole",
    severity: known.severity,
    vulnerable_versions: "<2.0.0",
  };
  const versions = { "1.0.0": { name: "planted", version: "1.0.0", dist: { tarball: "http://127.0.0.1/" } } };
  const made = createServer((request, response) => {
    const isQuestion = request.url?.includes("/advisories/") === true;
    response.writeHead(isQuestion ? (known.status ?? 200) : 200, { "content-type": "application/json" });
    const answer = isQuestion
      ? known.severity === undefined
        ? {}
        : { planted: [advisory] }
      : { name: "planted", "dist-tags": { latest: "1.0.0" }, versions };
    response.end(JSON.stringify(answer));
  });
  registry = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return environmentOf((made.address() as AddressInfo).port);
}

function environmentOf(port: number) {
  return {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    // What one registry told must not answer for another.
    npm_config_cache: join(folder, `cache-${port}`),
    npm_config_audit: "true",
    npm_config_offline: "false",
  };
}

describe("the packages that production runs on", { timeout: 60_000 }, () => {
  it("are clean when the registry knows of nothing serious", async () => {
    expect(await audit(folder, await registryThatTells({}))).toEqual({
      verdict: "clean",
      text: "none known of level high or critical, 0 lesser",
    });
    expect(await audit(folder, await registryThatTells({ severity: "moderate" }))).toEqual({
      verdict: "clean",
      text: "none known of level high or critical, 1 lesser",
    });
  });

  it.each(["high", "critical"])(
    "fail with one vulnerability of level %s, which is named",
    async (severity) => {
      const { verdict, text } = await audit(folder, await registryThatTells({ severity }));
      expect(verdict).toBe("vulnerable");
      expect(text).toContain(`planted (${severity}): Planted hole https://advisories.example/1`);
    },
  );

  it("are not known to be anything when the registry refuses to tell, or is not there", async () => {
    const refused = await audit(folder, await registryThatTells({ status: 405 }));
    expect(refused).toMatchObject({ verdict: "unknown", text: expect.stringContaining("405") });
    const absent = await audit(folder, environmentOf(9));
    expect(absent).toMatchObject({ verdict: "unknown", text: expect.stringContaining("cannot be asked") });
  });
});
