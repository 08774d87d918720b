import { BlockList, isIP } from "node:net";

/** Which proxies may say where a request comes from: so many hops, those of a list, or none. */
export type TrustedProxies =
  | { readonly kind: "none" }
  | { readonly kind: "hops"; readonly count: number }
  | { readonly kind: "list"; readonly addresses: readonly string[] };

/**
 * Reads `TRUST_PROXY`: a number of hops, or a comma list of addresses, networks (`10.0.0.0/8`) and `loopback`.
 * Undefined for what is neither.
 */
export function parseTrustedProxies(text: string): TrustedProxies | undefined {
  if (/^[1-9]$/.test(text)) return { kind: "hops", count: Number(text) };
  const parts = text.split(",").map((part) => part.trim());
  const addresses = parts.flatMap((part) => (part === "loopback" ? ["127.0.0.0/8", "::1"] : [part]));
  return addresses.every(isNetwork) ? { kind: "list", addresses } : undefined;
}

/** Whether an address belongs to the list. */
export function createProxyCheck(addresses: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of addresses) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

function isNetwork(entry: string): boolean {
  const [address = "", bits, ...more] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}
