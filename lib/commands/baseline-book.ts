import type { Baseline, EntityId, FloorContent, Instant, MediaValues } from "@/lib/domain/index.ts";
import type { CommandActor } from "./command-ports.ts";

/** A baseline as somebody sees it. */
export interface SeenBaseline {
  readonly id: string;
  readonly service: EntityId;
  readonly since: Instant;
  readonly by: string;
  readonly isShared: boolean;
  /** The bookmark as of `metrics`: with `sinceBaseline` and `advanceBaseline` whoever has the floor counts on. */
  readonly baseline: Baseline;
  /** Statistics of the service on the floor that people see; undefined while it is not there. */
  readonly metrics: MediaValues | undefined;
}

/** Where people begin to count anew without resetting anything: bookmarks in the statistics of services. */
export interface BaselineBook {
  /** "Since now". Replaces the one that this person, or everybody when shared, had of the service. */
  mark(
    actor: CommandActor,
    service: EntityId,
    options?: { readonly isShared?: boolean },
  ): Promise<MarkAnswer>;
  /** A personal one only by its owner; a shared one by anybody who gets here. */
  remove(actor: CommandActor, id: string): Promise<"done" | "gone" | "unavailable">;
  /** The person's own and the shared ones, the earliest first. */
  seenBy(actor: CommandActor): readonly SeenBaseline[];
  /** What was counted since, by medium; undefined for a baseline or a service that is not. */
  figures(actor: CommandActor, id: string): MediaValues | undefined;
  /** Looks at every floor published: so resets upstream are stitched. */
  tend(floor: Pick<FloorContent, "services">): void;
  /** Takes over what somebody else who has the store began and ended meanwhile. */
  refresh(): Promise<void>;
  /** Keeps what was counted last, so that a reset while nobody looks is seen afterwards. */
  stop(): Promise<void>;
}

/** `gone`: no such service · `full`: as many as may be · `unavailable`: it could not be kept. */
export type MarkAnswer =
  | { readonly answer: "done"; readonly id: string }
  | { readonly answer: "gone" | "full" | "unavailable" };
