import { connect, isIP, type Socket } from "node:net";
import { createGuardedLookup, type Resolve } from "./create-guarded-lookup.ts";
import { EgressError } from "./egress-error.ts";
import { isForbiddenAddress } from "./is-forbidden-address.ts";

export interface Dial {
  readonly host: string;
  readonly port: number;
  /** How long it may take until the connection stands, the name included. */
  readonly timeoutMs: number;
  /** Absent: the machine's own resolver. */
  readonly resolve?: Resolve | undefined;
}

/**
 * A connection to a server that an operator named, for protocols other than HTTP. Never to a forbidden address, whatever the
 * name means by now: rejects with EgressError then, and with the socket's own error when nobody answers.
 */
export function dialGuarded({ host, port, timeoutMs, resolve }: Dial): Promise<Socket> {
  const bare = host.replace(/^\[(.*)\]$/s, "$1");
  if (isIP(bare) !== 0 && isForbiddenAddress(bare)) return Promise.reject(new EgressError());
  return new Promise((done, fail) => {
    const socket = connect({ host: bare, port, lookup: createGuardedLookup(resolve) });
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error("the connection took too long"), { code: "ETIMEDOUT" }));
    }, timeoutMs);
    socket.once("error", (error) => {
      clearTimeout(timer);
      fail(error);
    });
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.removeAllListeners("error");
      done(socket);
    });
  });
}
