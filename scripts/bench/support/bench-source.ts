import { applyEvents, emptyFloor, type FloorContent, type FloorEvent } from "@/lib/domain/index.ts";
import { createTranslator } from "@/lib/sources/interact/translate/index.ts";
import type { BenchFloor } from "./bench-floor.ts";
import { type WireFormat, type WireTree, writeWire } from "./wire-tree.ts";

/** Makes floors of a bench floor's reports, on a clock that only the bench moves. */
export class BenchSource {
  content: FloorContent = emptyFloor;
  readonly #translator = createTranslator({
    source: "interact",
    timezone: "America/Sao_Paulo",
    now: () => this.nowMs,
  });

  nowMs: number;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
  }

  /** Takes the lists: agents have a state, and their running totals stand still in patches. */
  list(floor: BenchFloor): void {
    const answer = (member: string, tree: WireTree) =>
      JSON.parse(writeWire({ response: { status: "ok", [member]: tree } }, "json"));
    this.#apply([
      ...this.#translator.translateServicesList(answer("services", floor.servicesList())).events,
      ...this.#translator.translateAgentsList(answer("agents", floor.agentsList())).events,
    ]);
  }

  /** Takes an `on_agent_stats` as it comes from the channel. */
  take(text: string, format: WireFormat): void {
    const slices = this.#translator.translateInSlices("on_agent_stats", text, format, {});
    let step = slices.next();
    while (step.done !== true) step = slices.next();
    if (!step.value.ok) throw new Error(`the event was not read: ${step.value.error.detail}`);
    this.#apply(step.value.events);
  }

  /** Agents who are in another state than before. */
  move(
    agents: readonly { readonly name: string; readonly state: number; readonly states: readonly Row[] }[],
  ): void {
    const at = new Date(this.nowMs).toISOString();
    this.#apply(
      agents.map(({ name, state, states }) => {
        const row = states[state];
        const report = { state: row?.name ?? "unknown", stateId: row?.id ?? "16", isTransition: true };
        return { type: "agent-state", source: "interact", agent: name, report, at };
      }),
    );
  }

  #apply(events: readonly FloorEvent[]): void {
    this.content = applyEvents(this.content, events);
  }
}

interface Row {
  readonly id: string;
  readonly name: string;
}
