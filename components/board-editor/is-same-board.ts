import type { Board } from "@/lib/domain/index.ts";

/** Whether two boards are alike, however their members are ordered. */
export function isSameBoard(a: Board, b: Board): boolean {
  return a === b || isSame(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([name, value]) => isSame(value, right.get(name)));
}
