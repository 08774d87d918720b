// The simulator as a CTI in a process of its own.
import { startSimulator } from "../../lib/simulator/index.ts";

const simulator = await startSimulator({
  agents: Number(process.env.AGENTS ?? 1000),
  services: Number(process.env.SERVICES ?? 100),
});
process.send?.({ type: "listening", url: simulator.url });
process.once("SIGTERM", () => void simulator.close().then(() => process.exit(0)));
