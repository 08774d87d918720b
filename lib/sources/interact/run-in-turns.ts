import { setImmediate } from "node:timers/promises";

/** How long one uninterrupted stretch of decoding may take. */
const turnMs = 8;

/** Runs `slices` to its end, giving each slice to `take`, with the event loop let in between; its outcome. */
export async function runInTurns<Slice, Outcome>(
  slices: Generator<Slice, Outcome, void>,
  take: (slice: Slice) => void,
): Promise<Outcome> {
  for (;;) {
    const untilMs = performance.now() + turnMs;
    do {
      const slice = slices.next();
      if (slice.done === true) return slice.value;
      take(slice.value);
    } while (performance.now() < untilMs);
    await setImmediate();
  }
}
