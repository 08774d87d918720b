import { describe, expect, it } from "vitest";
import { isOurHost } from "./is-our-host.ts";

const atHome = { host: "127.0.0.1", publicUrl: undefined };
const behindProxy = { host: "127.0.0.1", publicUrl: "https://Mirante.example.com/" };
const inNetwork = { host: "0.0.0.0", publicUrl: undefined };

describe("the Host of a request", () => {
  it.each([
    ["localhost:3000", atHome],
    ["[::1]:3000", atHome],
    ["mirante.example.com", behindProxy],
    ["MIRANTE.example.com:8443", behindProxy],
    ["localhost:3000", behindProxy],
    ["10.0.0.7:3000", inNetwork],
    ["[fd00::7]:3000", inNetwork],
    ["mirante.local:3000", { ...inNetwork, host: "mirante.local" }],
  ])("%s is ours", (host, config) => expect(isOurHost(host, config)).toBe(true));

  it.each([
    ["evil.example", atHome],
    ["localhost.evil.example", atHome],
    ["127.0.0.1.evil.example:80", inNetwork],
    ["10.0.0.7:3000", atHome],
    ["10.0.0.7:3000", behindProxy],
    ["mirante.example.com.evil.example", behindProxy],
    ["mirante.local", inNetwork],
    ["user@mirante.example.com", behindProxy],
    ["", inNetwork],
  ])("%s is somebody else's", (host, config) => expect(isOurHost(host, config)).toBe(false));
});
