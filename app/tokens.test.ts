import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const texts = [
  "ink",
  "ink-soft",
  "accent",
  "ready",
  "ringing",
  "contact",
  "after",
  "pause",
  "fault",
  "quiet",
  "delayed",
  "replay",
];
const grounds = ["ground", "surface", "raised"];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ["on-accent", "accent"] as const,
  ["on-alarm-fill", "alarm-fill"] as const,
  ["delayed", "delayed-ground"] as const,
  ...["ink", "ink-soft", "replay"].map((text) => [text, "replay-ground"] as const),
  ...["ink", "replay"].map((text) => [text, "replay-stripe"] as const),
  ["ink", "alarm-ground"] as const,
  ["ink", "glow"] as const,
  ...texts.map((text) => [text, "chosen"] as const),
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  it.each(pairs)("lets %s be read on %s", (text, ground) => {
    const [a, b] = [tokens.get(text)?.[theme], tokens.get(ground)?.[theme]];
    expect(contrast(a ?? "#000000", b ?? "#000000")).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the focus against every ground", () => {
    for (const ground of grounds) {
      const found = contrast(
        tokens.get("focus")?.[theme] ?? "#000000",
        tokens.get(ground)?.[theme] ?? "#000000",
      );
      expect(found).toBeGreaterThanOrEqual(3);
    }
  });
});
