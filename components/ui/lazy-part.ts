import { reloadChunk } from "./reload-chunk.ts";

/** Code that a page does without until somebody wants it. */
export interface LazyPart<Part> {
  /**
   * Asks for the code unless it is there or on its way; tells whether it came. It never rejects, and a failure is
   * forgotten: the next call asks anew.
   */
  readonly load: () => Promise<boolean>;
  /** The code, once it is there. */
  readonly read: () => Part | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

const parts = new Set<LazyPart<unknown>>();

/** Keeps what `fetchPart` brings out of the first load. Call it once for each part, beside what opens the part. */
export function lazyPart<Part>(fetchPart: () => Promise<Part>): LazyPart<Part> {
  const listeners = new Set<() => void>();
  let found: Part | undefined;
  let pending: Promise<boolean> | undefined;
  const fetchOnce = async (): Promise<boolean> => {
    found = await fetchPersistently(fetchPart);
    pending = undefined;
    // The server is away: what wants the part stays closed, and asks again when it is wanted again.
    if (found === undefined) return false;
    for (const listener of listeners) listener();
    return true;
  };
  const part: LazyPart<Part> = {
    load: () => {
      if (found !== undefined) return Promise.resolve(true);
      pending ??= fetchOnce();
      return pending;
    },
    read: () => found,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  parts.add(part);
  return part;
}

async function fetchPersistently<Part>(fetchPart: () => Promise<Part>): Promise<Part | undefined> {
  const tried = new Set<string>();
  for (;;) {
    try {
      return await fetchPart();
    } catch (failure) {
      if (!(await reloadChunk(failure, tried))) return undefined;
    }
  }
}

/** Brings all parts that this tab knows, one after the other, and stops at the first that does not come. */
export async function loadLazyParts(): Promise<void> {
  for (const part of parts) if (!(await part.load())) return;
}
