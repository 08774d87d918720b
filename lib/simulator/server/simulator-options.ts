import type { World } from "../world/types";
import type { Clock } from "./clock/clock";
import type { Switches } from "./control/switches";
import type { LicenceCost } from "./licences/licence-cost";

/** How a simulator starts. Everything has a default that suits a small test. */
export interface SimulatorOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  readonly agents?: number;
  readonly services?: number;
  readonly seed?: number;
  /** The world's first instant, epoch ms. Default: the clock's present. */
  readonly startAt?: number;
  readonly timezone?: string;
  /** Offered load, 1 = a usual day. */
  readonly intensity?: number;
  /** `busy-hour`: the floor is at its ten o'clock now; `calendar`: as the clock says; `still`: nobody calls. */
  readonly scenario?: "busy-hour" | "calendar" | "still";
  /** Hours of the day already played when it starts; the world decides by default. */
  readonly hoursBefore?: number;
  /** World seconds a second (default 1); 0 leaves the world to `advanceWorld`. Protocol timers are not sped up. */
  readonly speed?: number;
  /** Milliseconds between two steps of the world, default 250. */
  readonly tickMs?: number;
  /** Default: enough for everything. */
  readonly licences?: Partial<LicenceCost>;
  /** Behaviours that differ from the default from the start. */
  readonly switches?: Partial<Switches>;
  /** Deviations that are on from the start, by name. */
  readonly quirks?: readonly string[];
  /** Serves the control interface on a second loopback port. Default false. */
  readonly control?: boolean;
  /** 0 (default) takes a free port. */
  readonly controlPort?: number;
  /** Time for protocol timers and world steps; default the machine's. Tests pass a DrivenClock. */
  readonly clock?: Clock;
  /** A world made elsewhere, in place of one invented from `seed`. */
  readonly world?: World;
}
