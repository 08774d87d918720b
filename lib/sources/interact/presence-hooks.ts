import { InteractError } from "./interact-error.ts";
import type { MonitorHooks } from "./monitor-hooks.ts";
import type { RunKit } from "./run-kit.ts";
import type { SubscriptionPlan } from "./subscription-plan.ts";
import type { TranslatedMessage } from "./translate/index.ts";

interface PresenceListener {
  /** Events come, or cannot be relied upon any more. */
  onStanding(isGood: boolean): void;
  onMessage(message: TranslatedMessage & { readonly ok: true }): void;
  /** Lists and states are about to be sent from the beginning. */
  onBeginning(): void;
}

/** Hooks of a monitor whose loss costs precision, never the link: `degraded` says under `key` why it is missing. */
export function createPresenceHooks(
  kit: RunKit,
  key: string,
  plan: Pick<SubscriptionPlan, "degraded">,
  listener: PresenceListener,
): MonitorHooks {
  let isHeld = false;
  let isSilent = false;
  let isGood = false;
  const stand = (): void => {
    if (isGood === (isHeld && !isSilent)) return;
    isGood = isHeld && !isSilent;
    listener.onStanding(isGood);
  };
  return {
    onHeard() {
      isSilent = false;
      stand();
    },
    // Nobody may take silence for "nothing changed": until it ends, another origin is used.
    onSilent() {
      isSilent = true;
      stand();
    },
    onGarbage: () => kit.board.dropped(),
    onHeld(next, cause) {
      isHeld = next;
      stand();
      if (next) kit.board.degraded(key, {});
      else if (cause instanceof InteractError)
        kit.board.degraded(key, { [key]: cause.errorType ?? cause.code });
    },
    onServerState: () => undefined,
    contextOf: () => ({}),
    onMessage(message) {
      if (!message.ok) {
        kit.board.dropped();
        return;
      }
      kit.board.odd(message.diagnostics);
      listener.onMessage(message);
    },
    onResend: () => listener.onBeginning(),
    onPlanChanged: () => kit.board.degraded(`${key}_plan`, plan.degraded()),
    onEnd(end) {
      isHeld = false;
      isSilent = false;
      stand();
      listener.onBeginning();
      if (end.end === "stopped") return;
      kit.board.degraded(key, { [key]: end.end === "lost" ? end.reason : end.end });
    },
  };
}
