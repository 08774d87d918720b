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
  const standing = createStanding((isGood) => listener.onStanding(isGood));
  return {
    onHeard: () => standing.set({ isSilent: false }),
    // Nobody may take silence for "nothing changed": until it ends, another origin is used.
    onSilent: () => standing.set({ isSilent: true }),
    onGarbage: () => kit.board.dropped(),
    onHeld(isHeld, cause) {
      standing.set({ isHeld });
      if (isHeld) kit.board.degraded(key, {});
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
      standing.set({ isHeld: false, isSilent: false });
      listener.onBeginning();
      if (end.end === "stopped") return;
      kit.board.degraded(key, { [key]: end.end === "lost" ? end.reason : end.end });
    },
  };
}

/** A subscription is good while it is held on a channel that speaks. */
function createStanding(tell: (isGood: boolean) => void) {
  let state = { isHeld: false, isSilent: false };
  let told = false;
  return {
    set(change: Partial<typeof state>): void {
      state = { ...state, ...change };
      const isGood = state.isHeld && !state.isSilent;
      if (isGood === told) return;
      told = isGood;
      tell(isGood);
    },
  };
}
