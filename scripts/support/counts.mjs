// How many checks passed, failed and were skipped.
export const none = { passed: 0, failed: 0, skipped: 0 };

/** Those of several together. */
export function sum(all) {
  const total = (kind) => all.reduce((count, each) => count + each[kind], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}
