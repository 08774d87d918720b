import { browserSession } from "./browser-session.ts";
import type { FloorSession } from "./floor-session.ts";
import { watchNow } from "./watch-now.ts";

interface Drawings {
  readonly draws: Set<() => void>;
  stop(): void;
}

/** What draws itself, by whose time and freshness. */
const drawingsOf = new WeakMap<FloorSession, Drawings>();

/** Calls back at each second, and when the page begins or ceases to be live: by one listener for all who ask. Returns its end. */
export function everySecond(draw: () => void): () => void {
  const session = browserSession();
  const drawings = drawingsOf.get(session) ?? beginDrawing(session);
  drawings.draws.add(draw);
  return () => {
    drawings.draws.delete(draw);
    if (drawings.draws.size > 0 || drawingsOf.get(session) !== drawings) return;
    drawings.stop();
    drawingsOf.delete(session);
  };
}

function beginDrawing(session: FloorSession): Drawings {
  const draws = new Set<() => void>();
  const drawAll = () => {
    for (const draw of draws) draw();
  };
  const stopTime = watchNow(drawAll);
  const stopFreshness = session.freshness.subscribe((after, before) => {
    // Its age is another at each second; where the time stands is not.
    if (after.level !== before.level || after.sinceMs !== before.sinceMs) drawAll();
  });
  const drawings: Drawings = {
    draws,
    stop() {
      stopTime();
      stopFreshness();
    },
  };
  drawingsOf.set(session, drawings);
  return drawings;
}
