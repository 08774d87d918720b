import { randomBytes } from "node:crypto";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import { createGate, type GateLimits } from "./create-gate.ts";

/** Argon2id; costs as OWASP's cheat sheet on password storage asks at least. */
const policy = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const longest = 128;

export interface PasswordHasher {
  /** The hash to keep, with its own salt and costs. */
  hash(password: string): Promise<string>;
  /**
   * Whether `password` made `stored`. Without a stored hash it takes as long and says no, so that time does not tell
   * which logins exist.
   * @throws AuthError `busy` when too many wait already.
   */
  verify(stored: string | undefined, password: string): Promise<boolean>;
  /** True for a hash made with lower costs than those of today. */
  isOutdated(stored: string): boolean;
}

/** A hash takes 19 MB and a core: at most four at once, and a bounded number that waits. */
export function createPasswordHasher(limits: GateLimits = { parallel: 4, waiting: 64 }): PasswordHasher {
  const through = createGate(limits);
  const hashNow = (password: string) => hash(normal(password), policy);
  let dummy: Promise<string> | undefined;

  return {
    hash: (password) => through(() => hashNow(password)),
    async verify(stored, password) {
      if ([...password].length > longest) return false;
      return through(async () => {
        dummy ??= hashNow(randomBytes(16).toString("hex"));
        const isRight = await verify(stored ?? (await dummy), normal(password));
        return isRight && stored !== undefined;
      });
    },
    isOutdated(stored) {
      const { algorithm, memoryCost, timeCost } = parseOptions(stored);
      return algorithm !== policy.algorithm || memoryCost < policy.memoryCost || timeCost < policy.timeCost;
    },
  };
}

/** The same letters, however the keyboard composes them. */
function normal(password: string): string {
  return password.normalize("NFKC");
}
