import { agentMetrics, serviceMetrics } from "@/lib/domain/index.ts";
import type { PlainNode, PlainValue } from "../codec/index.ts";
import { canonicalKey } from "../wire/index.ts";
import type { StatisticsReport } from "./conformance-report.ts";
import { visitTree } from "./visit-tree.ts";

type Scope = StatisticsReport["scope"];

const catalogues = { service: serviceMetrics, agent: agentMetrics } as const;

/** Which statistics came, and how they were written. */
export class StatisticsTally {
  readonly #received = { service: new Set<string>(), agent: new Set<string>() };
  readonly #asText = { service: new Set<string>(), agent: new Set<string>() };
  #asked: Readonly<Record<Scope, readonly string[]>> = { service: [], agent: [] };

  ask(service: readonly string[], agent: readonly string[]): void {
    this.#asked = { service, agent };
  }

  /** One on_service_stats or on_agent_stats. */
  take(scope: Scope, tree: PlainNode): void {
    visitTree(tree, (key, value) => {
      const name = canonicalKey(key);
      if (name === "calls_details" || name === "states_details") this.#received[scope].add(name);
      else if (name === "stats") this.#takeRows(scope, value);
    });
  }

  reports(isJson: boolean): readonly StatisticsReport[] {
    return (["service", "agent"] as const).map((scope) => {
      const received = [...this.#received[scope]];
      return {
        scope,
        asked: this.#asked[scope].length,
        received: received.length,
        missing: this.#asked[scope].filter((name) => !this.#received[scope].has(name)),
        unknown: received.filter((name) => !catalogues[scope].has(name)),
        asText: isJson ? [...this.#asText[scope]] : [],
      };
    });
  }

  #takeRows(scope: Scope, rows: PlainValue): void {
    for (const row of Array.isArray(rows) ? (rows as readonly PlainValue[]) : [rows]) {
      if (typeof row !== "object" || row === null) continue;
      for (const [key, value] of Object.entries(row)) this.#takeOne(scope, key, value);
    }
  }

  #takeOne(scope: Scope, key: string, value: PlainValue): void {
    const name = key.trim().toLowerCase();
    if (name === "media_type" || name === "media" || name === "member") return;
    const id = name === "agente_abandoned" ? "agent_abandoned" : name;
    this.#received[scope].add(id.slice(0, 60));
    if (typeof value === "string") this.#asText[scope].add(id);
  }
}
