import { expect, it } from "vitest";
import { parseConfig } from "./config.ts";

const server = { SMTP_HOST: "mail.example.com", SMTP_FROM: "mirante@example.com" };

it("sends no mail unless a server is named, and then secured by STARTTLS", () => {
  expect(parseConfig({}).mail).toBeUndefined();
  expect(parseConfig(server).mail).toMatchObject({
    ...{ host: "mail.example.com", port: 587, security: "starttls", from: "mirante@example.com" },
    login: undefined,
  });
  expect(parseConfig({ ...server, SMTP_SECURITY: "tls" }).mail?.port).toBe(465);
  const domains = { SMTP_RECIPIENT_DOMAINS: "Example.com, example.org" };
  expect(parseConfig({ ...server, ...domains }).mail?.recipientDomains).toEqual([
    "example.com",
    "example.org",
  ]);
});

it("keeps the password out of whatever prints the configuration", () => {
  const { mail } = parseConfig({ ...server, SMTP_USER: "mirante", SMTP_PASSWORD: "planted-secret" });
  expect(mail?.login?.password).toBe("planted-secret");
  expect(JSON.stringify(mail)).not.toContain("planted-secret");
});

it.each<[Record<string, string>, string]>([
  [{ SMTP_HOST: "mail.example.com" }, "SMTP_HOST needs SMTP_FROM"],
  [{ SMTP_FROM: "mirante@example.com" }, "SMTP_FROM needs SMTP_HOST"],
  [{ ...server, SMTP_USER: "mirante" }, "SMTP_USER needs SMTP_PASSWORD"],
  [{ ...server, SMTP_PASSWORD: "secret" }, "SMTP_PASSWORD needs SMTP_USER"],
  [{ ...server, SMTP_HOST: "smtp://mail.example.com" }, "SMTP_HOST is no name or address"],
  [{ ...server, SMTP_HOST: "169.254.169.254" }, "SMTP_HOST is an address that is never asked"],
  [{ ...server, SMTP_PORT: "70000" }, "SMTP_PORT is outside 1 to 65535"],
  [{ ...server, SMTP_SECURITY: "ssl" }, "SMTP_SECURITY"],
  [{ ...server, SMTP_FROM: "Mirante <mirante@example.com>" }, "SMTP_FROM is no mail address alone"],
  [{ ...server, SMTP_RECIPIENT_DOMAINS: "@example.com" }, "SMTP_RECIPIENT_DOMAINS is no list of domains"],
  [
    { ...server, SMTP_USER: "mirante", SMTP_PASSWORD: "secret", SMTP_SECURITY: "none" },
    "SMTP_USER needs SMTP_SECURITY starttls or tls",
  ],
])("%o stops the start: %s", (environment, told) => {
  expect(() => parseConfig(environment)).toThrow(told);
});
