import { describe, expect, it } from "vitest";
import { createCookie } from "./create-cookie.ts";

describe("the session cookie", () => {
  const secure = createCookie("sid", true);
  const plain = createCookie("sid", false);

  it("is bound to the host and to TLS where there is TLS, and has a plain name elsewhere", () => {
    expect(secure.write("t", 60)).toBe("__Host-sid=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    expect(plain.write("t")).toBe("sid=t; Path=/; HttpOnly; SameSite=Lax");
    expect(plain.clear()).toBe("sid=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  });

  it.each([
    ["sid=abc", "abc"],
    ["a=1; sid=abc; b=2", "abc"],
    ["xsid=abc", undefined],
    ["sid=", undefined],
    ["sid=one; sid=two", undefined],
    [null, undefined],
  ])("is read from %j", (header, value) => {
    expect(plain.read(header)).toBe(value);
  });

  it("does not take the plain name where there is TLS", () => {
    expect(secure.read("sid=abc")).toBeUndefined();
    expect(secure.read("__Host-sid=abc")).toBe("abc");
  });
});
