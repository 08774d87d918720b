import { createWorld } from "../world/create-world";
import { createRealClock } from "./clock/create-real-clock";
import { createControlServer } from "./control/create-control-server";
import { defaultSwitches } from "./control/switches";
import { createCti } from "./create-cti";
import { createCtiServer } from "./http/create-cti-server";
import { Listener } from "./http/listener";
import type { LicenceCost } from "./licences/licence-cost";
import { Simulator } from "./simulator";
import type { SimulatorOptions } from "./simulator-options";
import { WorldDriver } from "./world-driver";

const plenty: LicenceCost = {
  supervision: 100_000,
  screenSync: 100_000,
  agentControl: 100_000,
  config: 1000,
};
const defaultTimezone = "America/Sao_Paulo";

/**
 * Starts an Interact CTI server about an invented contact centre and resolves once it listens.
 * Any number may run in one process. Rejects when a port is taken or a quirk does not exist.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const clock = options.clock ?? createRealClock();
  const { timezone = defaultTimezone, host = "127.0.0.1" } = options;
  const startAt = options.startAt ?? clock.now();
  const world = options.world ?? createWorld({ ...worldOptions(options), startAt, timezone });
  const switches = { ...defaultSwitches(), ...options.switches };
  const licences = { ...plenty, ...options.licences };
  const cti = createCti({ world, clock, switches, licences, timezone });
  const unknown = cti.quirks.set(options.quirks ?? [], true);
  if (unknown.length > 0) throw new RangeError(`There is no quirk ${unknown.join(", ")}`);
  const listener = new Listener(createCtiServer(cti), host, options.port ?? 0);
  await listener.listen();
  const driver = new WorldDriver(cti, options.speed ?? 1, options.tickMs ?? 250);
  const simulator = new Simulator({ cti, driver, listener });
  if (options.control === true) {
    const control = new Listener(createControlServer(simulator), "127.0.0.1", options.controlPort ?? 0);
    await control.listen().catch(async (error: unknown) => {
      await simulator.close();
      throw error;
    });
    simulator.attachControl(control);
  }
  return simulator;
}

function worldOptions(options: SimulatorOptions) {
  const { agents, services, seed, intensity, scenario, hoursBefore } = options;
  return {
    ...(agents === undefined ? {} : { agents }),
    ...(services === undefined ? {} : { services }),
    ...(seed === undefined ? {} : { seed }),
    ...(intensity === undefined ? {} : { intensity }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(hoursBefore === undefined ? {} : { hoursBefore }),
  };
}
