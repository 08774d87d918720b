import type { Scope, StoredBoard } from "@/lib/domain/index.ts";

/** A board as screens show it. */
export interface BoardSight {
  readonly version: number;
  /** What its screens may see of the floor. */
  readonly scope: Scope;
}

/** What screens may see of their boards, which people change meanwhile. */
export interface BoardSights {
  /** Undefined when there is no such board. Asked of the store at most every two seconds. */
  of(board: string): Promise<BoardSight | undefined>;
  /** Looks at all boards that were asked for within the last minutes; tells of those whose sight is another. */
  tend(): Promise<void>;
}

export interface BoardSightsParts {
  /** The board in the store; undefined when it is gone, or no board any more. */
  readonly read: (board: string) => Promise<StoredBoard | undefined>;
  readonly scopeOf: (board: StoredBoard) => Scope;
  /** The sight of a board changed after somebody was told it. */
  readonly onChange: (board: string) => void;
  /** Epoch ms. */
  readonly now: () => number;
}

const freshMs = 2000;
/** A screen asks for its board at each beat. */
const keptMs = 120_000;

interface Entry {
  readonly sight: BoardSight | undefined;
  readonly key: string;
  readonly readAtMs: number;
  askedAtMs: number;
}

/** @see BoardSights */
export function createBoardSights({ read, scopeOf, onChange, now }: BoardSightsParts): BoardSights {
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
    const scope = stored && scopeOf(stored);
    const key = JSON.stringify(scope ?? null);
    // The same object for the same scope, so that what is narrowed by it is shared.
    const kept = key === before?.key ? before.sight?.scope : scope;
    const sight = stored && kept && { version: stored.version, scope: kept };
    const entry = { sight, key, readAtMs: now(), askedAtMs: before?.askedAtMs ?? now() };
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
      return entry.sight;
    },
    async tend() {
      for (const [board, entry] of [...entries]) {
        if (now() - entry.askedAtMs >= keptMs) entries.delete(board);
        else await lookOnce(board);
      }
    },
  };
}
