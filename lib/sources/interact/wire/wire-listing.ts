import type { WireAgent } from "./wire-agent.ts";

/** One service of a list [manual: get_services_list, on_change services_list]. */
export interface WireServiceListing {
  readonly name: string;
  readonly direction?: "inbound" | "outbound" | undefined;
  /** For outbound services: ready, preview, predictive, power, validation. */
  readonly dialMode?: string | undefined;
  readonly media?: readonly string[] | undefined;
  readonly open?: boolean | undefined;
  /** Raw dates; `0` is unset. */
  readonly operationBegin?: string | undefined;
  readonly operationEnd?: string | undefined;
}

/** One pause reason; minutes, 0 = no limit. */
export interface WirePause {
  readonly id: string;
  readonly name: string;
  readonly totalMinutes?: number | undefined;
  readonly partialMinutes?: number | undefined;
  readonly durationMinutes?: number | undefined;
}

/** One classification reason. `scope`: general, inbound, outbound or a service's name. */
export interface WireClassification {
  readonly id: string;
  readonly name: string;
  readonly scope?: string | undefined;
}

/** A list of registered items, from a list answer or an `on_change`. */
export type WireListing =
  | { readonly target: "agents_list"; readonly agents: readonly WireAgent[] }
  | { readonly target: "services_list"; readonly services: readonly WireServiceListing[] }
  | {
      readonly target: "pause_type_list";
      readonly trigger: "manual" | "scheduled";
      readonly pauses: readonly WirePause[];
    }
  | { readonly target: "classification_list"; readonly classifications: readonly WireClassification[] };
