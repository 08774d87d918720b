import type { HistoryStanding, LinkState } from "@/lib/domain/index.ts";

/** `degraded`: people are served, yet a source is not live. */
export interface Readiness {
  readonly status: "ready" | "degraded" | "stopping";
  readonly sources: Readonly<Record<string, { readonly link: LinkState; readonly ageMs?: number }>>;
  /** Whether history is written; nobody is refused for its sake. */
  readonly history: HistoryStanding;
}

export function readinessOf(
  sources: Readiness["sources"],
  isStopping: boolean,
  history: HistoryStanding,
): Readiness {
  if (isStopping) return { status: "stopping", sources, history };
  const isLive = Object.values(sources).every(({ link }) => link === "live");
  return { status: isLive ? "ready" : "degraded", sources, history };
}
