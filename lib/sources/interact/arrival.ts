/** What a floor is made of: the statistics sent whole, and the first lists of names. */
export type ArrivalPart = "services" | "agents" | "services_list" | "agents_list";

/**
 * What must have come before the link may be called live. After a loss old values stand beside new ones, and at the
 * start most are missing, until the CTI has sent everything once.
 */
export interface Arrival {
  readonly isComplete: boolean;
  /** Part of it has come, or is known not to come. */
  came(part: ArrivalPart): void;
  /** Statistics may have been missed: they count once they have been sent whole again. */
  lost(): void;
}

/** Nothing has come yet. */
export function createArrival(): Arrival {
  const missing = new Set<ArrivalPart>(["services", "agents", "services_list", "agents_list"]);
  return {
    get isComplete() {
      return missing.size === 0;
    },
    came: (part) => void missing.delete(part),
    lost() {
      missing.add("services").add("agents");
    },
  };
}
