/** Counted since the watch was made, but what is said to be of the last round. */
export interface RuleWatchCounters {
  readonly rounds: number;
  /** Rounds that told the floor something. */
  readonly told: number;
  /** Alarms of rules raised in the last round. */
  readonly raised: number;
  /** Alarms of the last round that did not fit the limit. */
  readonly dropped: number;
  /** What the last round took of the process's time. */
  readonly lastRoundMs: number;
  /** Rules that could not be evaluated, counted each time. */
  readonly failures: number;
}

/** Where a rule stood after the last round: how many targets it looked at, raises for, and knows nothing of. */
export interface RuleStanding {
  readonly watched: number;
  readonly raised: number;
  readonly unknown: number;
}

/** Looks at the floor every second and brings the alarms of rules onto it. */
export interface RuleWatch {
  /** Undefined: the rule is off, or was not looked by yet. */
  standing(rule: string): RuleStanding | undefined;
  counters(): RuleWatchCounters;
  stop(): void;
}
