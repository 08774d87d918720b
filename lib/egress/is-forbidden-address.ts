import { BlockList, isIP } from "node:net";

type Subnet = readonly [network: string, prefixBits: number];

/** Private networks and loopback are not among them: that is where contact centres are. */
const forbidden4: readonly Subnet[] = [
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["224.0.0.0", 4],
  // Reserved, up to the broadcast address.
  ["240.0.0.0", 4],
  // Clouds that tell their machines' secrets elsewhere than at 169.254.169.254: Alibaba, Azure, Oracle.
  ["100.100.100.200", 32],
  ["168.63.129.16", 32],
  ["192.0.0.192", 32],
];

const forbidden6: readonly Subnet[] = [
  ["::", 128],
  ["fe80::", 10],
  ["ff00::", 8],
  // Metadata of Amazon's and Google's clouds.
  ["fd00:ec2::254", 128],
  ["fd20:ce::254", 128],
];

/** Ways to write an IPv4 address within an IPv6 one, and where in it: mapped, translated (SIIT, NAT64), 6to4. */
const embeddings: readonly (readonly [write: (groups: string) => string, fromBits: number])[] = [
  [(groups) => `::ffff:${groups}`, 96],
  [(groups) => `::ffff:0:${groups}`, 96],
  [(groups) => `64:ff9b::${groups}`, 96],
  [(groups) => `2002:${groups}::`, 16],
];

const blocked = createBlockList();

/**
 * Whether `address` is one that no operator's server has: link-local with the metadata of clouds, this-network,
 * multicast, reserved, broadcast or unspecified, however it is written. What is no IP address at all is forbidden.
 */
export function isForbiddenAddress(address: string): boolean {
  // A zone names an interface of this machine and is no part of the address.
  const bare = address.replace(/%.*$/s, "");
  const version = isIP(bare);
  if (version === 0) return true;
  return blocked.check(bare, version === 4 ? "ipv4" : "ipv6");
}

function createBlockList(): BlockList {
  const list = new BlockList();
  for (const [network, prefixBits] of forbidden4) {
    list.addSubnet(network, prefixBits, "ipv4");
    for (const [write, fromBits] of embeddings) {
      list.addSubnet(write(groupsOf(network)), fromBits + prefixBits, "ipv6");
    }
    // The oldest way to write one; its 0.0.0.0/8 is where `::1`, loopback, stands.
    if (network !== "0.0.0.0") list.addSubnet(`::${groupsOf(network)}`, 96 + prefixBits, "ipv6");
  }
  for (const [network, prefixBits] of forbidden6) list.addSubnet(network, prefixBits, "ipv6");
  return list;
}

/** The two groups of hexadecimal digits that stand for an IPv4 address. */
function groupsOf(network: string): string {
  const bytes = network.split(".").map((part) => Number(part).toString(16).padStart(2, "0"));
  return `${bytes[0]}${bytes[1]}:${bytes[2]}${bytes[3]}`;
}
