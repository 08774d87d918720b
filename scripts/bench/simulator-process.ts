// The simulator as a CTI in a process of its own.
import { startSimulator } from "../../lib/simulator/index.ts";

/** Whoever can say when their state was changed: nobody calls them, so nothing puts a change off. */
const stampers = 20;
const [free, paused] = [2, 101];

/** Changes the states of `agents` in turn, so many a second; none ends it. */
interface Stir {
  readonly agents: readonly string[];
  readonly perSecond: number;
}

let stirring: NodeJS.Timeout | undefined;

const simulator = await startSimulator({
  agents: Number(process.env.AGENTS ?? 1000),
  services: Number(process.env.SERVICES ?? 100),
});
if (process.env.STAMP_EVERY_MS !== undefined) stampEvery(Number(process.env.STAMP_EVERY_MS));
process.on("message", (message: Stir) => stir(message));
process.send?.({ type: "listening", url: simulator.url });
process.once("disconnect", () => process.exit(1));
process.once("SIGTERM", () => void simulator.close().then(() => process.exit(0)));

/** Changes the state of agents in turn, each time in the name of the instant, epoch ms, at which it was changed. */
function stampEvery(everyMs: number): void {
  const names = Array.from({ length: stampers }, (_, index) => `Stamper ${index}`);
  for (const name of names) simulator.addAgent(name, []);
  inTurn(names, everyMs, () => String(Date.now()));
}

function stir({ agents, perSecond }: Stir): void {
  clearInterval(stirring);
  if (agents.length > 0) stirring = inTurn(agents, 1000 / perSecond, () => "sofia");
}

function inTurn(names: readonly string[], everyMs: number, by: () => string): NodeJS.Timeout {
  let turn = 0;
  return setInterval(() => {
    const isPause = Math.floor(turn / names.length) % 2 === 0;
    simulator.setAgentState(names[turn % names.length] ?? "", isPause ? paused : free, by());
    turn += 1;
  }, everyMs);
}
