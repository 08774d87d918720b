import type { EntityId, Instant, LinkState } from "../floor.ts";

/** What changed, with what caused it; a supervisor can go there. */
export type ChangeFact =
  | {
      readonly kind: "alarm_raised" | "alarm_cleared";
      readonly alarm: string;
      readonly scope: "service" | "agent" | "floor";
      readonly target: EntityId;
      readonly media?: string;
      /** What was measured last, and the limit. */
      readonly value: number;
      readonly limit: number;
    }
  /** The queue at least doubled, by five or more, within a few minutes. */
  | {
      readonly kind: "queue_grew";
      readonly service: EntityId;
      readonly from: number;
      readonly to: number;
      readonly withinSeconds: number;
    }
  /** The longest wait passed one of the marks 1, 2, 5, 10, 20, 30 and 60 minutes. */
  | { readonly kind: "wait_passed"; readonly service: EntityId; readonly seconds: number }
  | { readonly kind: "service_opened" | "service_closed"; readonly service: EntityId }
  | { readonly kind: "agent_faulted"; readonly agent: EntityId; readonly state?: string }
  | {
      readonly kind: "agents_paused" | "agents_logged_out";
      readonly count: number;
      /** Agents logged in before. */
      readonly of: number;
      readonly withinSeconds: number;
    }
  | {
      readonly kind: "link_lost";
      readonly source: string;
      readonly link: LinkState;
      readonly reason?: string;
    }
  | { readonly kind: "link_restored"; readonly source: string; readonly afterSeconds: number };

/** One line of "what changed"; `id` counts up. */
export type FloorChange = ChangeFact & { readonly id: number; readonly at: Instant };

/** What `GET /api/trends/changes` answers: the newest first. */
export interface FloorChanges {
  /** Changes are known since then. */
  readonly since: Instant;
  readonly changes: readonly FloorChange[];
}
