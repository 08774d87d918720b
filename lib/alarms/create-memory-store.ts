import type { AlarmStore, KeptMarks } from "./alarm-store.ts";

/**
 * Keeps marks as long as the process lives, and at most `limit` of them: the one untouched for longest gives way, which
 * is told.
 */
export function createMemoryStore(limit = 5_000, onGaveWay?: (alarm: string) => void): AlarmStore {
  const kept = new Map<string, KeptMarks>();
  return {
    entries: () => [...kept],
    find: (alarm) => kept.get(alarm),
    keep(alarm, marks) {
      kept.delete(alarm);
      kept.set(alarm, marks);
      const [oldest] = kept.keys();
      if (kept.size <= limit || oldest === undefined) return;
      kept.delete(oldest);
      onGaveWay?.(oldest);
    },
    forget: (alarm) => void kept.delete(alarm),
  };
}
