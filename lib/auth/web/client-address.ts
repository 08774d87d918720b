import { isIP } from "node:net";
import { createProxyCheck, type TrustedProxies } from "./trusted-proxies.ts";

/** Stands where nobody can tell an address. */
const unknown = "unknown";

/**
 * Where a request comes from: `peer` is the other end of its connection, `forwardedFor` its X-Forwarded-For. Proxies
 * add on the right, so it is read from there, and only as far as those who wrote are trusted; whoever came before could
 * write anything.
 */
export function createClientAddress(
  proxies: TrustedProxies,
): (peer: string | null, forwardedFor: string | null) => string {
  const isTrusted = proxies.kind === "list" ? createProxyCheck(proxies.addresses) : () => false;
  const mayPass = (address: string, hop: number) =>
    proxies.kind === "hops" ? hop < proxies.count : isTrusted(address);

  return (peer, forwardedFor) => {
    let address = plain(peer ?? "");
    if (address === undefined || proxies.kind === "none") return address ?? unknown;
    const told = (forwardedFor ?? "").slice(0, 1000).split(",").reverse();
    for (const [hop, entry] of told.entries()) {
      const before = plain(entry);
      if (before === undefined || !mayPass(address, hop)) break;
      address = before;
    }
    return address;
  };
}

/** An IPv4 address mapped into IPv6 is the IPv4 address; a port some proxies add is left out. */
function plain(text: string): string | undefined {
  const trimmed = text.trim().replace(/^\[(.*)\](:\d+)?$/, "$1");
  const bare = /^\d+(\.\d+){3}:\d+$/.test(trimmed) ? trimmed.slice(0, trimmed.indexOf(":")) : trimmed;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, "").toLowerCase();
  return isIP(address) === 0 ? undefined : address;
}
