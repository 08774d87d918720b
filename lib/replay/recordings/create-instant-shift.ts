import { type FloorContent, isRecord, setOwn } from "@/lib/domain/index.ts";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
/** What people and sources named: it may look like an instant, and is none. */
const names: ReadonlySet<string> = new Set(["name", "party", "by", "note", "source", "target", "error"]);

/**
 * Moves every instant of a floor by `byMs`. What did not change stays the same object from floor to floor, so that telling
 * floors apart costs what changed.
 */
export function createInstantShift(byMs: number): (content: FloorContent) => FloorContent {
  const known = new WeakMap<object, unknown>();

  function shift(value: unknown): unknown {
    if (typeof value === "string") return instant.test(value) ? moved(value, byMs) : value;
    if (typeof value !== "object" || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const after = Array.isArray(value) ? value : shiftMembers(value);
    known.set(value, after);
    return after;
  }

  function shiftMembers(value: object): object {
    if (!isRecord(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(value)) {
      setOwn(copy, name, names.has(name) && typeof member === "string" ? member : shift(member));
    }
    return copy;
  }

  return (content) => asContent(shift(content));
}

/** Other instants make it no other kind of thing. */
function asContent(shifted: unknown): FloorContent {
  return shifted as FloorContent;
}

function moved(text: string, byMs: number): string {
  const ms = Date.parse(text) + byMs;
  return Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : text;
}
