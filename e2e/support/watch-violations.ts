import type { Page } from "@playwright/test";

/** What a page's policy kept from happening, from now on and over all pages that it goes to; also what its console says of it. */
export async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction("tellViolation", (text: string) => violations.push(text));
  await page.addInitScript(() => {
    const { tellViolation } = globalThis as unknown as { readonly tellViolation: (text: string) => void };
    document.addEventListener("securitypolicyviolation", (event) =>
      tellViolation(
        `${event.effectiveDirective} of ${location.pathname}: ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
      ),
    );
  });
  page.on("console", (message) => {
    if (/content security policy|permissions.policy|cross-origin-(opener|resource)/i.test(message.text()))
      violations.push(message.text());
  });
  return violations;
}
