const everyMs = 1000;

/** How long ago the browser was last about to paint a frame, in milliseconds; asked for once a second. */
export interface PaintAge {
  now(): number;
  stop(): void;
}

/**
 * Watches by animation frames that this page is painted: a browser whose timers run may still show a picture that stands.
 * One frame a second is asked for, so that a calm board stays cheap.
 */
export function followPaint(): PaintAge {
  let paintedAtMs = performance.now();
  let frame: number | undefined;
  const ticking = setInterval(() => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      paintedAtMs = performance.now();
    });
  }, everyMs);
  return {
    now: () => Math.round(performance.now() - paintedAtMs),
    stop() {
      clearInterval(ticking);
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
