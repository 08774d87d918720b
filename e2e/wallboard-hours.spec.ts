import { expect, test } from "@playwright/test";
import { growthOf } from "../scripts/soak/screen/growth-of.ts";
import { watchScreen } from "../scripts/soak/screen/watch-screen.ts";

/** The short form of `npm run soak -- --only screen`: what each turn, loss or beat left behind is seen. */
test("a screen holds no more after half an hour of pages, losses and another build", async () => {
  test.setTimeout(150_000);
  const lives = await watchScreen({
    ...{ hours: 0.5, haste: 60, hoursBetweenLooks: 0.04 },
    ...{ hoursBetweenLosses: 0.1, hoursBetweenDeploys: 0.25 },
  });
  expect(lives.length, "it took the other build").toBeGreaterThan(1);
  // Of so short a life a slope would be noise.
  for (const heap of lives.map((life) => life.map(({ megabytes }) => megabytes)))
    expect(Math.max(...heap) - Math.min(...heap)).toBeLessThan(3);
  const { looseNodes, listeners } = growthOf(lives, 0.05);
  // Half a life is some minutes here: one that is left behind by each loss or turn is more.
  expect(looseNodes).toBeLessThan(100);
  expect(listeners).toBeLessThan(100);
});
