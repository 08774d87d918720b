import { isIP } from "node:net";
import { isForbiddenAddress } from "./is-forbidden-address.ts";

const faults = {
  malformed: "is not an http(s) address without user, password, query or fragment",
  forbidden:
    "is an address that is never asked (link-local, cloud metadata, multicast, broadcast or unspecified)",
} as const;

/**
 * What is wrong with an address of a server that an operator gives, as the rest of a sentence that begins with the
 * setting's name; undefined when nothing is. It never repeats the address, which may hold a password.
 */
export function operatorUrlFault(value: string): string | undefined {
  const fault = judgeOperatorUrl(value);
  return fault && faults[fault];
}

/** The same as a code. Names are not looked up: `createGuardedConnect` does that at each dial. */
export function judgeOperatorUrl(value: string): keyof typeof faults | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !isPlainHttp(url)) return "malformed";
  const bare = url.hostname.replace(/^\[(.*)\]$/s, "$1");
  return isIP(bare) !== 0 && isForbiddenAddress(bare) ? "forbidden" : undefined;
}

function isPlainHttp(url: URL): boolean {
  const isHttp = url.protocol === "http:" || url.protocol === "https:";
  return isHttp && !url.username && !url.password && !url.search && !url.hash;
}
