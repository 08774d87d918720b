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
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Rows that scroll into sight are drawn in slices: nothing is read before they fill the box.
    const isFilled = (): boolean => {
      const { top, bottom } = box.getBoundingClientRect();
      const edges = [...box.querySelectorAll("[data-agent]")].map((row) => row.getBoundingClientRect());
      const covered = edges.filter((row) => row.bottom > top && row.top < bottom);
      const height = covered.reduce((sum, row) => sum + row.height, 0);
      const head = box.querySelector("thead")?.getBoundingClientRect().height ?? 0;
      return height >= box.clientHeight - head - 1;
    };
    const seen = new Map<string, { presence: string; values: [metric: string, text: string][] }>();
    for (let top = 0; ; top += box.clientHeight / 2) {
      box.scrollTop = top;
      await frame();
      for (let waited = 0; waited < 60 && (waited === 0 || !isFilled()); waited += 1) await frame();
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
