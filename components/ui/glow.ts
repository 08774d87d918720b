const stages = ["bright", "fading"] as const;
const stageMs = 450;

/** The batch in which each element glows last: an older batch leaves it alone. */
const glowing = new WeakMap<Element, object>();
let batch: Set<HTMLElement> | undefined;

/**
 * Lets an element glow once, by `data-glow`, together with all others that change at the same moment; not at all when
 * motion is reduced. Two steps rather than an animation: a table of changing numbers would animate at every frame.
 */
export function glow(element: HTMLElement): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  if (batch === undefined) {
    batch = new Set();
    queueMicrotask(() => {
      const elements = batch ?? new Set<HTMLElement>();
      batch = undefined;
      show(elements, 0);
    });
  }
  batch.add(element);
}

function show(elements: ReadonlySet<HTMLElement>, stage: number): void {
  const name = stages[stage];
  const own = [...elements].filter(
    (element) => element.isConnected && (stage === 0 || glowing.get(element) === elements),
  );
  for (const element of own) {
    if (name === undefined) {
      element.removeAttribute("data-glow");
      glowing.delete(element);
    } else {
      element.dataset.glow = name;
      glowing.set(element, elements);
    }
  }
  if (name !== undefined && own.length > 0) setTimeout(() => show(elements, stage + 1), stageMs);
}
