import type { Page } from "@playwright/test";

/** How large the signs of a screen are beside the text that they stand in, in its ems: each size once. */
export function signShares(page: Page): Promise<readonly number[]> {
  return page.locator("main svg.size-3").evaluateAll((signs) => {
    const shares = signs.map(
      (sign) =>
        sign.getBoundingClientRect().width /
        Number.parseFloat(getComputedStyle(sign.parentElement ?? sign).fontSize),
    );
    return [...new Set(shares.map((share) => Math.round(share * 10) / 10))];
  });
}
