import { isIP } from "node:net";
import { buildConnector } from "undici";
import { createGuardedLookup, type Resolve } from "./create-guarded-lookup.ts";
import { EgressError } from "./egress-error.ts";
import { isForbiddenAddress } from "./is-forbidden-address.ts";

interface GuardOptions {
  /** How long a connection may take, name and TLS included. */
  readonly timeoutMs: number;
  /** Absent: the machine's own resolver. */
  readonly resolve?: Resolve | undefined;
}

/**
 * How an undici Agent is to connect (`new Agent({ connect })`) wherever an address is one that an operator gave: each
 * dial is refused with EgressError when it would leave for a forbidden address, by name or written out. Undici's
 * `request` follows no redirects; whoever uses `fetch` must say `redirect: "error"`.
 */
export function createGuardedConnect({ timeoutMs, resolve }: GuardOptions): buildConnector.connector {
  const dial = buildConnector({ timeout: timeoutMs, lookup: createGuardedLookup(resolve) });
  return (options, callback) => {
    // No socket looks up an address that is written out.
    const bare = options.hostname.replace(/^\[(.*)\]$/s, "$1");
    if (isIP(bare) !== 0 && isForbiddenAddress(bare)) {
      queueMicrotask(() => callback(new EgressError(), null));
      return;
    }
    dial(options, callback);
  };
}
