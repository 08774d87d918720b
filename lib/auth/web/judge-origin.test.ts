import { describe, expect, it } from "vitest";
import { judgeOrigin } from "./judge-origin.ts";

const json = { "content-type": "application/json" };
const cookie = { cookie: "sid=abc" };
const ours = "https://mirante.example";

function judge(method: string, headers: Record<string, string>, publicOrigin: string | undefined = ours) {
  return judgeOrigin({
    method,
    headers: new Headers(headers),
    publicOrigin,
    host: "127.0.0.1:3000",
    isOurHost: true,
  });
}

describe("a request that changes something", () => {
  it.each([
    ["from our page", { ...json, ...cookie, "sec-fetch-site": "same-origin" }, "ok"],
    ["from our page over plain HTTP", { ...json, ...cookie, origin: ours }, "ok"],
    ["with a charset", { "content-type": "application/json; charset=utf-8", ...cookie, origin: ours }, "ok"],
    ["from another site", { ...json, ...cookie, "sec-fetch-site": "cross-site" }, "foreign_page"],
    ["from a sibling of ours", { ...json, ...cookie, "sec-fetch-site": "same-site" }, "foreign_page"],
    ["by no page but a browser", { ...json, ...cookie, "sec-fetch-site": "none" }, "foreign_page"],
    [
      "that claims our origin from another site",
      { ...json, ...cookie, "sec-fetch-site": "cross-site", origin: ours },
      "foreign_page",
    ],
    ["of another origin", { ...json, ...cookie, origin: "https://evil.example" }, "foreign_page"],
    ["of another port", { ...json, ...cookie, origin: `${ours}:8443` }, "foreign_page"],
    ["of our name without TLS", { ...json, ...cookie, origin: "http://mirante.example" }, "foreign_page"],
    [
      "of our name inside another",
      { ...json, ...cookie, origin: "https://mirante.example.evil.example" },
      "foreign_page",
    ],
    ["of no origin", { ...json, ...cookie, origin: "null" }, "foreign_page"],
    ["with a cookie and no origin", { ...json, ...cookie }, "no_origin"],
    ["of a program that signs in", json, "ok"],
    ["as text", { "content-type": "text/plain", ...cookie, "sec-fetch-site": "same-origin" }, "no_json"],
    [
      "as a form",
      { "content-type": "application/x-www-form-urlencoded", ...cookie, origin: ours },
      "no_json",
    ],
    ["as something like JSON", { "content-type": "application/jsonp", ...cookie, origin: ours }, "no_json"],
    ["without a type", { ...cookie, "sec-fetch-site": "same-origin" }, "no_json"],
    ["by API key", { authorization: "Bearer mir_x" }, "ok"],
    ["by API key in its own header", { "x-api-key": "mir_x", "content-type": "text/plain" }, "ok"],
    [
      "by API key beside a cookie",
      { ...json, ...cookie, "x-api-key": "x", origin: "https://evil.example" },
      "foreign_page",
    ],
    [
      "with another kind of authorization",
      { authorization: "Basic x", "content-type": "text/plain" },
      "no_json",
    ],
  ])("%s", (_what, headers, verdict) => {
    expect(judge("POST", headers)).toBe(verdict);
    expect(judge("PUT", headers)).toBe(verdict);
  });

  it("needs no body to delete, but an origin all the same", () => {
    expect(judge("DELETE", { ...cookie, "sec-fetch-site": "same-origin" })).toBe("ok");
    expect(judge("DELETE", { ...cookie, "sec-fetch-site": "cross-site" })).toBe("foreign_page");
    expect(judge("DELETE", cookie)).toBe("no_origin");
  });

  it("must match the Host it names when no public address is set", () => {
    const asked = (origin: string) =>
      judgeOrigin({
        method: "POST",
        headers: new Headers({ ...json, ...cookie, origin }),
        publicOrigin: undefined,
        host: "desk.local:3000",
        isOurHost: true,
      });
    expect(asked("http://desk.local:3000")).toBe("ok");
    expect(asked("http://desk.local:3001")).toBe("foreign_page");
    expect(asked("http://evil.example")).toBe("foreign_page");
  });
});

describe("a request that reads, the stream among them", () => {
  it.each([
    ["from our page", { ...cookie, "sec-fetch-site": "same-origin" }, "ok"],
    ["by an address typed", { ...cookie, "sec-fetch-site": "none" }, "ok"],
    ["over plain HTTP", cookie, "ok"],
    ["of a program", {}, "ok"],
    ["from another site", { ...cookie, "sec-fetch-site": "cross-site" }, "foreign_page"],
    ["from a sibling of ours", { ...cookie, "sec-fetch-site": "same-site" }, "foreign_page"],
    ["of another origin", { ...cookie, origin: "https://evil.example" }, "foreign_page"],
    ["of our origin", { ...cookie, origin: ours }, "ok"],
  ])("%s", (_what, headers, verdict) => {
    expect(judge("GET", headers)).toBe(verdict);
  });
});

describe("a request by a name that is not ours", () => {
  const ask = (headers: Record<string, string>, method = "GET") =>
    judgeOrigin({
      method,
      headers: new Headers(headers),
      publicOrigin: undefined,
      host: "evil.example",
      isOurHost: false,
    });

  it("is refused, whatever its page says of itself, since that page may be the other name's", () => {
    expect(ask({ "sec-fetch-site": "same-origin" })).toBe("foreign_host");
    expect(ask({ ...cookie, ...json, origin: "http://evil.example" }, "POST")).toBe("foreign_host");
    expect(ask({})).toBe("foreign_host");
  });

  it("is taken from a script with a key, which no page can borrow", () => {
    expect(ask({ "x-api-key": "mir_x" })).toBe("ok");
  });
});
