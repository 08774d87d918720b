/** Long enough to be seen, and over before the next change of a value that changes each second. */
const glowMs = 600;
/** When nothing ticks, a glow ends by itself. */
const longestGlowMs = 2_000;

type Glow = ReadonlySet<HTMLElement>;

/** The glow in which each element shines last: an older one leaves it alone. */
const glowOf = new WeakMap<Element, Glow>();
let gathering: Set<HTMLElement> | undefined;
let shining: readonly { readonly glow: Glow; readonly sinceMs: number }[] = [];

/**
 * Lets an element glow once, by `data-glow`, together with all others that change at the same moment; not at all when
 * motion is reduced. On and off rather than an animation: a table of changing numbers would animate at every frame.
 */
export function glow(element: HTMLElement): void {
  if (gathering === undefined) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    gathering = new Set();
    queueMicrotask(shine);
  }
  gathering.add(element);
}

/** Ends what has glowed long enough. Whoever ticks calls it, so that no frame is painted for this alone. */
export function endGlows(): void {
  const untilMs = performance.now() - glowMs;
  endBefore(untilMs);
}

function shine(): void {
  const glow = gathering ?? new Set<HTMLElement>();
  gathering = undefined;
  for (const element of glow) {
    if (!element.isConnected) continue;
    element.dataset.glow = "";
    glowOf.set(element, glow);
  }
  shining = [...shining, { glow, sinceMs: performance.now() }];
  setTimeout(() => endBefore(performance.now() - longestGlowMs), longestGlowMs);
}

function endBefore(untilMs: number): void {
  const ended = shining.filter(({ sinceMs }) => sinceMs <= untilMs);
  if (ended.length === 0) return;
  shining = shining.filter(({ sinceMs }) => sinceMs > untilMs);
  for (const { glow } of ended)
    for (const element of glow)
      if (glowOf.get(element) === glow) {
        element.removeAttribute("data-glow");
        glowOf.delete(element);
      }
}
