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

/** At most ten distinct ids in random order; the one to avoid only where the range has no other. */
function draw(
  { first, last }: ChannelIdsOptions["range"],
  avoided: number | undefined,
  random: () => number,
): number[] {
  const free: number[] = [];
  for (let id = first; id <= last; id += 1) if (id !== avoided) free.push(id);
  if (free.length === 0 && last >= first) free.push(first);
  const drawn: number[] = [];
  while (drawn.length < attemptsPerCycle && free.length > 0) {
    drawn.push(...free.splice(Math.floor(random() * free.length), 1));
  }
  return drawn;
}
