import { AuthError } from "../auth-error.ts";
import { networkOf } from "../web/network-of.ts";
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
  /** 120 a minute for each person or key unless said otherwise: a room of screens under one account comes back at once. */
  openStream(actorId: string): Promise<void>;
  /** 50 an hour for an address that come back from the identity provider in vain; success takes its attempt back. */
  provider(address: string): Promise<SignInAttempt>;
  /** 10 a minute for each person: each makes this server ask another. */
  testSource(actorId: string): Promise<void>;
  /** 50 an hour for an address that no screen link lets in; success takes its attempt back. */
  screen(address: string): Promise<SignInAttempt>;
  /** 40 a minute for each screen: four, and what it is called for. */
  screenBeat(screenId: string): Promise<void>;
  /** 240 a minute for each person or key: each reads a floor from disk. */
  replay(actorId: string): Promise<void>;
  /** How often each of them said no since the limits were made. */
  refusals(): Readonly<Record<LimitName, number>>;
}

export type LimitName = Exclude<keyof RateLimits, "refusals">;

export interface SignInAttempt {
  succeeded(): Promise<void>;
}

export interface RateLimitsOptions {
  /** Streams that a person or key may open in a minute. */
  readonly streamOpens?: number | undefined;
}

/** The limits of one process. */
export function createRateLimits({ streamOpens = 120 }: RateLimitsOptions = {}): RateLimits {
  const refused: Record<LimitName, number> = {
    ...{ signIn: 0, link: 0, tryOut: 0, provider: 0, screen: 0, screenBeat: 0 },
    ...{ command: 0, exportFile: 0, openStream: 0, testSource: 0, replay: 0 },
  };
  const byLogin = createRateLimit({ points: 5, seconds: 15 * 60 });
  const byAddress = createRateLimit({ points: 50, seconds: 60 * 60 });
  const links = createRateLimit({ points: 50, seconds: 60 * 60 });
  const tries = createRateLimit({ points: 300, seconds: 60 * 60 });
  const commands = createRateLimit({ points: 30, seconds: 60 });
  const exports = createRateLimit({ points: 5, seconds: 60 });
  const streams = createRateLimit({ points: streamOpens, seconds: 60 });
  const returns = createRateLimit({ points: 50, seconds: 60 * 60 });
  const screens = createRateLimit({ points: 50, seconds: 60 * 60 });
  const beats = createRateLimit({ points: 40, seconds: 60 });
  const replays = createRateLimit({ points: 240, seconds: 60 });
  const tests = createRateLimit({ points: 10, seconds: 60 });

  async function take(name: LimitName, limit: RateLimit, key: string): Promise<void> {
    const retryAfterSeconds = await limit.take(key);
    if (retryAfterSeconds === undefined) return;
    refused[name] += 1;
    throw new AuthError("rate_limited", { retryAfterSeconds });
  }

  return {
    async signIn(login, address) {
      const place = networkOf(address);
      const key = JSON.stringify([login, place]);
      await take("signIn", byLogin, key);
      await take("signIn", byAddress, place);
      return {
        async succeeded() {
          await byLogin.forget(key);
          // A whole contact centre may share one address: only what fails counts against it.
          await byAddress.giveBack(place);
        },
      };
    },
    async provider(address) {
      const place = networkOf(address);
      await take("provider", returns, place);
      return { succeeded: () => returns.giveBack(place) };
    },
    async screen(address) {
      const place = networkOf(address);
      await take("screen", screens, place);
      return { succeeded: () => screens.giveBack(place) };
    },
    link: (address) => take("link", links, networkOf(address)),
    tryOut: (address) => take("tryOut", tries, networkOf(address)),
    command: (actorId) => take("command", commands, actorId),
    exportFile: (actorId) => take("exportFile", exports, actorId),
    openStream: (actorId) => take("openStream", streams, actorId),
    testSource: (actorId) => take("testSource", tests, actorId),
    screenBeat: (screenId) => take("screenBeat", beats, screenId),
    replay: (actorId) => take("replay", replays, actorId),
    refusals: () => ({ ...refused }),
  };
}
