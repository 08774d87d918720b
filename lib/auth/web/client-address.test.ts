import { describe, expect, it } from "vitest";
import { createClientAddress } from "./client-address.ts";
import { parseTrustedProxies, type TrustedProxies } from "./trusted-proxies.ts";

const none: TrustedProxies = { kind: "none" };
const one: TrustedProxies = { kind: "hops", count: 1 };
const two: TrustedProxies = { kind: "hops", count: 2 };
const listed: TrustedProxies = { kind: "list", addresses: ["10.0.0.0/8", "::1", "127.0.0.0/8"] };

describe("where a request comes from", () => {
  it.each([
    ["is its peer when no proxy is trusted", none, "203.0.113.9", "1.2.3.4", "203.0.113.9"],
    ["is what the one proxy added", one, "10.0.0.1", "6.6.6.6, 203.0.113.9", "203.0.113.9"],
    [
      "is what the outer of two proxies added",
      two,
      "10.0.0.1",
      "6.6.6.6, 203.0.113.9, 10.0.0.2",
      "203.0.113.9",
    ],
    ["is the proxy when it added nothing", one, "10.0.0.1", null, "10.0.0.1"],
    [
      "is read past listed proxies",
      listed,
      "::ffff:127.0.0.1",
      "6.6.6.6, 203.0.113.9, 10.1.1.1",
      "203.0.113.9",
    ],
    ["is the peer when it is no listed proxy", listed, "203.0.113.9", "1.2.3.4", "203.0.113.9"],
    ["is the outermost proxy when all are listed", listed, "10.0.0.1", "10.0.0.2", "10.0.0.2"],
    ["stops at what is no address", listed, "10.0.0.1", "1.2.3.4, <script>", "10.0.0.1"],
    ["knows IPv6 in brackets and ports", one, "10.0.0.1", "[2001:DB8::1]:443", "2001:db8::1"],
    ["knows IPv4 with a port", one, "10.0.0.1", "203.0.113.9:5000", "203.0.113.9"],
    ["is unknown without a peer", listed, null, "1.2.3.4", "unknown"],
  ])("%s", (_what, proxies, peer, forwarded, expected) => {
    expect(createClientAddress(proxies)(peer, forwarded)).toBe(expected);
  });
});

describe("TRUST_PROXY", () => {
  it.each([
    ["1", { kind: "hops", count: 1 }],
    ["loopback, 10.0.0.0/8", { kind: "list", addresses: ["127.0.0.0/8", "::1", "10.0.0.0/8"] }],
    ["fd00::/8", { kind: "list", addresses: ["fd00::/8"] }],
    ["0", undefined],
    ["10", undefined],
    ["true", undefined],
    ["10.0.0.0/33", undefined],
    ["10.0.0.0/8/8", undefined],
    ["10.0.0.1,", undefined],
  ])("%s", (text, expected) => {
    expect(parseTrustedProxies(text)).toEqual(expected);
  });
});
