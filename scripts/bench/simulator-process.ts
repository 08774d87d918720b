// The simulator as a CTI in a process of its own.
import { startSimulator } from "../../lib/simulator/index.ts";

/** Whoever can say when their state was changed: nobody calls them, so nothing puts a change off. */
const stampers = 20;
const [free, paused] = [2, 101];

const simulator = await startSimulator({
  agents: Number(process.env.AGENTS ?? 1000),
  services: Number(process.env.SERVICES ?? 100),
});
if (process.env.STAMP_EVERY_MS !== undefined) stampEvery(Number(process.env.STAMP_EVERY_MS));
process.send?.({ type: "listening", url: simulator.url });
process.once("SIGTERM", () => void simulator.close().then(() => process.exit(0)));

/** Changes the state of agents in turn, each time in the name of the instant, epoch ms, at which it was changed. */
function stampEvery(everyMs: number): void {
  const names = Array.from({ length: stampers }, (_, index) => `Stamper ${index}`);
  for (const name of names) simulator.addAgent(name, []);
  let turn = 0;
  setInterval(() => {
    const isPause = Math.floor(turn / stampers) % 2 === 0;
    simulator.setAgentState(names[turn % stampers] ?? "", isPause ? paused : free, String(Date.now()));
    turn += 1;
  }, everyMs);
}
