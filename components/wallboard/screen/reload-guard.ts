/** The watchdog outside React keeps its reloads under the same key (`watch-page.ts`). */
const key = "mirante-screen-reloads";
const withinMs = 600_000;
const atMost = 3;

/**
 * Whether this tab may load itself anew: at most three times in ten minutes, whoever asks, so that a server that is broken
 * does not make a loop of it. Notes the reload when it may.
 */
export function mayReload(storage: Pick<Storage, "getItem" | "setItem">, nowMs: number): boolean {
  try {
    const recent = readTimes(storage.getItem(key)).filter((at) => nowMs - at < withinMs && at <= nowMs);
    if (recent.length >= atMost) return false;
    storage.setItem(key, JSON.stringify([...recent, nowMs]));
    return true;
  } catch {
    // Where nothing can be kept, nothing can be counted: a screen that stays as it is beats one that loops.
    return false;
  }
}

function readTimes(text: string | null): readonly number[] {
  try {
    const times: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(times) ? times.filter((time) => typeof time === "number") : [];
  } catch {
    // Somebody else wrote it.
    return [];
  }
}
