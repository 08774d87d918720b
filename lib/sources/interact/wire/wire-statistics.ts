import type { WireCall } from "./wire-call.ts";

/** Numbers of one media. Names are the manual's, with `agente_abandoned` read as `agent_abandoned`. */
export interface WireMediaStats {
  readonly media: string;
  readonly values: Readonly<Record<string, number>>;
}

/** One service of `on_service_stats`. `calls` absent: not in this message. */
export interface WireServiceStats {
  readonly name: string;
  readonly stats: readonly WireMediaStats[];
  readonly calls?: readonly WireCall[];
}

/** One row of `states_details`: a running total, not the current state. */
export interface WireStateTotal {
  readonly id: string;
  /** Lower case with underscores; several ids may share one. */
  readonly name: string;
  readonly trigger?: string;
  readonly times: number;
  readonly totalSeconds: number;
  readonly prePause?: { readonly times: number; readonly totalSeconds: number };
}

/** One agent of `on_agent_stats`. Absent lists were not in this message. */
export interface WireAgentStats {
  readonly name: string;
  readonly services: readonly { readonly name: string; readonly stats: readonly WireMediaStats[] }[];
  readonly states?: readonly WireStateTotal[];
  readonly calls?: readonly WireCall[];
}
