import type { Memory } from "./memory.ts";

/** Which id to open a channel with. */
export interface ChannelIds {
  /** Ids for one cycle of attempts, best first; undefined lets the CTI assign one. */
  candidates(): readonly (number | undefined)[];
  /** The CTI does not assign ids: pick them ourselves from now on. */
  stopAssigning(): void;
  /** This id is ours now: not to be tried again next time, since it stays taken for a minute after a crash. */
  used(id: number): void;
}

interface ChannelIdsOptions {
  readonly mode: "assigned" | "random";
  readonly range: { readonly first: number; readonly last: number };
  readonly random: () => number;
  readonly memory: Memory;
  readonly memoryKey: string;
}

const attemptsPerCycle = 10;

/** Ids assigned by the CTI, or drawn from the range without the last one used (of this process or the one before). */
export function createChannelIds(options: ChannelIdsOptions): ChannelIds {
  let mode = options.mode;
  return {
    candidates: () =>
      mode === "assigned"
        ? [undefined]
        : draw(options.range, options.memory.get(options.memoryKey), options.random),
    stopAssigning() {
      mode = "random";
    },
    used: (id) => void options.memory.set({ [options.memoryKey]: id }),
  };
}

/** Distinct ids in random order. */
function draw(
  { first, last }: ChannelIdsOptions["range"],
  avoided: number | undefined,
  random: () => number,
): number[] {
  const size = Math.max(1, last - first + 1);
  const drawn = new Set<number>();
  const free = size - (avoided !== undefined && avoided >= first && avoided <= last ? 1 : 0);
  const wanted = Math.min(attemptsPerCycle, Math.max(free, 0));
  let id = first + Math.floor(random() * size);
  while (drawn.size < wanted) {
    if (id !== avoided) drawn.add(id);
    const isCrowded = wanted * 2 > size;
    id = isCrowded ? first + ((id + 1 - first) % size) : nextRandom(id, drawn, first, size, random);
  }
  return [...drawn];
}

/** A random id, stepping on from a repeated one so that a constant `random` still ends. */
function nextRandom(
  id: number,
  drawn: ReadonlySet<number>,
  first: number,
  size: number,
  random: () => number,
): number {
  const candidate = first + Math.floor(random() * size);
  return drawn.has(candidate) ? first + ((id + 1 - first) % size) : candidate;
}
