/** A number that ticks: reports are whole seconds and up to one interval old. */
export interface About {
  readonly about: number;
  /** Seconds more or less that are also true; nine unless given. */
  readonly within?: number;
}

export type Fact = string | number | About;

/** What is claimed, by a name that says of whom and what. */
export type Facts = ReadonlyMap<string, Fact>;

/** Five seconds between reports, two of jitter, and the reading itself. */
const toleranceSeconds = 9;
const shownAtMost = 25;

/** Every claim in which the two differ, in words; empty when they agree. Facts absent on one side differ. */
export function differences(expected: Facts, actual: Facts): readonly string[] {
  const names = [...new Set([...expected.keys(), ...actual.keys()])];
  const wrong = names.filter((name) => !isSame(expected.get(name), actual.get(name)));
  const lines = wrong
    .slice(0, shownAtMost)
    .map((name) => `${name}: true ${say(expected.get(name))}, seen ${say(actual.get(name))}`);
  return wrong.length > shownAtMost ? [...lines, `… ${wrong.length} in all`] : lines;
}

function isSame(expected: Fact | undefined, actual: Fact | undefined): boolean {
  if (typeof expected !== "object") return expected === actual;
  return (
    typeof actual === "number" && Math.abs(expected.about - actual) <= (expected.within ?? toleranceSeconds)
  );
}

function say(fact: Fact | undefined): string {
  if (fact === undefined) return "nothing";
  return typeof fact === "object" ? `about ${fact.about}` : JSON.stringify(fact);
}
