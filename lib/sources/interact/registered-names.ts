import type { FloorEvent } from "@/lib/domain/index.ts";

type Kind = "agents" | "services";

/** The agents and services registered at the CTI, as far as its lists have told, within what the settings choose. */
export interface RegisteredNames {
  /** Undefined until a whole list has come. */
  of(kind: Kind): ReadonlySet<string> | undefined;
  /** Learns from listings and answers `events` without names the settings leave out. */
  learn(events: readonly FloorEvent[]): readonly FloorEvent[];
}

interface RegisteredNamesOptions {
  readonly agents: "all" | readonly string[];
  readonly services: "all" | readonly string[];
  /** A name has come that an earlier whole list did not have. */
  readonly onAdded: () => void;
  /** A whole list has come. */
  readonly onListed: (kind: Kind) => void;
}

/** Knows no names yet. */
export function createRegisteredNames(options: RegisteredNamesOptions): RegisteredNames {
  const known = new Map<Kind, Set<string>>();
  const chosen: Readonly<Record<Kind, ReadonlySet<string> | undefined>> = {
    agents: options.agents === "all" ? undefined : new Set(options.agents),
    services: options.services === "all" ? undefined : new Set(options.services),
  };

  const note = (kind: Kind, names: readonly string[], isComplete: boolean): void => {
    const before = known.get(kind);
    if (before === undefined && !isComplete) return;
    const hasNew = before !== undefined && names.some((name) => !before.has(name));
    known.set(kind, new Set(isComplete ? names : [...(before ?? []), ...names]));
    if (hasNew) options.onAdded();
    if (isComplete) options.onListed(kind);
  };

  return {
    of: (kind) => known.get(kind),
    learn: (events) =>
      events
        .filter((event) => !("agent" in event) || (chosen.agents?.has(event.agent) ?? true))
        .map((event) => {
          if (event.type === "agents-listed") {
            const agents = event.agents.filter(({ name }) => chosen.agents?.has(name) ?? true);
            note(
              "agents",
              agents.map(({ name }) => name),
              event.complete,
            );
            return { ...event, agents };
          }
          if (event.type === "services-listed") {
            const services = event.services.filter(({ name }) => chosen.services?.has(name) ?? true);
            note(
              "services",
              services.map(({ name }) => name),
              event.complete,
            );
            return { ...event, services };
          }
          return event;
        }),
  };
}
