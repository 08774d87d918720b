import { DrivenClock } from "../clock/driven-clock";
import type { Simulator } from "../simulator";
import type { SimulatorOptions } from "../simulator-options";
import { startSimulator } from "../start-simulator";
import type { FakeWorld } from "./fake-world";
import { openTestChannel, type TestChannel } from "./open-test-channel";
import { smallWorld } from "./small-world";

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A simulator over a small still world, with a driven clock and a client. */
export interface TestBench {
  readonly simulator: Simulator;
  readonly world: FakeWorld;
  readonly clock: DrivenClock;
  get(path: string): Promise<Answer>;
  post(path: string, body: string, contentType?: string): Promise<Answer>;
  /** Posts JSON and answers the fields inside `response`. */
  command(path: string, body: object): Promise<Record<string, unknown>>;
  open(path: string, method?: string): Promise<TestChannel>;
  /** Moves protocol time and lets the sockets catch up. */
  pass(seconds: number): Promise<void>;
}

const running: { close(): void | Promise<void> }[] = [];

/** Starts a bench; `stopTestBenches` ends it. */
export async function startTestBench(options: SimulatorOptions = {}): Promise<TestBench> {
  const world = smallWorld();
  const clock = new DrivenClock(Date.UTC(2026, 2, 10, 13, 0, 0));
  const simulator = await startSimulator({ world, clock, speed: 0, ...options });
  running.push(simulator);
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${simulator.url}/interact_cti/v1.0/${path}`, init);
    return { status: response.status, text: await response.text() };
  };
  const post = (path: string, body: string, contentType = "application/json"): Promise<Answer> =>
    call(path, { method: "POST", body, headers: { "content-type": contentType } });
  return {
    simulator,
    world,
    clock,
    post,
    get: (path) => call(path, {}),
    command: async (path, body) => JSON.parse((await post(path, JSON.stringify(body))).text).response,
    open: async (path, method) => {
      const channel = await openTestChannel(simulator.url, path, method);
      running.push(channel);
      return channel;
    },
    pass: async (seconds) => {
      // A first turn lets pending first sends go before time moves.
      await turn();
      clock.advance(seconds * 1000);
      await turn();
    },
  };
}

/** Ends every bench of the test, channels first. */
export async function stopTestBenches(): Promise<void> {
  for (const each of running.splice(0).reverse()) await each.close();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
