import type { InteractClient } from "../interact-client.ts";
import { InteractError } from "../interact-error.ts";
import { judgeRefusal } from "../judge-refusal.ts";
import type { SubscriptionFrame, SubscriptionPlan } from "../subscription-plan.ts";
import type { Subscription } from "../translate/index.ts";

interface GrantedSubscription {
  /** Absent when the answer has none. */
  readonly id?: string | number;
  readonly subscription: Subscription;
}

const mostAttempts = 40;

/**
 * Subscribes as Mirante does: what is refused by name is given up, and without licences less is asked for. Throws the
 * last refusal. Between attempts it heeds `stop`; a request under way is always waited for, so that no subscription is
 * granted behind our back.
 */
export async function subscribeByPlan(
  client: Pick<InteractClient, "subscribe">,
  plan: SubscriptionPlan,
  frame: SubscriptionFrame,
  stop: AbortSignal,
): Promise<GrantedSubscription> {
  const patient = new AbortController().signal;
  for (let attempt = 0; attempt < mostAttempts && !stop.aborted; attempt += 1) {
    const subscription = plan.build(frame);
    try {
      const { idEcho } = await client.subscribe(subscription, patient);
      return { subscription, ...(idEcho === undefined ? {} : { id: idEcho }) };
    } catch (cause) {
      if (!askForLess(plan, cause)) throw cause;
    }
  }
  if (stop.aborted) throw new InteractError("aborted", "the check was interrupted");
  throw new InteractError("rejected", `the CTI refused ${mostAttempts} subscriptions in a row`);
}

function askForLess(plan: SubscriptionPlan, cause: unknown): boolean {
  const refusal = judgeRefusal(cause);
  if (refusal === "no_license") return plan.degrade();
  return refusal === "invalid_item" && cause instanceof InteractError && plan.dropRefused(cause.errorItems);
}
