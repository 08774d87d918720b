import { setTimeout as sleep } from "node:timers/promises";
import type { FloorDocument } from "../../lib/domain/index.ts";
import type { BenchApp } from "../bench/support/start-app.ts";

const patienceMs = 60_000;

/** The floor, once its link is live and everybody's state is known. */
export async function untilLive({ url, cookie }: Pick<BenchApp, "url" | "cookie">): Promise<FloorDocument> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}/api/floor`, { headers: { Cookie: cookie } });
    const floor = (await answer.json()) as FloorDocument;
    const agents = Object.values(floor.agents);
    const isLive = Object.values(floor.sources).every(({ link }) => link === "live");
    if (answer.ok && isLive && agents.length > 0 && agents.every(({ state }) => state)) return floor;
    await sleep(50);
  }
  throw new Error(`the floor was not live within ${patienceMs} ms`);
}
