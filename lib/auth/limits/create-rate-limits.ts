import { isIPv6 } from "node:net";
import { AuthError } from "../auth-error.ts";
import { createRateLimit, type RateLimit } from "./create-rate-limit.ts";

/** What is limited. Every method counts one attempt. @throws AuthError `rate_limited` with `retryAfterSeconds`. */
export interface RateLimits {
  /** 5 in 15 minutes for a login from an address, 50 an hour for an address; success takes its attempt back. */
  signIn(login: string, address: string): Promise<SignInAttempt>;
  /** 50 an hour for an address: one-time links, which are guessed or not at all. */
  link(address: string): Promise<void>;
  /** 300 an hour for an address: each opens a session. */
  tryOut(address: string): Promise<void>;
  /** 30 a minute for each person or key. */
  command(actorId: string): Promise<void>;
  /** 5 a minute for each person or key. */
  exportFile(actorId: string): Promise<void>;
  /** 20 a minute for each person or key. */
  openStream(actorId: string): Promise<void>;
}

export interface SignInAttempt {
  succeeded(): Promise<void>;
}

/** The limits of one process. */
export function createRateLimits(): RateLimits {
  const byLogin = createRateLimit({ points: 5, seconds: 15 * 60 });
  const byAddress = createRateLimit({ points: 50, seconds: 60 * 60 });
  const links = createRateLimit({ points: 50, seconds: 60 * 60 });
  const tries = createRateLimit({ points: 300, seconds: 60 * 60 });
  const commands = createRateLimit({ points: 30, seconds: 60 });
  const exports = createRateLimit({ points: 5, seconds: 60 });
  const streams = createRateLimit({ points: 20, seconds: 60 });

  return {
    async signIn(login, address) {
      const place = placeOf(address);
      const key = JSON.stringify([login, place]);
      await take(byLogin, key);
      await take(byAddress, place);
      return {
        async succeeded() {
          await byLogin.forget(key);
          // A whole contact centre may share one address: only what fails counts against it.
          await byAddress.giveBack(place);
        },
      };
    },
    link: (address) => take(links, placeOf(address)),
    tryOut: (address) => take(tries, placeOf(address)),
    command: (actorId) => take(commands, actorId),
    exportFile: (actorId) => take(exports, actorId),
    openStream: (actorId) => take(streams, actorId),
  };
}

async function take(limit: RateLimit, key: string): Promise<void> {
  const retryAfterSeconds = await limit.take(key);
  if (retryAfterSeconds !== undefined) throw new AuthError("rate_limited", { retryAfterSeconds });
}

/** One household of IPv6 has 2^64 addresses: its network counts as one place. */
function placeOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - after.length)).fill("0");
  return `${[...groups, ...zeros, ...after].slice(0, 4).join(":")}::/64`;
}
