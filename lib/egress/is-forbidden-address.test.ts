import { describe, expect, it } from "vitest";
import { isForbiddenAddress } from "./is-forbidden-address.ts";

describe("an address that an operator's server may have", () => {
  it.each([
    "10.0.0.5",
    "172.16.4.1",
    "192.168.1.20",
    "127.0.0.1",
    "100.64.0.7",
    "169.253.255.255",
    "169.255.0.0",
    "223.255.255.255",
    "8.8.8.8",
    "::1",
    "fd12:3456::1",
    "2001:db8::8582",
    "::ffff:10.0.0.5",
    "64:ff9b::a00:5",
    "fd00:ec2::253",
  ])("is %s", (address) => expect(isForbiddenAddress(address)).toBe(false));
});

describe("an address that is never asked", () => {
  it.each([
    ["169.254.169.254", "the metadata of most clouds"],
    ["169.254.0.1", "link-local"],
    ["0.0.0.0", "unspecified"],
    ["0.1.2.3", "this network"],
    ["224.0.0.251", "multicast"],
    ["239.255.255.250", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.255", "broadcast"],
    ["100.100.100.200", "metadata"],
    ["168.63.129.16", "metadata"],
    ["::", "unspecified"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local, with a zone"],
    ["febf:ffff::1", "link-local"],
    ["ff02::fb", "multicast"],
    ["fd00:ec2::254", "metadata"],
    ["::ffff:169.254.169.254", "metadata, mapped"],
    ["::ffff:a9fe:a9fe", "metadata, mapped in hexadecimal"],
    ["0:0:0:0:0:ffff:a9fe:a9fe", "metadata, mapped and written out"],
    ["::ffff:0:169.254.169.254", "metadata, translated"],
    ["64:ff9b::169.254.169.254", "metadata, by NAT64"],
    ["2002:a9fe:a9fe::1", "metadata, by 6to4"],
    ["::169.254.169.254", "metadata, compatible"],
    ["::ffff:0.0.0.0", "unspecified, mapped"],
    ["::ffff:255.255.255.255", "broadcast, mapped"],
    ["mirante.example", "a name"],
    ["", "nothing"],
  ])("is %s: %s", (address) => expect(isForbiddenAddress(address)).toBe(true));
});
