import { setMaxListeners } from "node:events";
import type { FloorContent, FloorEvent } from "@/lib/domain/index.ts";
import type { CommandSending } from "@/lib/sources/upstream.ts";
import { createAnswerMemory } from "./answer-memory.ts";
import { carryOut } from "./carry-out.ts";
import { createCommandBook } from "./command-book.ts";
import type { CommandDesk, CommandResult } from "./command-desk.ts";
import type { CommandKit, Counted } from "./command-kit.ts";
import type {
  CommandAudit,
  CommandLogger,
  CommandPermission,
  CredentialSource,
  DeferredStore,
} from "./command-ports.ts";
import { createConfirmationWatch } from "./confirmation-watch.ts";
import { DeferredDesk } from "./deferred-desk.ts";
import { isFinal } from "./is-final.ts";
import { markUnfinished } from "./mark-unfinished.ts";
import { performEach } from "./perform-each.ts";
import { createWorkBook } from "./work-book.ts";

export interface CommandDeskOptions {
  readonly permission: CommandPermission;
  readonly credentials: CredentialSource;
  readonly audit: CommandAudit;
  readonly deferred: DeferredStore;
  /** How a source takes orders; undefined when it takes none. */
  readonly sending: (source: string) => CommandSending | undefined;
  /** The floor that people see. */
  readonly floor: () => FloorContent;
  /** Tells of every floor published, until the signal aborts. */
  readonly subscribe: (
    listener: (revision: { readonly content: FloorContent }) => void,
    signal: AbortSignal,
  ) => unknown;
  /** Brings facts onto the floor. */
  readonly report: (facts: readonly FloorEvent[]) => void;
  /** Epoch ms. */
  readonly now: () => number;
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** An id that no other command ever has. */
  readonly newId: () => string;
  readonly logger: CommandLogger;
}

const graceMs = 3_000;

/** A desk over one floor. Resolves once what an earlier process left behind is taken up; rejects when that cannot be read. */
export async function createCommandDesk(options: CommandDeskOptions): Promise<CommandDesk> {
  const { setTimer } = options;
  const counters = noCounts();
  const [stopping, giveUp, end] = [new AbortController(), new AbortController(), new AbortController()];
  // Every command under way listens, and lets go by itself.
  setMaxListeners(0, giveUp.signal);
  const works = createWorkBook();
  const watch = createConfirmationWatch(options);
  const kit: CommandKit = {
    ...options,
    watch,
    book: createCommandBook({ ...options, onForgotten: (id) => watch.forget(id) }),
    stopping: stopping.signal,
    giveUp: giveUp.signal,
    own: works.own,
    count: (what) => {
      counters[what] += 1;
    },
  };
  const memory = createAnswerMemory(options.now);
  const deferred = new DeferredDesk({ kit, store: options.deferred, setTimer });
  await markUnfinished(kit, setTimer);
  await deferred.resume();
  options.subscribe(({ content }) => {
    // A floor may prove many of them.
    kit.book.together(() => watch.look(content));
    deferred.look(content);
  }, end.signal);
  const life: { stopping?: Promise<void> } = {};

  async function stop(): Promise<void> {
    stopping.abort();
    const cancel = setTimer(() => giveUp.abort(), graceMs);
    await works.finished();
    cancel();
    deferred.stop();
    watch.giveUp();
    await works.finished();
    end.abort();
    watch.stop();
    kit.book.stop();
  }

  return {
    ...verbs(kit, { memory, works, deferred }),
    waiting: () => deferred.waiting(),
    counters: () => ({ ...counters, waiting: deferred.waiting().length }),
    stop() {
      life.stopping ??= stop();
      return life.stopping;
    },
  };
}

function noCounts(): Record<Counted, number> {
  const counted = { sent: 0, accepted: 0, refused: 0, unknown: 0 };
  return { ...counted, denied: 0, confirmed: 0, unconfirmed: 0, auditFailures: 0 };
}

interface Organs {
  readonly memory: ReturnType<typeof createAnswerMemory>;
  readonly works: ReturnType<typeof createWorkBook>;
  readonly deferred: DeferredDesk;
}

function verbs(kit: CommandKit, { memory, works, deferred }: Organs) {
  return {
    async perform({ actor, command, key, reason }) {
      const asked = { actor: actor.id, key, body: JSON.stringify(["one", command, reason]) };
      const work = () => works.own(carryOut(kit, { id: kit.newId(), actor, command, reason }));
      return withoutReuse(await memory.once(asked, work, isFinal));
    },
    async performEach({ actor, commands, key, reason }) {
      const asked = { actor: actor.id, key, body: JSON.stringify(["each", commands, reason]) };
      const work = () => works.own(performEach(kit, commands, { actor, reason }));
      const items = await memory.once(asked, work, (given) => given.some(({ result }) => isFinal(result)));
      return items === "key_reused" ? { outcome: "refused", code: items } : { outcome: "items", items };
    },
    async defer(request) {
      const { actor, command, key, reason, expiresInMs } = request;
      const asked = { actor: actor.id, key, body: JSON.stringify(["later", command, reason, expiresInMs]) };
      return withoutReuse(await memory.once(asked, () => works.own(deferred.defer(request)), isFinal));
    },
    cancel: (actor, id) => works.own(deferred.cancel(actor, id)),
  } satisfies Partial<CommandDesk>;
}

function withoutReuse(result: CommandResult | "key_reused"): CommandResult {
  return result === "key_reused" ? { outcome: "refused", code: result } : result;
}
