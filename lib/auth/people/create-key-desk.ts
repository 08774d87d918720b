import type { AccessNews } from "../access/access-change.ts";
import type { AuditTrail } from "../audit-trail.ts";
import type { ApiKey, NewApiKey } from "../keys/api-key.ts";
import type { KeyBook } from "../keys/create-key-book.ts";
import type { By } from "./by.ts";

export interface KeyDeskParts {
  readonly keys: KeyBook;
  readonly audit: AuditTrail;
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
export function createKeyDesk({ keys, audit, news, forget }: KeyDeskParts): KeyDesk {
  const entry = ({ who, address }: By, target: string) =>
    ({ who, target, result: "done", ...(address === undefined ? {} : { address }) }) as const;
  return {
    list: keys.list,
    async create(key, by) {
      const created = await keys.create(key, by.who);
      const { name, prefix, role } = created.key;
      await audit.append({ ...entry(by, name), action: "key.created", after: { prefix, role } });
      return created;
    },
    async revoke(id, by) {
      const { name, prefix } = await keys.revoke(id);
      forget();
      news.tell([id], "revoked");
      await audit.append({ ...entry(by, name), action: "key.revoked", after: { prefix } });
    },
  };
}
