import type { LookupAddress, LookupAllOptions } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { EgressError } from "./egress-error.ts";
import { isForbiddenAddress } from "./is-forbidden-address.ts";

/** Every address of a name, as `node:dns/promises` tells them. */
export type Resolve = (hostname: string, options: LookupAllOptions) => Promise<LookupAddress[]>;

/**
 * A `lookup` for sockets that hands out only addresses which may be asked. A socket asks it each time it is opened and
 * dials exactly what it answers, so a name that first means a harmless address and then another (DNS rebinding) gains
 * nothing. Fails with EgressError when the name has no other address, with the resolver's own error when it has none.
 */
export function createGuardedLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    const answer = (error: Error | null, found: readonly LookupAddress[]): void => {
      const [first = { address: "", family: 0 }] = found;
      if (options.all === true) callback(error, [...found]);
      else callback(error, first.address, first.family);
    };
    resolve(hostname, { ...options, all: true }).then(
      (found) => {
        const allowed = found.filter(({ address }) => !isForbiddenAddress(address));
        answer(allowed.length > 0 ? null : new EgressError(), allowed);
      },
      (error: Error) => answer(error, []),
    );
  };
}
