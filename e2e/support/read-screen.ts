import type { Page } from "@playwright/test";

/** One value of a page, by the hooks around it. */
export interface ShownValue {
  readonly metric: string;
  readonly service: string | undefined;
  readonly agent: string | undefined;
  readonly media: string | undefined;
  /** What people read. */
  readonly text: string;
}

/** Every value that the page shows now. */
export function readValues(page: Page): Promise<readonly ShownValue[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main [data-metric]")].map((element) => ({
      metric: element.dataset.metric ?? "",
      service: element.closest<HTMLElement>("[data-service]")?.dataset.service,
      agent: element.closest<HTMLElement>("[data-agent]")?.dataset.agent,
      media: element.dataset.media,
      text: (element.textContent ?? "").trim(),
    })),
  );
}
