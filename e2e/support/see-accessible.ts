import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * The page as it stands can be read and used by everybody: in the light theme by every rule, in the dark one its colours.
 * `within`: only what a selector finds, as a dialog or menu over a page that is looked at elsewhere.
 */
export async function seeAccessible(page: Page, what = page.url(), within?: string): Promise<void> {
  const look = () => (within === undefined ? builderOf(page) : builderOf(page).include(within));
  await showIn(page, "light");
  expect(await violationsOf(look().withTags(rules)), what).toEqual([]);
  await showIn(page, "dark");
  expect(await violationsOf(look().withRules(["color-contrast"])), `${what}, dark`).toEqual([]);
  await showIn(page, "light");
}

/** Colours that change step by step are looked at once they have changed. */
async function showIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * No frames to look into, and only violations to describe: half the work. The guards around what floats pass a focus on
 * at once and are never read, which axe cannot know.
 */
function builderOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude("[data-base-ui-focus-guard]")
    .options({ resultTypes: ["violations"] });
}

async function violationsOf(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes: [first, ...others] }) =>
    [`${id} ×${others.length + 1}:`, first?.html.slice(0, 200), first?.failureSummary?.slice(0, 300)].join(
      " ",
    ),
  );
}
