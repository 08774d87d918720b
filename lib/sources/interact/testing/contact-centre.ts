import type { FloorEvent } from "@/lib/domain/index.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "@/lib/simulator/index.ts";
import type { Upstream } from "../../upstream.ts";
import type { InteractSettings } from "../complete-settings.ts";
import { createInteractSource } from "../interact-source.ts";
import type { LogFields, Logger } from "../logger.ts";
import { ManualClock } from "./manual-clock.ts";

/** What a test may set; everything else suits a small, still house. */
export interface CentreOptions {
  readonly settings?: Partial<InteractSettings>;
  readonly simulator?: SimulatorOptions;
  /** What survives a restart. */
  readonly memory?: Record<string, number>;
  readonly clock?: ManualClock;
  /** A CTI that runs already, on whatever clock; it is closed with this centre. */
  readonly cti?: Simulator;
}

/** A simulated CTI and our source connected to it over real sockets, on one driven clock. */
export interface ContactCentre {
  readonly clock: ManualClock;
  readonly cti: Simulator;
  readonly source: Upstream;
  readonly memory: Record<string, number>;
  readonly logged: readonly { readonly event: string; readonly fields: LogFields }[];
  /** Everything emitted, in order. */
  readonly events: readonly FloorEvent[];
  /** Of one type, in order. */
  of<Type extends FloorEvent["type"]>(type: Type): readonly Extract<FloorEvent, { readonly type: Type }>[];
  /** `live`, or `stale silent` … as last told. */
  link(): string;
  /** As last told. */
  degraded(): Readonly<Record<string, string>>;
  agentState(): string | undefined;
  /** Requests of a path seen by the CTI. */
  requests(pathEnd: string): ReturnType<Simulator["requests"]>;
  /** Stops the source, driving the clock until it has. */
  stop(): Promise<void>;
  /** Stops everything. */
  close(): Promise<void>;
  readonly url: string;
}

/** Starts a CTI and a source that is already running. */
export async function openContactCentre(options: CentreOptions = {}): Promise<ContactCentre> {
  const clock = options.clock ?? new ManualClock();
  const cti = options.cti ?? (await startCti(clock, options.simulator));
  const memory = options.memory ?? {};
  const events: FloorEvent[] = [];
  const logged: { event: string; fields: LogFields }[] = [];
  const stopping = new AbortController();
  const source = createInteractSource(
    { url: cti.url, alarms: [], ...options.settings },
    { clock, random: () => 0.5, logger: createNotebook(logged), memory: createStore(memory) },
  );
  const running = source.run((batch) => events.push(...batch), stopping.signal);
  const of: ContactCentre["of"] = (type) =>
    events.filter(
      (event): event is Extract<FloorEvent, { readonly type: typeof type }> => event.type === type,
    );
  const stop = async (): Promise<void> => {
    stopping.abort();
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    for (let step = 0; step < 60 && !isOver; step += 1) await clock.advance(100);
    await running;
  };
  return {
    clock,
    cti,
    source,
    memory,
    logged,
    events,
    of,
    url: cti.url,
    link() {
      const last = of("link").at(-1);
      return last === undefined ? "" : [last.link, last.reason].filter(Boolean).join(" ");
    },
    degraded: () => of("source-status").findLast((event) => event.degraded !== undefined)?.degraded ?? {},
    agentState: () => of("source-status").findLast((event) => event.agentState !== undefined)?.agentState,
    requests: (pathEnd) => cti.requests().filter(({ path }) => path.endsWith(pathEnd)),
    stop,
    async close() {
      cti.heal();
      await stop();
      await cti.close();
    },
  };
}

/** A small, still CTI on `clock`. */
export function startCti(clock: ManualClock, options?: SimulatorOptions): Promise<Simulator> {
  return startSimulator({
    agents: 6,
    services: 3,
    seed: 7,
    scenario: "still",
    hoursBefore: 1,
    speed: 0,
    clock: simulatorClock(clock),
    ...options,
  });
}

function simulatorClock(clock: ManualClock) {
  return {
    sliceMs: Number.POSITIVE_INFINITY,
    now: () => clock.wallMs(),
    schedule: (delayMs: number, action: () => void) => clock.schedule(delayMs, action),
    breathe: (resume: () => void) => resume(),
  };
}

function createStore(memory: Record<string, number>) {
  return {
    load: () => Promise.resolve({ ...memory }),
    save(numbers: Record<string, number>) {
      for (const key of Object.keys(memory)) delete memory[key];
      Object.assign(memory, numbers);
      return Promise.resolve();
    },
  };
}

function createNotebook(logged: { event: string; fields: LogFields }[]): Logger {
  const note = (event: string, fields: LogFields = {}): void => {
    logged.push({ event, fields });
  };
  return { info: note, warn: note, error: note };
}
