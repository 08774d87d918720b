import { isIP } from "node:net";
import { isForbiddenAddress } from "./is-forbidden-address.ts";

/**
 * What is wrong with an address of a server that an operator gives, as the rest of a sentence that begins with the
 * setting's name; undefined when nothing is. It never repeats the address, which may hold a password. Names are not
 * looked up: `createGuardedConnect` does that at each dial.
 */
export function operatorUrlFault(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !isPlainHttp(url)) {
    return "is not an http(s) address without user, password, query or fragment";
  }
  const bare = url.hostname.replace(/^\[(.*)\]$/s, "$1");
  if (isIP(bare) !== 0 && isForbiddenAddress(bare)) {
    return "is an address that is never asked (link-local, cloud metadata, multicast, broadcast or unspecified)";
  }
  return undefined;
}

function isPlainHttp(url: URL): boolean {
  const isHttp = url.protocol === "http:" || url.protocol === "https:";
  return isHttp && !url.username && !url.password && !url.search && !url.hash;
}
