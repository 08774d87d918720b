import type { FloorRevision } from "./floor-revision.ts";

export interface RecentRevisions {
  /** The newest revision, kept however old it is. */
  current(): FloorRevision;
  add(revision: FloorRevision, atMs: number): void;
  find(epoch: string, revision: number): FloorRevision | undefined;
}

/** The last revisions, bounded by number and by the time since each was succeeded. They share all they have in common. */
export function createRecentRevisions(
  first: FloorRevision,
  bounds: { readonly count: number; readonly ms: number },
): RecentRevisions {
  let current = first;
  /** Predecessors of the current revision, oldest first, with the time each was succeeded. */
  const former: { readonly revision: FloorRevision; readonly succeededMs: number }[] = [];

  return {
    current: () => current,
    add(revision, atMs) {
      former.push({ revision: current, succeededMs: atMs });
      current = revision;
      const keptFrom = former.findIndex((entry) => entry.succeededMs >= atMs - bounds.ms);
      former.splice(
        0,
        Math.max(keptFrom === -1 ? former.length : keptFrom, former.length + 1 - bounds.count),
      );
    },
    find(epoch, revision) {
      if (epoch !== current.epoch) return undefined;
      if (revision === current.revision) return current;
      return former[former.length - (current.revision - revision)]?.revision;
    },
  };
}
