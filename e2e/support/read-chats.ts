import type { Page } from "@playwright/test";

/** An agent as the chats page shows it. */
export interface ShownChatsAgent {
  readonly agent: string;
  readonly status: string;
  /** `used/slots`, either empty when unknown. */
  readonly slots: string;
  readonly services: string;
  readonly contacts: readonly {
    readonly protocol: string;
    readonly status: string;
    readonly service: string;
  }[];
}

/** Every agent in sight with the contacts under each, by id. The services stand without the sign that they are near. */
export function readChatsAgents(page: Page): Promise<readonly ShownChatsAgent[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main [data-agent]")]
      .map((row) => ({
        agent: row.dataset.agent ?? "",
        status: row.dataset.status ?? "",
        slots: row.querySelector<HTMLElement>("[data-slots]")?.dataset.slots ?? "",
        services: row.querySelector<HTMLElement>("tr:first-child [data-services]")?.textContent ?? "",
        contacts: [...row.querySelectorAll<HTMLElement>("[data-contact]")].map((line) => ({
          protocol: line.querySelector("[data-protocol]")?.textContent?.replace("≈ ", "") ?? "",
          status: line.querySelector<HTMLElement>("[data-contact-status]")?.dataset.contactStatus ?? "",
          service: line.querySelector("td a")?.textContent ?? "",
        })),
      }))
      .sort((a, b) => (a.agent < b.agent ? -1 : 1)),
  );
}

/** What the chat services page shows by attribute: the totals, and each service's under its name. */
export async function readChatServices(page: Page): Promise<ReadonlyMap<string, string>> {
  const shown = await page.locator("main [data-metric]").evaluateAll((values) =>
    values.map((value): [string, string] => {
      const service = value.closest<HTMLElement>("[data-service]")?.dataset.service;
      const name = value.getAttribute("data-metric") ?? "";
      return [service === undefined ? name : `${service} ${name}`, (value.textContent ?? "").trim()];
    }),
  );
  return new Map(shown);
}
