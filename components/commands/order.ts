import type { CommandStatus, EntityId } from "@/lib/domain/index.ts";
import type { Wish } from "./wish.ts";

/**
 * What is known of one target's command from the answer to it. `unheard`: our server gave no answer, so that nobody here
 * knows whether it was asked. `unknown`: it was sent to the CTI, which gave none.
 */
export type OrderResult =
  | { readonly type: "sending" }
  | { readonly type: "answered"; readonly id: string; readonly status: CommandStatus }
  | {
      readonly type: "refused";
      /** Of our server: a code of its problems, or of what it says more exactly. */
      readonly code: string;
      /** The CTI's. */
      readonly errorType?: string;
      /** The CTI's own words. */
      readonly reason?: string;
      readonly id?: string;
    }
  | { readonly type: "unknown"; readonly id?: string }
  | { readonly type: "unheard" };

/** One request for an order, or for a part of it. Asked again as it is, nothing is done twice. */
export interface Attempt {
  readonly key: string;
  readonly targets: readonly EntityId[];
}

/** What somebody confirmed, and what became of it. */
export interface Order extends Wish {
  readonly id: string;
  readonly reason?: string;
  /** It is to wait until the contact in hand has ended. */
  readonly isLater: boolean;
  /** The last one; what failed is tried again by another. */
  readonly attempt: Attempt;
  /** By target; the empty text stands for a command about a whole source. */
  readonly results: Results;
}

export type Results = ReadonlyMap<EntityId, OrderResult>;

/** The same result under every target of an attempt. */
export function resultsOf(targets: readonly EntityId[], result: OrderResult): Results {
  return new Map((targets.length === 0 ? [""] : targets).map((target) => [target, result]));
}
