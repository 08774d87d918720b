import type { Page } from "@playwright/test";
import { readValues } from "./read-screen.ts";

/** What moves by news, not by the clock: values of metrics, presences, alarms. */
export async function readNumbers(page: Page): Promise<readonly string[]> {
  const values = (await readValues(page)).filter(({ metric }) => metric !== "longest_wait");
  const others = await page
    .locator("main [data-presence], main [data-alarm]")
    .evaluateAll((elements) =>
      elements.map(
        (element) =>
          `${element.getAttribute("data-agent")} ${element.getAttribute("data-presence")} ${element.getAttribute("data-alarm")} ${element.querySelector("[data-alarm-part=value]")?.textContent}`,
      ),
    );
  return [
    ...values.map(({ service, agent, media, metric, text }) =>
      [service, agent, media, metric, text].join(" "),
    ),
    ...others,
  ].filter((text) => /\d|\w/.test(text) && !text.endsWith("—"));
}
