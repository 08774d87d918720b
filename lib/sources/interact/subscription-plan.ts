import type { Subscription } from "./translate/index.ts";

/** What every subscription carries, whatever it asks for. */
export interface SubscriptionFrame {
  readonly id?: string | number;
  readonly channelId: number;
  readonly expiresSeconds: number;
}

/** What to ask a monitor for, and how to ask for less when the CTI refuses. */
export interface SubscriptionPlan {
  /** The subscription as the plan stands. */
  build(frame: SubscriptionFrame): Subscription;
  /** Gives up what `invalid_item` named (group → items), or guesses when it named nothing. False: nothing left to give up. */
  dropRefused(items: ReadonlyMap<string, readonly string[]>): boolean;
  /** One step fewer licences. False: this is already the poorest. */
  degrade(): boolean;
  /** Whether licences are what keeps the plan from asking for more. */
  readonly isPoorer: boolean;
  /** Back to the richest. */
  restore(): void;
  /** Names refused before may exist by now. */
  forgetRefusedNames(): void;
  /** What was built last has been accepted. */
  accepted?(): void;
  /** Takes back a change the CTI refused or did not answer, so that what was in force is asked for again. False: none was pending. */
  withdraw?(cause: unknown): boolean;
  /** Capability → why it is missing. */
  degraded(): Readonly<Record<string, string>>;
}
