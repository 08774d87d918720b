import type { FloorAgent, FloorCommand, FloorDocument } from "@/lib/domain/index.ts";
import { createHub } from "@/lib/hub/server.ts";
import type { Simulator, SimulatorOptions } from "@/lib/simulator/index.ts";
import { createInteractSource } from "@/lib/sources/interact/server.ts";
import { startCti } from "@/lib/sources/interact/testing/contact-centre.ts";
import { ManualClock } from "@/lib/sources/interact/testing/manual-clock.ts";
import type { Credential } from "@/lib/sources/upstream.ts";
import type { CommandDesk } from "../command-desk.ts";
import type {
  CommandActor,
  CommandAuditEntry,
  CommandPermission,
  DeferredStore,
  UnfinishedCommand,
} from "../command-ports.ts";
import { createCommandDesk } from "../create-command-desk.ts";
import { createMemoryDeferredStore } from "../create-memory-deferred-store.ts";

export const sofia: CommandActor = { id: "u1", name: "sofia", session: "s1" };

interface HouseOptions {
  readonly format?: "json" | "xml";
  readonly simulator?: SimulatorOptions;
  readonly permission?: CommandPermission;
  readonly credential?: () => Credential | undefined;
  readonly deferred?: DeferredStore;
  readonly unfinished?: readonly UnfinishedCommand[];
  /** Other processes write into the same audit. */
  readonly isShared?: boolean;
}

/** A simulated CTI over real sockets, our source, the hub and a command desk, all on one driven clock. */
export interface House {
  readonly clock: ManualClock;
  readonly cti: Simulator;
  readonly desk: CommandDesk;
  readonly deferred: DeferredStore;
  /** What was written down, in order. */
  readonly written: CommandAuditEntry[];
  /** What was logged, as text. */
  readonly logged: string[];
  /** While true, nothing can be written down. */
  audit: { isBroken: boolean };
  readonly agents: readonly string[];
  readonly services: readonly string[];
  agent(id: string): FloorAgent;
  document(): FloorDocument;
  command(id: string): FloorCommand | undefined;
  commands(): readonly FloorCommand[];
  /** The error_types that the CTI answered to such requests, in order; undefined where it did as told. */
  answers(name: string): readonly (string | undefined)[];
  /** Phases written of one command, with the status after each. */
  steps(id: string): readonly string[];
  /** Another desk over the same floor, store and audit, as after a restart. */
  reopenDesk(unfinished?: readonly UnfinishedCommand[]): Promise<CommandDesk>;
  /** Stops whatever `work` stops, driving the clock until it has. */
  drive<T>(work: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a house with six free agents and waits until its floor is live. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const clock = new ManualClock();
  const cti = await startCti(clock, options.simulator);
  const setTimer = (run: () => void, delayMs: number) => clock.schedule(delayMs, run);
  const written: CommandAuditEntry[] = [];
  const logged: string[] = [];
  const audit = { isBroken: false };
  const note = (fields: object, message: string) => void logged.push(JSON.stringify({ ...fields, message }));
  const source = createInteractSource(
    { url: cti.url, format: options.format ?? "json" },
    {
      clock,
      random: () => 0.5,
      logger: {
        info: (event, fields = {}) => note(fields, event),
        warn: (event, fields = {}) => note(fields, event),
        error: (event, fields = {}) => note(fields, event),
      },
      memory: { load: async () => ({}), save: async () => {} },
    },
  );
  const hub = createHub({
    upstreams: [source],
    build: "test",
    logger: { warn: note, error: note },
    now: () => clock.wallMs(),
    setTimer,
    minIntervalMs: 0,
  });
  const deferred = options.deferred ?? createMemoryDeferredStore();
  const ids = { last: 0 };
  const openDesk = (unfinished: readonly UnfinishedCommand[] = []) =>
    createCommandDesk({
      permission: options.permission ?? { may: () => true },
      credentials: { find: options.credential ?? (() => ({ login: "sofia", password: "sofia123" })) },
      audit: {
        async write(entry) {
          if (audit.isBroken) throw new Error("the disk is full");
          written.push(entry);
        },
        unfinished: async () => unfinished,
        isShared: options.isShared ?? false,
      },
      deferred,
      sending: (id) => (id === source.id ? source.commands : undefined),
      floor: () => hub.current().content,
      subscribe: (listener, signal) => hub.subscribe(listener, signal),
      report: (facts) => hub.report(facts),
      now: () => clock.wallMs(),
      setTimer,
      newId: () => {
        ids.last += 1;
        return `c${ids.last}`;
      },
      logger: { warn: note, error: note },
    });
  const desks = [await openDesk(options.unfinished)];
  const drive = async <T>(work: Promise<T>): Promise<T> => {
    let isOver = false;
    const done = () => {
      isOver = true;
    };
    work.then(done, done);
    for (let step = 0; step < 200 && !isOver; step += 1) await clock.advance(100);
    return work;
  };
  await clock.advance(14_000);
  const floor = () => hub.current().content;
  if (floor().sources.interact?.link !== "live") throw new Error("expected a live floor");
  const [desk] = desks;
  if (desk === undefined) throw new Error("expected a desk");
  return {
    clock,
    cti,
    desk,
    deferred,
    written,
    logged,
    audit,
    agents: Object.keys(floor().agents),
    services: Object.keys(floor().services),
    agent(id) {
      const found = floor().agents[id];
      if (found === undefined) throw new Error(`expected ${id} on the floor`);
      return found;
    },
    document: () => hub.document(),
    command: (id) => floor().commands[id],
    commands: () => Object.values(floor().commands),
    answers: (name) =>
      cti.requests().flatMap(({ path, errorType }) => (path.endsWith(`/${name}`) ? [errorType] : [])),
    steps: (id) =>
      written
        .filter((entry) => entry.id === id)
        .map(({ phase, status, error }) => [phase, status, error].filter(Boolean).join(" ")),
    async reopenDesk(unfinished) {
      const reopened = await openDesk(unfinished);
      desks.push(reopened);
      return reopened;
    },
    drive,
    async close() {
      cti.heal();
      for (const each of desks) await drive(each.stop());
      await drive(hub.stop());
      await cti.close();
    },
  };
}
