import type { AccessNews } from "../access/access-change.ts";
import type { ApiKey, NewApiKey } from "../keys/api-key.ts";
import type { KeyBook } from "../keys/create-key-book.ts";
import type { By } from "./by.ts";
import { type DeedRecord, recordDeed } from "./record-deed.ts";

export interface KeyDeskParts extends DeedRecord {
  readonly keys: KeyBook;
  readonly news: Pick<AccessNews, "tell">;
  readonly forget: () => void;
}

/** What administrators do about keys for scripts; as `PeopleDesk`. */
export interface KeyDesk {
  /** All of them, the newest first. */
  list(): Promise<readonly ApiKey[]>;
  /** The key, and its secret, which is told this once. @throws AuthError `bad_name`, `bad_key` */
  create(key: NewApiKey, by: By): Promise<{ readonly key: ApiKey; readonly secret: string }>;
  /** Counts for the next request, and ends its streams. @throws AuthError `not_found` */
  revoke(id: string, by: By): Promise<void>;
}

/** @see KeyDesk */
export function createKeyDesk({ keys, news, forget, ...record }: KeyDeskParts): KeyDesk {
  return {
    list: keys.list,
    create(key, by) {
      const deed = { by, action: "key.created", target: key.name, wanted: { role: key.role } } as const;
      return recordDeed(
        record,
        deed,
        () => keys.create(key, by.who),
        ({ key: { prefix, role } }) => ({ prefix, role }),
      );
    },
    async revoke(id, by) {
      const { name, prefix } = await keys.get(id);
      const deed = { by, action: "key.revoked", target: name, wanted: { prefix } } as const;
      await recordDeed(
        record,
        deed,
        async () => {
          await keys.revoke(id);
          forget();
          news.tell([id], "revoked");
        },
        () => ({ prefix }),
      );
    },
  };
}
