/** What a world is made of. Two worlds with the same options live the same day. */
export interface WorldOptions {
  /** Seed of every chance in the world; 1 by default. */
  readonly seed?: number;
  /** How many agents are hired, up to 5000; 60 by default. */
  readonly agents?: number;
  /** How many services there are, up to 500; 12 by default. */
  readonly services?: number;
  /** Where the world's clock begins, epoch milliseconds; a Tuesday at 10:20 in São Paulo by default. */
  readonly startAt?: number;
  /** IANA name of the timezone of hours, shifts and call ids; America/Sao_Paulo by default. */
  readonly timezone?: string;
  /**
   * `busy-hour` (default): whatever hour `startAt` is, the office lives as if it were between ten and
   * eleven in the morning, and the day goes on from there. `calendar`: the office lives by its true
   * local time, nights included. `still`: everyone is logged in and free, and nothing happens unless
   * asked: no demand, no breaks, no faults, and every offered call is taken. In the others all counters
   * begin anew at office midnight.
   */
  readonly scenario?: "busy-hour" | "calendar" | "still";
  /** Multiplies demand; 1 keeps the floor busy but coping, 1.3 fills the queues. */
  readonly intensity?: number;
  /** Hours played before `startAt`, so that the day is under way; fewer by default the larger the floor. */
  readonly hoursBefore?: number;
}
