"use client";

import { useTranslations } from "next-intl";
import { type FloorCommand, type FloorDocument, operatingStateId } from "@/lib/domain/index.ts";
import { currentFloor } from "@/lib/live/index.ts";
import type { Outcome } from "./outcome-of.ts";
import type { Wish } from "./wish.ts";

/** The commands in words, with the names of the floor of now. */
export interface CommandWords {
  /** What is to be done: "Pause Ana: Lunch". */
  readonly title: (wish: Wish) => string;
  /** The same without whom: "Lunch", "Log out". */
  readonly deed: (wish: { readonly name: string } & Pick<Wish, "stateId" | "targets">) => string;
  /** Somebody's command as others see it: "sofia: pausing…". */
  readonly underway: (command: FloorCommand) => string;
  /** How far it got, with the reason where it went no further. */
  readonly outcome: (outcome: Outcome) => string;
  readonly nameOf: (id: string) => string;
}

type Subject =
  | "pause"
  | "operate"
  | "logout"
  | "resetAgent"
  | "resetService"
  | "clearAgents"
  | "clearServices";

const subjects: Readonly<Record<string, Subject>> = {
  agent_logout: "logout",
  reset_agent_stats: "resetAgent",
  reset_service_stats: "resetService",
  clear_agent_stats: "clearAgents",
  clear_service_stats: "clearServices",
};

export function useCommandWords(): CommandWords {
  const t = useTranslations("commands");
  const errors = useTranslations("commands.error");
  const outcomes = useTranslations("commands.outcome");
  const stateOf = (stateId: string | undefined, target: string | undefined) =>
    pauseName(currentFloor(), stateId, target) ?? stateId ?? "";
  return {
    title(wish) {
      const [only] = wish.targets;
      const count = wish.targets.length;
      const state = stateOf(wish.stateId, only);
      const subject = subjectOf(wish);
      return count === 1
        ? t(`title.${subject}`, { name: nameNow(only ?? ""), state })
        : t(`titleMany.${subject}`, { count, state });
    },
    deed: ({ name, stateId, targets }) =>
      t(`deed.${subjectOf({ name, stateId })}`, { state: stateOf(stateId, targets[0]) }),
    underway: ({ name, stateId, by, target, deferred }) =>
      t(
        deferred === undefined
          ? `underway.${subjectOf({ name, stateId })}`
          : `later.${subjectOf({ name, stateId })}`,
        {
          by,
          state: stateOf(stateId, target),
        },
      ),
    outcome({ kind, error, reason }) {
      if (kind !== "refused") return outcomes(kind);
      const known =
        error !== undefined && errors.has(error) ? errors(error) : errors("other", { code: error ?? "—" });
      return outcomes("refused", {
        why: reason === undefined ? known : t("inItsWords", { why: known, reason }),
      });
    },
    nameOf: nameNow,
  };
}

function subjectOf({
  name,
  stateId,
}: {
  readonly name: string;
  readonly stateId?: string | undefined;
}): Subject {
  return subjects[name] ?? (stateId === operatingStateId ? "operate" : "pause");
}

/** Ids begin with their source; pauses are known by source and id. */
function pauseName(
  floor: FloorDocument | undefined,
  stateId: string | undefined,
  target: string | undefined,
): string | undefined {
  const source = target?.slice(0, target.indexOf(":")) ?? "";
  return floor?.pauses[`${source}:${stateId}`]?.name;
}

function nameNow(id: string): string {
  const floor = currentFloor();
  return floor?.agents[id]?.name ?? floor?.services[id]?.name ?? id.slice(id.indexOf(":") + 1);
}
