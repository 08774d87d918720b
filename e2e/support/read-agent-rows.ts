import type { Page } from "@playwright/test";
import type { ShownValue } from "./read-screen.ts";

export interface AgentRows {
  /** Presence by agent id, of every row that was scrolled past. */
  readonly presences: ReadonlyMap<string, string>;
  readonly values: readonly ShownValue[];
}

/** Scrolls the table of agents from top to bottom and reads every row on the way. */
export async function readAgentRows(page: Page): Promise<AgentRows> {
  const rows = await page.evaluate(async () => {
    const box = document.querySelector("main [data-agent]")?.closest("section");
    if (!box) return [];
    const seen = new Map<string, { presence: string; values: [metric: string, text: string][] }>();
    for (let top = 0; ; top += box.clientHeight / 2) {
      box.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (const row of box.querySelectorAll<HTMLElement>("[data-agent]")) {
        const values = [...row.querySelectorAll<HTMLElement>("[data-metric]")].map(
          (element): [string, string] => [element.dataset.metric ?? "", (element.textContent ?? "").trim()],
        );
        seen.set(row.dataset.agent ?? "", { presence: row.dataset.presence ?? "", values });
      }
      if (top + box.clientHeight >= box.scrollHeight) break;
    }
    box.scrollTop = 0;
    return [...seen];
  });
  return {
    presences: new Map(rows.map(([id, { presence }]) => [id, presence])),
    values: rows.flatMap(([agent, { values }]) =>
      values.map(([metric, text]) => ({ metric, text, agent, service: undefined, media: undefined })),
    ),
  };
}
