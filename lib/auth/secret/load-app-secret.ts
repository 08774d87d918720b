import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isWeakSecret } from "./is-weak-secret.ts";

export interface AppSecretSource {
  /** The secret itself, when it is configured. */
  readonly secret?: string | undefined;
  /** A file that holds it, when it is configured. */
  readonly secretFile?: string | undefined;
  /** The folder where one is made and kept when neither is. */
  readonly dataFolder: string;
}

/** Thrown when there is no usable secret; the message says what to do and never holds the secret. */
export class AppSecretError extends Error {
  override readonly name = "AppSecretError";
}

const ownName = "app-secret";

/** The secret that seals what leaves this process and must come back unchanged. @throws AppSecretError */
export async function loadAppSecret(source: AppSecretSource): Promise<string> {
  if (source.secret !== undefined) return strong(source.secret, "APP_SECRET");
  if (source.secretFile !== undefined) {
    return strong(await read(source.secretFile, "APP_SECRET_FILE"), `APP_SECRET_FILE (${source.secretFile})`);
  }
  const path = join(source.dataFolder, ownName);
  await mkdir(source.dataFolder, { recursive: true });
  if (!existsSync(path)) await make(path);
  // A copy from a backup may have become readable to others.
  await chmod(path, 0o600).catch(() => undefined);
  return strong(await read(path, "The secret"), path);
}

/** Whole before it has its name: of two that start at once, neither reads a half, and a crash leaves none behind. */
async function make(path: string): Promise<void> {
  const own = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    await writeFile(own, `${randomBytes(32).toString("base64url")}\n`, {
      flag: "wx",
      mode: 0o600,
      flush: true,
    });
    await link(own, path);
  } catch (error) {
    // The other one was quicker, and its secret is the one.
    if (!isCode(error, "EEXIST")) throw unusable(path, error);
  } finally {
    await rm(own, { force: true });
  }
}

async function read(path: string, name: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    throw unusable(`${name} ${path}`, error);
  });
}

function strong(text: string, name: string): string {
  const secret = text.trim();
  if (!isWeakSecret(secret)) return secret;
  throw new AppSecretError(
    `${name} is too weak or a sample: use at least 32 random characters, as \`openssl rand -base64 48\` makes.`,
  );
}

function unusable(what: string, error: unknown): AppSecretError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
  return new AppSecretError(`${what} cannot be used (${code}).`, { cause: error });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
