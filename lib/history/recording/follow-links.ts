import type { FloorContent, HistoryGap } from "@/lib/domain/index.ts";
import { type HistoryWrite, plainWrite } from "../writing/history-write.ts";

/** Statistics of all kinds are told again a while after a link is back. */
const settleMs = 20_000;

/** What became of a link in one revision. */
export type LinkTurn =
  | { readonly source: string; readonly kind: "lost"; readonly sinceMs: number }
  | { readonly source: string; readonly kind: "back" };

interface Link {
  isLive: boolean;
  liveSinceMs: number;
  gap: { readonly place: number; readonly fromMs: number; readonly reason: HistoryGap["reason"] } | undefined;
}

/** Follows the links to the sources, and writes the time in which one was not heard. Pure but for its memory. */
export interface LinkFollower {
  take(
    sources: FloorContent["sources"],
    atMs: number,
  ): { readonly turns: readonly LinkTurn[]; readonly writes: readonly HistoryWrite[] };
  isLive(source: string): boolean;
  isSettled(source: string, atMs: number): boolean;
  sources(): Iterable<string>;
}

/** `recordedUntilMs`: until when the former process recorded; what follows until a source is heard is a gap. */
export function createLinkFollower(
  nextPlace: (ms: number) => number,
  recordedUntilMs: number | undefined,
): LinkFollower {
  const links = new Map<string, Link>();

  function begin(source: string, fromMs: number, reason: HistoryGap["reason"]) {
    const gap = { place: nextPlace(fromMs), fromMs, reason };
    return { gap, write: gapWrite(source, gap, undefined) };
  }
  function first(source: string): readonly HistoryWrite[] {
    const link: Link = { isLive: false, liveSinceMs: Number.POSITIVE_INFINITY, gap: undefined };
    links.set(source, link);
    if (recordedUntilMs === undefined) return [];
    const { gap, write } = begin(source, recordedUntilMs, "not_recorded");
    link.gap = gap;
    return [write];
  }
  return {
    take(sources, atMs) {
      const turns: LinkTurn[] = [];
      const writes: HistoryWrite[] = [];
      for (const [id, { link: state, linkSince }] of Object.entries(sources)) {
        if (!links.has(id)) writes.push(...first(id));
        const link = links.get(id);
        if (link === undefined || link.isLive === (state === "live")) continue;
        const sinceMs = Math.min(Date.parse(linkSince), atMs);
        link.isLive = state === "live";
        if (link.isLive) {
          link.liveSinceMs = atMs;
          // A source that is heard for the first time is not back.
          if (link.gap === undefined) continue;
          writes.push(gapWrite(id, link.gap, Math.max(sinceMs, link.gap.fromMs)));
          link.gap = undefined;
          turns.push({ source: id, kind: "back" });
        } else {
          const { gap, write } = begin(id, sinceMs, "not_live");
          link.gap = gap;
          writes.push(write);
          turns.push({ source: id, kind: "lost", sinceMs });
        }
      }
      return { turns, writes };
    },
    isLive: (source) => links.get(source)?.isLive ?? false,
    isSettled(source, atMs) {
      const link = links.get(source);
      return link?.isLive === true && atMs - link.liveSinceMs >= settleMs;
    },
    sources: () => links.keys(),
  };
}

export function gapWrite(
  source: string,
  {
    place,
    fromMs,
    reason,
  }: { readonly place: number; readonly fromMs: number; readonly reason: HistoryGap["reason"] },
  toMs: number | undefined,
): HistoryWrite {
  return plainWrite("history_gaps", place, {
    ...{ place, source, reason },
    from_at: Math.round(fromMs),
    to_at: toMs === undefined ? null : Math.round(toMs),
  });
}
