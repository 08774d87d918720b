import { expect, it } from "vitest";
import { describeBrowser } from "./describe-browser.ts";

const like = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`${like} Chrome/141.0.0.0 Safari/537.36`, "Chrome · Windows"],
  [`${like} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, "Edge · Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox · Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari · iPhone",
  ],
  ["curl/8.5.0", "curl/8.5.0"],
  ["", ""],
])("the browser %s is known again as %s", (userAgent, words) => {
  expect(describeBrowser(userAgent)).toBe(words);
});
