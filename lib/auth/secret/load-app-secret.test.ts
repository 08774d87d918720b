import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { loadAppSecret } from "./load-app-secret.ts";

const good = "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi";
let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "secret-"));
});

describe("the secret of the installation", () => {
  it("is made once, kept beside the database, and readable to nobody else", async () => {
    const made = await loadAppSecret({ dataFolder: join(dataFolder, "deep") });
    expect(made.length).toBeGreaterThanOrEqual(43);
    const path = join(dataFolder, "deep", "app-secret");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    expect(await loadAppSecret({ dataFolder: join(dataFolder, "deep") })).toBe(made);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("is one and the same for two that start at once, and whole from the first moment that it is there", async () => {
    const path = join(dataFolder, "app-secret");
    const seen = new Set<string>();
    const loading = Promise.all([loadAppSecret({ dataFolder }), loadAppSecret({ dataFolder })]);
    let isDone = false;
    loading.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      if (existsSync(path)) seen.add(readFileSync(path, "utf8").trim());
      await setImmediate();
    }
    const [one, other] = await loading;
    expect(one).toBe(other);
    seen.add(readFileSync(path, "utf8").trim());
    expect([...seen]).toEqual([one]);
    expect(await readdir(dataFolder)).toEqual(["app-secret"]);
  });

  it("is what is configured, or what its file holds", async () => {
    expect(await loadAppSecret({ secret: good, dataFolder })).toBe(good);
    const secretFile = join(dataFolder, "given");
    await writeFile(secretFile, `${good}\n`);
    expect(await loadAppSecret({ secretFile, dataFolder })).toBe(good);
  });

  it.each([
    ["short", "short-but-random-8fK2"],
    ["monotonous", "abababababababababababababababababababab"],
    ["a sample", "change-me-to-a-long-random-string-please-1"],
    ["a sample", "please-insert-a-VERY-long-text-1234567890"],
  ])("is refused when %s, without being told", async (_why, secret) => {
    const refusal = await loadAppSecret({ secret, dataFolder }).catch((error: Error) => error.message);
    expect(refusal).toContain("APP_SECRET is too weak");
    expect(refusal).not.toContain(secret);
  });

  it("says which file cannot be read", async () => {
    const secretFile = join(dataFolder, "nowhere");
    await expect(loadAppSecret({ secretFile, dataFolder })).rejects.toThrow(
      /APP_SECRET_FILE .*nowhere.*ENOENT/,
    );
  });
});
