import type { Sight, StoredBoard } from "@/lib/domain/index.ts";

/** A board as screens show it. */
export interface ShownBoard {
  readonly version: number;
  /** What its screens are told of the floor. */
  readonly sight: Sight;
}

/** What screens may see of their boards, which people change meanwhile. */
export interface ShownBoards {
  /** Undefined when there is no such board. Asked of the store at most every two seconds. */
  of(board: string): Promise<ShownBoard | undefined>;
  /** Looks at all boards that were asked for within the last minutes; tells of those whose sight is another. */
  tend(): Promise<void>;
}

export interface ShownBoardsParts {
  /** The board in the store; undefined when it is gone, or no board any more. */
  readonly read: (board: string) => Promise<StoredBoard | undefined>;
  readonly sightOf: (board: StoredBoard) => Sight;
  /** The sight of a board changed after somebody was told it. */
  readonly onChange: (board: string) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

const freshMs = 2000;
/** A screen asks for its board at each beat. */
const keptMs = 120_000;

interface Entry {
  readonly shown: ShownBoard | undefined;
  readonly key: string;
  readonly readAtMs: number;
  askedAtMs: number;
}

/** @see ShownBoards */
export function createShownBoards({ read, sightOf, onChange, now }: ShownBoardsParts): ShownBoards {
  const entries = new Map<string, Entry>();
  /** A roomful of screens comes back at once, and asks once. */
  const underWay = new Map<string, Promise<Entry>>();

  function lookOnce(board: string): Promise<Entry> {
    const known = underWay.get(board);
    if (known !== undefined) return known;
    const looking = look(board, entries.get(board)).finally(() => underWay.delete(board));
    underWay.set(board, looking);
    return looking;
  }

  async function look(board: string, before: Entry | undefined): Promise<Entry> {
    const stored = await read(board);
    const sight = stored && sightOf(stored);
    const key = JSON.stringify(sight && [sight.scope, sight.topics, sight.mask?.key]) ?? "";
    // The same object while it is the same, so that what is narrowed by it is shared.
    const kept = key === before?.key ? before.shown?.sight : sight;
    const shown = stored && kept && { version: stored.version, sight: kept };
    const entry = { shown, key, readAtMs: now(), askedAtMs: before?.askedAtMs ?? now() };
    entries.set(board, entry);
    // Not waited for: who is told asks here again.
    if (before !== undefined && before.key !== key) onChange(board);
    return entry;
  }

  return {
    async of(board) {
      const before = entries.get(board);
      const isFresh = before !== undefined && now() - before.readAtMs < freshMs;
      const entry = isFresh ? before : await lookOnce(board);
      entry.askedAtMs = now();
      return entry.shown;
    },
    async tend() {
      for (const [board, entry] of [...entries]) {
        if (now() - entry.askedAtMs >= keptMs) entries.delete(board);
        else await lookOnce(board);
      }
    },
  };
}
