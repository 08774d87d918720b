import type { LinkState } from "@/lib/domain/index.ts";

/** `degraded`: people are served, yet a source is not live. */
export interface Readiness {
  readonly status: "ready" | "degraded" | "stopping";
  readonly sources: Readonly<Record<string, { readonly link: LinkState; readonly ageMs?: number }>>;
}

export function readinessOf(sources: Readiness["sources"], isStopping: boolean): Readiness {
  if (isStopping) return { status: "stopping", sources };
  const isLive = Object.values(sources).every(({ link }) => link === "live");
  return { status: isLive ? "ready" : "degraded", sources };
}
