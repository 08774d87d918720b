"use client";

import { type FloorDocument, keysOf } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { useReason } from "./use-reason.ts";

/** What is missing on a floor that was received, and why as far as its sources tell. */
interface Emptiness {
  readonly what: "all" | "services" | "agents" | "nothing";
  readonly cause: "connecting" | "down" | "degraded" | "none";
  /** Code of what the source lost. */
  readonly reason: string | undefined;
}

/** Says why there is nothing to watch, and what to do about it; nothing is drawn while there is something. */
export function EmptyFloor() {
  const t = useWords("emptyFloor");
  const reasonWords = useReason();
  const empty = useFloorValue(judgeEmptiness, isShallowEqual);
  if (empty === undefined || empty.what === "nothing") return null;
  const reason = empty.reason === undefined ? "" : reasonWords(empty.reason);
  return (
    <section
      className="shrink-0 rounded-md border border-line-strong bg-surface px-4 py-3"
      data-empty-floor={empty.what}
    >
      <h2 className="mb-1 text-sm font-semibold">{t(`title.${empty.what}`)}</h2>
      <p className="text-ink-soft">
        {t(`cause.${empty.cause}`, { reason })} {t(`step.${empty.cause}`)}
      </p>
    </section>
  );
}

function judgeEmptiness(floor: FloorDocument): Emptiness {
  const hasServices = keysOf(floor.services).length > 0;
  const hasAgents = keysOf(floor.agents).length > 0;
  const sources = Object.values(floor.sources);
  const reason = sources
    .flatMap(({ degraded }) => [...missingServices, ...missingAgents].map((name) => degraded[name]))
    .find((code) => code !== undefined);
  const isLive = sources.some(({ link }) => link === "live");
  const isConnecting = sources.some(({ link }) => link === "connecting");
  return {
    what: whatIsMissing(hasServices, hasAgents),
    cause: isLive ? (reason === undefined ? "none" : "degraded") : isConnecting ? "connecting" : "down",
    reason,
  };
}

const missingServices = ["services", "services_list", "service_names", "subscription"];
const missingAgents = ["agents", "agents_list", "agent_names"];

function whatIsMissing(hasServices: boolean, hasAgents: boolean): Emptiness["what"] {
  if (hasServices) return hasAgents ? "nothing" : "agents";
  return hasAgents ? "services" : "all";
}
