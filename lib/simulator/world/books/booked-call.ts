/** How far a waiting call has widened the circle of agents that may take it. */
export type Profile = 1 | 2 | 3 | 4 | 5;

/** Where a call stands in its life. */
export type CallPhase =
  | "greeting"
  | "dialling"
  | "queued"
  | "ringing"
  | "talking"
  | "classifying"
  | "after_call"
  | "terminating"
  | "gone";

/** What the books must know of a call. */
export interface BookedCall {
  readonly type: "inbound" | "outbound";
  readonly isCallback: boolean;
  readonly startedAt: number;
  phase: CallPhase;
  profile: Profile;
  /** When the contact first asked for an agent: after the greeting or the dial. */
  routedAt: number;
  answeredAt: number;
  /** Whether it ever entered the queue. */
  hasQueued: boolean;
  /** Time in queue over all its stays. */
  queuedMs: number;
  heldSeconds: number;
  consultedSeconds: number;
}
