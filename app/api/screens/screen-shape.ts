import { z } from "zod";

const ageMs = z.number().min(0).max(1e12);
const pixels = z.number().int().min(0).max(100_000);

/** What a screen tells of itself. */
export const beatShape = z.strictObject({
  build: z.string().max(100),
  board: z.string().max(100),
  boardVersion: z.number().int().min(0),
  paintAgeMs: ageMs,
  feedAgeMs: ageMs.optional(),
  heapBytes: z.number().min(0).max(1e12).optional(),
  width: pixels,
  height: pixels,
  pixelRatio: z.number().min(0).max(100),
  page: z.number().int().min(0).max(1000).optional(),
  hasWakeLock: z.boolean(),
  isVisible: z.boolean(),
  ageMs,
  done: z.array(z.string().max(100)).max(20),
});

/** How a screen comes by a link. */
export const entranceShape = z.strictObject({ token: z.string().min(1).max(100) });

const name = z.string().max(400);
const board = z.string().min(1).max(100);

/** Another name for a screen. */
export const screenChangeShape = z.strictObject({ name });

/** What a screen is told to do. */
export const screenOrderShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("identify") }),
  z.strictObject({ kind: z.literal("reload") }),
  z.strictObject({ kind: z.literal("show"), board }),
]);
