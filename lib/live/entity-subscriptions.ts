/** The collections of the floor whose members are watched one by one. */
export type EntityKind = "services" | "agents" | "alarms";

export type EntityFloor = Readonly<Record<EntityKind, Readonly<Record<string, unknown>>>>;

/**
 * Subscriptions keyed by entity: a changed floor wakes only those who watch an entity that is no longer the
 * same object. The cost is one comparison per watched entity, whatever the size of the floor.
 */
export class EntitySubscriptions {
  readonly #listeners = new Map<EntityKind, Map<string, Set<() => void>>>();

  subscribe(kind: EntityKind, id: string, listener: () => void): () => void {
    const byId = this.#listeners.get(kind) ?? new Map<string, Set<() => void>>();
    this.#listeners.set(kind, byId);
    const listeners = byId.get(id) ?? new Set();
    byId.set(id, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && byId.get(id) === listeners) byId.delete(id);
    };
  }

  /** Wakes the watchers of what differs between two floors. */
  notify(before: EntityFloor | undefined, after: EntityFloor | undefined): void {
    for (const [kind, byId] of this.#listeners) {
      if (before?.[kind] === after?.[kind]) continue;
      for (const [id, listeners] of byId) {
        if (before?.[kind][id] === after?.[kind][id]) continue;
        for (const listener of [...listeners]) listener();
      }
    }
  }
}
