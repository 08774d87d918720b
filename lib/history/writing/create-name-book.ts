import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { maxAgents, maxTracks } from "../cells/places.ts";

/** What has a number: a service in a medium, an agent, a service, a state with its pause. */
export type NameKind = "track" | "agent" | "service" | "state";

const most: Readonly<Record<NameKind, number>> = {
  track: maxTracks,
  agent: maxAgents,
  service: 100_000,
  // What the source calls its states is bounded here too: a broken one must not fill the table.
  state: 20_000,
};

/** Names by small numbers, as the database has them. */
export interface NameBook {
  /** The number of a name, which gets one when it is new; undefined when there are too many. */
  idOf(kind: NameKind, name: string): number | undefined;
  /** The number of a name that has one. */
  find(kind: NameKind, name: string): number | undefined;
  nameOf(kind: NameKind, id: number): string | undefined;
  /** Rows of names that are not in the database yet. */
  unwritten(): readonly Tables["history_names"][];
  /** They are there now. */
  written(rows: readonly Tables["history_names"][]): void;
  names(kind: NameKind): ReadonlyMap<string, number>;
  /** Reads what another process has named meanwhile. @throws StoreError */
  reload(): Promise<void>;
}

/** Reads the names that are there. @throws StoreError */
export async function loadNameBook(db: Kysely<Tables>): Promise<NameBook> {
  const book = createNameBook();
  const reload = async () => {
    for (const { kind, id, name } of await db.selectFrom("history_names").selectAll().execute())
      book.take(kind, id, name);
  };
  await reload();
  return { ...book, reload };
}

function createNameBook(): Omit<NameBook, "reload"> & { take(kind: string, id: number, name: string): void } {
  const kinds = {
    track: createNumbers(most.track),
    agent: createNumbers(most.agent),
    service: createNumbers(most.service),
    state: createNumbers(most.state),
  };
  let waiting: readonly Tables["history_names"][] = [];
  return {
    idOf(kind, name) {
      const known = kinds[kind].byName.get(name);
      if (known !== undefined) return known;
      const id = kinds[kind].add(name);
      if (id !== undefined) waiting = [...waiting, { kind, id, name }];
      return id;
    },
    find: (kind, name) => kinds[kind].byName.get(name),
    nameOf: (kind, id) => kinds[kind].byId.get(id),
    unwritten: () => waiting,
    written(rows) {
      const done = new Set(rows);
      waiting = waiting.filter((row) => !done.has(row));
    },
    names: (kind) => kinds[kind].byName,
    take(kind, id, name) {
      if (Object.hasOwn(kinds, kind)) kinds[kind as NameKind].take(id, name);
    },
  };
}

function createNumbers(most: number) {
  const byName = new Map<string, number>();
  const byId = new Map<number, string>();
  let last = 0;
  const take = (id: number, name: string) => {
    byName.set(name, id);
    byId.set(id, name);
    last = Math.max(last, id);
  };
  return {
    byName,
    byId,
    take,
    add(name: string): number | undefined {
      if (last >= most) return undefined;
      take(last + 1, name);
      return last;
    },
  };
}
