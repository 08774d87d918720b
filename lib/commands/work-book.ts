/** What is under way and must be over before the desk is. */
export interface WorkBook {
  /** Notes `work`, which comes back as it is. Its fault is its caller's. */
  own<T>(work: Promise<T>): Promise<T>;
  /** Resolves once nothing is under way, what began meanwhile included. */
  finished(): Promise<void>;
}

/** An empty book. */
export function createWorkBook(): WorkBook {
  const works = new Set<Promise<unknown>>();
  return {
    own(work) {
      works.add(work);
      const leave = (): void => void works.delete(work);
      work.then(leave, leave);
      return work;
    },
    async finished() {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}
