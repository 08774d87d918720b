import type { ChangeFact, FloorSource } from "@/lib/domain/index.ts";

/** After a link is back, the floor is learnt anew for a while: what differs then is no change of that moment. */
const settleMs = 15_000;

/** Notices when the link of a source is lost and restored, and knows when its news can be believed. */
export interface LinkWatch {
  take(source: FloorSource, atMs: number): ChangeFact | undefined;
  isSettled(atMs: number): boolean;
}

export function createLinkWatch(id: string): LinkWatch {
  let liveSinceMs: number | undefined;
  let lostAtMs: number | undefined;
  return {
    take({ link, linkSince, linkReason }, atMs) {
      if (link === "live") {
        if (liveSinceMs !== undefined) return undefined;
        liveSinceMs = atMs;
        if (lostAtMs === undefined) return undefined;
        const afterSeconds = Math.max(0, Math.round((atMs - lostAtMs) / 1000));
        return { kind: "link_restored", source: id, afterSeconds };
      }
      if (liveSinceMs === undefined) return undefined;
      liveSinceMs = undefined;
      lostAtMs = Date.parse(linkSince);
      return {
        kind: "link_lost",
        source: id,
        link,
        ...(linkReason === undefined ? {} : { reason: linkReason }),
      };
    },
    isSettled: (atMs) => liveSinceMs !== undefined && atMs - liveSinceMs >= settleMs,
  };
}
