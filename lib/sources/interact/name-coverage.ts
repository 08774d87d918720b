import type { RegisteredNames } from "./registered-names.ts";
import type { SweepScope } from "./stats-sweep.ts";
import type { StatusBoard } from "./status-board.ts";

/** `all` may have been cut to the licences without a word [manual: sujeito ao limite de licenças]: this says so. */
export interface NameCoverage {
  /** A full resend named these. */
  told(scope: SweepScope, names: ReadonlySet<string>): void;
  /** The lists came: names missing from the statistics can be told now. */
  compareAgain(): void;
  /** What was told of one scope, or of all, says nothing any more. */
  forget(scope?: SweepScope): void;
}

/** Nothing told yet. */
export function createNameCoverage(names: Pick<RegisteredNames, "of">, board: StatusBoard): NameCoverage {
  const told = new Map<SweepScope, ReadonlySet<string>>();
  const keyOf = (scope: SweepScope): string => (scope === "agents" ? "agent_names" : "service_names");
  const compare = (scope: SweepScope, covering: ReadonlySet<string>): void => {
    const listed = names.of(scope);
    if (listed === undefined) return;
    const covered = [...listed].filter((name) => covering.has(name)).length;
    const key = keyOf(scope);
    board.degraded(key, covered < listed.size ? { [key]: `licence: ${covered} of ${listed.size}` } : {});
  };
  return {
    told(scope, covering) {
      told.set(scope, covering);
      compare(scope, covering);
    },
    compareAgain() {
      for (const [scope, covering] of told) compare(scope, covering);
    },
    forget(scope) {
      if (scope === undefined) return told.clear();
      told.delete(scope);
      board.degraded(keyOf(scope), {});
    },
  };
}
