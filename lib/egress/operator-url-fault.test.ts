import { describe, expect, it } from "vitest";
import { operatorUrlFault } from "./operator-url-fault.ts";

describe("the address of a server that an operator gives", () => {
  it.each([
    "http://10.0.0.5:8582",
    "https://cti.example.com/gateway/",
    "http://localhost:8582",
    "http://[::1]:8582",
    "http://[fd12::5]:8582",
  ])("may be %s", (url) => expect(operatorUrlFault(url)).toBeUndefined());

  it.each([
    "",
    "10.0.0.5:8582",
    "ftp://10.0.0.5",
    "file:///etc/passwd",
    "gopher://10.0.0.5:25",
    "http://user@10.0.0.5",
    "http://user:planted-secret@10.0.0.5",
    "http://10.0.0.5/?token=planted-secret",
    "http://10.0.0.5/#planted-secret",
    "javascript:alert(1)",
  ])("may not be %s", (url) => {
    expect(operatorUrlFault(url)).toMatch(/^is not an http\(s\) address/);
    expect(operatorUrlFault(url)).not.toContain("planted");
  });

  it.each([
    "http://169.254.169.254/latest/meta-data",
    "http://0xa9fea9fe",
    "http://2852039166",
    "http://0251.0376.0251.0376",
    "http://169.254.43518",
    "http://169.254.169.254.",
    "http://[::ffff:169.254.169.254]",
    "http://[fe80::1]",
    "http://0",
    "http://[::]:8582",
    "http://224.0.0.1",
    "http://255.255.255.255",
  ])("may not be %s, however it is written", (url) =>
    expect(operatorUrlFault(url)).toMatch(/^is an address that is never asked/),
  );
});
