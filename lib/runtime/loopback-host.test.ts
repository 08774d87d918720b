import { expect, it } from "vitest";
import { isLoopbackHost } from "./loopback-host.ts";

it.each(["localhost", "LOCALHOST:3000", "127.0.0.1", "127.8.9.10:80", "::1", "[::1]", "[::1]:3000"])(
  "%s reaches only this machine",
  (host) => expect(isLoopbackHost(host)).toBe(true),
);

it.each(["", "0.0.0.0", "10.0.0.5:3000", "127.evil.example", "localhost.evil.example", "[fe80::1]", "1::1"])(
  "%s may reach other machines",
  (host) => expect(isLoopbackHost(host)).toBe(false),
);
