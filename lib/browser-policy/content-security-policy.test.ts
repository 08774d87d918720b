import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy.ts";

function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values] as const;
    }),
  );
}

describe("the policy of a page", () => {
  const policy = contentSecurityPolicy({ nonce: "AbC+/w==" });
  const directives = directivesOf(policy);

  it("is one line with each directive once", () => {
    expect(policy).not.toMatch(/[\r\n]/);
    expect(directives.size).toBe(policy.split("; ").length);
  });

  it("runs scripts by nonce only, and none that is written into an attribute or evaluated", () => {
    expect(directives.get("script-src")).toEqual(["'self'", "'nonce-AbC+/w=='", "'strict-dynamic'"]);
    expect(directives.get("script-src-attr")).toEqual(["'none'"]);
    expect(directives.get("style-src-elem")).toEqual(["'self'", "'nonce-AbC+/w=='"]);
  });

  it("lets a page talk to nobody but this server, and nobody frame it", () => {
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("form-action")).toEqual(["'self'"]);
    for (const name of ["object-src", "base-uri", "frame-ancestors", "frame-src"])
      expect(directives.get(name), name).toEqual(["'none'"]);
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it("lets code be evaluated only while developing", () => {
    expect(policy).not.toContain("unsafe-eval");
    const developing = directivesOf(contentSecurityPolicy({ nonce: "x", isDevelopment: true }));
    expect(developing.get("script-src")).toContain("'unsafe-eval'");
    expect(developing.get("style-src-elem")).toContain("'unsafe-inline'");
  });
});
