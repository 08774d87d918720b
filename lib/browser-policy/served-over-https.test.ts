import { expect, it } from "vitest";
import { isServedOverHttps, tellServedOverHttps } from "./served-over-https.ts";

it("browsers are held to https only where people come by it", () => {
  expect(isServedOverHttps()).toBe(false);
  tellServedOverHttps("https://mirante.example.com");
  expect(isServedOverHttps()).toBe(true);
  tellServedOverHttps("http://10.0.0.7:3000");
  expect(isServedOverHttps()).toBe(false);
  tellServedOverHttps("https://mirante.example.com");
  tellServedOverHttps(undefined);
  expect(isServedOverHttps()).toBe(false);
});
