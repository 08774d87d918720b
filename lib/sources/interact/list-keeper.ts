import { setImmediate } from "node:timers/promises";
import { createBackoff } from "./backoff.ts";
import { type Bell, createBell } from "./bell.ts";
import type { Clock } from "./clock.ts";
import type { InteractClient } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import type { ListGate, ListType } from "./list-gate.ts";
import type { Logger } from "./logger.ts";
import { readAgentsInParts } from "./read-agents-in-parts.ts";
import type { Translation, Translator } from "./translate/index.ts";

/** A list that is kept fresh by asking; manual and scheduled pauses are two questions of one type. */
export type KeptList = "agents" | "services" | "manual_pauses" | "scheduled_pauses";

type ListTranslator = Pick<
  Translator,
  "translateAgentsList" | "translateServicesList" | "translatePausesList"
>;

interface ListKeeperDependencies {
  readonly client: InteractClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly gate: ListGate;
  readonly logger: Logger;
  readonly translator: ListTranslator;
  /** How long a list stays fresh, in milliseconds; asked again before every rest. */
  readonly periodMs: (list: KeptList) => number;
  /** Takes a list; `askedAtMs` is monotonic and from before the question. */
  readonly onList: (list: KeptList, translation: Translation, askedAtMs: number) => void;
  /** Whether the CTI gives this list at all. Told after every attempt. */
  readonly onOutcome: (list: KeptList, outcome: "listed" | "denied" | "failed") => void;
}

interface Question {
  readonly type: ListType;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  read(translator: ListTranslator, body: Parameters<Translator["translateAgentsList"]>[0]): Translation;
}

const questions: Readonly<Record<KeptList, Question>> = {
  agents: {
    type: "agents_list",
    path: "supervisor/get_agents_list",
    query: { complete: "true" },
    read: (translator, body) => translator.translateAgentsList(body),
  },
  services: {
    type: "services_list",
    path: "supervisor/get_services_list",
    query: { complete: "true" },
    read: (translator, body) => translator.translateServicesList(body),
  },
  manual_pauses: {
    type: "pause_type_list",
    path: "supervisor/get_pause_type_list",
    query: { trigger: "manual" },
    read: (translator, body) => translator.translatePausesList(body, "manual"),
  },
  scheduled_pauses: {
    type: "pause_type_list",
    path: "supervisor/get_pause_type_list",
    query: { trigger: "scheduled" },
    read: (translator, body) => translator.translatePausesList(body, "scheduled"),
  },
};

const keptLists: readonly KeptList[] = ["agents", "services", "manual_pauses", "scheduled_pauses"];
const deniedRestMs = 300_000;

/** Asks for the lists at the start, whenever told to, and when they have grown old; all through the gate. */
export class ListKeeper {
  readonly #deps: ListKeeperDependencies;
  readonly #bells: ReadonlyMap<KeptList, Bell<"refresh">>;

  constructor(dependencies: ListKeeperDependencies) {
    this.#deps = dependencies;
    this.#bells = new Map(keptLists.map((list) => [list, createBell<"refresh">(dependencies.clock)]));
  }

  /** Keeps the lists until `stop`; never rejects for upstream faults. */
  async run(stop: AbortSignal): Promise<void> {
    await Promise.all(keptLists.map((list) => this.#keep(list, stop)));
  }

  /** Asks again as soon as the gate allows; repeated wishes are one. */
  refresh(...lists: readonly KeptList[]): void {
    for (const list of lists.length > 0 ? lists : keptLists) this.#bells.get(list)?.ring("refresh");
  }

  async #keep(list: KeptList, stop: AbortSignal): Promise<void> {
    const backoff = createBackoff(this.#deps.random);
    while (!stop.aborted) {
      const outcome = await this.#ask(list, stop);
      if (stop.aborted) return;
      this.#deps.onOutcome(list, outcome);
      if (outcome === "listed") backoff.reset();
      const restMs = outcome === "denied" ? deniedRestMs : backoff.nextMs();
      await this.#bells.get(list)?.sleep(outcome === "listed" ? this.#deps.periodMs(list) : restMs, stop);
    }
  }

  async #ask(list: KeptList, stop: AbortSignal): Promise<"listed" | "denied" | "failed"> {
    const { client, clock, gate, logger, translator, onList } = this.#deps;
    const { type, path, query, read } = questions[list];
    try {
      const answer = await gate.pass(
        type,
        list,
        async () => {
          const askedAtMs = clock.monotonicMs();
          return { askedAtMs, body: (await client.query(path, query, stop)).body };
        },
        stop,
      );
      const readPart = (part: Parameters<typeof read>[1]): Translation => read(translator, part);
      if (list !== "agents") onList(list, readPart(answer.body), answer.askedAtMs);
      else {
        for (const part of readAgentsInParts(answer.body, readPart)) {
          onList(list, part, answer.askedAtMs);
          await setImmediate();
        }
      }
      return "listed";
    } catch (cause) {
      if (!(cause instanceof InteractError)) throw cause;
      if (cause.code !== "aborted") logger.warn("list_failed", { list, problem: cause.message });
      return isDenial(cause) ? "denied" : "failed";
    }
  }
}

function isDenial(cause: InteractError): boolean {
  if (cause.code === "rejected")
    return cause.errorType === "no_license" || cause.errorType === "command_denied";
  return cause.code === "not_found" || cause.code === "forbidden" || cause.code === "method_not_allowed";
}
