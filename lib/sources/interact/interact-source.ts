import { setMaxListeners } from "node:events";
import type { FloorEvent } from "@/lib/domain/index.ts";
import type { Upstream } from "../upstream.ts";
import { AlarmTerms } from "./alarm-terms.ts";
import { batchEmit } from "./batch-emit.ts";
import type { Clock } from "./clock.ts";
import { createCommandSender } from "./command-sender.ts";
import { completeSettings, type InteractSettings } from "./complete-settings.ts";
import { createHttpClient } from "./http-client.ts";
import { createInteractClient } from "./interact-client.ts";
import { InteractRun } from "./interact-run.ts";
import { linkAbort } from "./link-abort.ts";
import type { ListGateMemory } from "./list-gate-memory.ts";
import type { Logger } from "./logger.ts";
import { openMemory } from "./memory.ts";
import type { RunKit } from "./run-kit.ts";
import { createStatusBoard } from "./status-board.ts";
import { createSubscriptionLedger } from "./subscription-ledger.ts";
import { createTranslator } from "./translate/index.ts";
import { watchAvailability } from "./watch-availability.ts";

/** What the source lives on; everything that tests want to drive is passed in. */
export interface InteractSourceDependencies {
  readonly clock: Clock;
  /** 0 ≤ r < 1. */
  readonly random: () => number;
  readonly logger: Logger;
  readonly memory: ListGateMemory;
}

/** How long releasing subscriptions and channels may take once stopped. */
const shutdownMs = 5000;

/**
 * One Interact CTI as a source of facts. `run` keeps itself connected until its signal aborts and then frees every
 * subscription and channel within 5 s; a second `run` at the same time is a mistake and rejects.
 */
export function createInteractSource(
  given: Partial<InteractSettings> & Pick<InteractSettings, "url">,
  dependencies: InteractSourceDependencies,
): Upstream & Required<Pick<Upstream, "alarms" | "commands" | "subscriptions">> {
  const settings = completeSettings(given);
  const alarms = new AlarmTerms(settings.alarms, dependencies.clock);
  const ledger = createSubscriptionLedger(dependencies.clock);
  let isRunning = false;
  const current: { run?: InteractRun | undefined } = {};
  return {
    id: settings.id,
    kind: "interact",
    async run(emit, signal) {
      if (isRunning) throw new Error("this source is already running: two would take every licence twice");
      isRunning = true;
      try {
        await runOnce(settings, { ...dependencies, alarms, ledger, current }, emit, signal);
      } finally {
        isRunning = false;
        current.run = undefined;
      }
    },
    subscriptions: () => ledger.facts(),
    alarms: {
      thresholds: () => alarms.inForce().map(({ name, value, media = "all" }) => ({ name, value, media })),
      setAlarms: (thresholds) => alarms.ask(thresholds),
    },
    commands: createCommandSender({
      ...settings,
      ...dependencies,
      beginResend: (scope) => current.run?.beginResend(scope),
    }),
  };
}

async function runOnce(
  settings: InteractSettings,
  dependencies: InteractSourceDependencies &
    Pick<RunKit, "alarms" | "ledger"> & { readonly current: { run?: InteractRun | undefined } },
  emit: (events: readonly FloorEvent[]) => void,
  stop: AbortSignal,
): Promise<void> {
  const { clock } = dependencies;
  const http = createHttpClient(settings.url, { clock });
  const plain = createInteractClient(http, settings.format);
  const memory = await openMemory(dependencies.memory, dependencies.logger);
  const client = watchAvailability(plain, (isAvailable) => run.availabilityTold(isAvailable));
  const kit = createKit({ ...dependencies, settings, client, memory }, emit, stop);
  const run = new InteractRun(kit);
  dependencies.current.run = run;
  const stopping = linkAbort(stop);
  const kill = new AbortController();
  // A dozen organs listen, and every request under way.
  setMaxListeners(100, stopping.signal, kill.signal);
  killAfter(clock, stopping.signal, kill);
  try {
    await run.run({ stop: stopping.signal, kill: kill.signal });
  } finally {
    stopping.abort();
    kill.abort();
    await plain.close();
    await memory.settled();
  }
}

function createKit(
  parts: Pick<RunKit, "settings" | "client" | "clock" | "random" | "logger" | "memory" | "alarms" | "ledger">,
  emit: (events: readonly FloorEvent[]) => void,
  stop: AbortSignal,
): RunKit {
  const { settings, clock } = parts;
  const emitUntilStopped = batchEmit((events) => {
    if (!stop.aborted) emit(events);
  });
  const now = () => new Date(clock.wallMs()).toISOString();
  return {
    ...parts,
    emit: emitUntilStopped,
    now,
    board: createStatusBoard(settings.id, emitUntilStopped, now),
    channelMethod: { current: settings.channelMethod },
    translator: createTranslator({
      source: settings.id,
      timezone: settings.timezone,
      swapAgentDirection: settings.swapAgentDirection,
      alarmThresholds: () => parts.alarms.known(),
      now: () => clock.wallMs(),
    }),
  };
}

/** Aborts `kill` some seconds after `stop`, unless it is aborted before. */
function killAfter(clock: Clock, stop: AbortSignal, kill: AbortController): void {
  stop.addEventListener(
    "abort",
    () => {
      const cancel = clock.schedule(shutdownMs, () => kill.abort());
      kill.signal.addEventListener("abort", cancel, { once: true });
    },
    { once: true, signal: kill.signal },
  );
  if (stop.aborted) kill.abort();
}
