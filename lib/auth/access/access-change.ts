/** Why somebody may do less, or see something else, than a moment ago. */
export type AccessChangeReason =
  | "signed_out"
  | "revoked"
  | "expired"
  | "disabled"
  | "removed"
  | "role_changed"
  | "password_changed"
  | "scope_changed";

/** What happened to a session or key while it may have streams open. */
export interface AccessChange {
  /** As `Actor.sessionKey`. */
  readonly sessionKey: string;
  /** True: cut its streams for good. False: it goes on, and its scope is to be read anew. */
  readonly isEnded: boolean;
  readonly reason: AccessChangeReason;
}

export interface AccessNews {
  tell(sessionKeys: readonly string[], reason: AccessChangeReason): void;
  /** Until the signal. A listener that throws does not keep the others from being told. */
  subscribe(listener: (change: AccessChange) => void, signal: AbortSignal): void;
}

/** Tells in the same tick, in the order of subscription. */
export function createAccessNews(onError: (error: unknown) => void): AccessNews {
  const listeners = new Set<(change: AccessChange) => void>();
  return {
    tell(sessionKeys, reason) {
      for (const sessionKey of sessionKeys) {
        for (const listener of listeners) {
          try {
            listener({ sessionKey, reason, isEnded: reason !== "scope_changed" });
          } catch (error) {
            onError(error);
          }
        }
      }
    },
    subscribe(listener, signal) {
      if (signal.aborted) return;
      // Its own entry, so that one function may listen twice.
      const entry = (change: AccessChange) => listener(change);
      listeners.add(entry);
      signal.addEventListener("abort", () => listeners.delete(entry), { once: true });
    },
  };
}
