import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import { type Tables, withValues } from "@/lib/store/server.ts";
import { checkName } from "../accounts/check-name.ts";
import { narrowingShape, parseNarrowing } from "../accounts/narrowing-text.ts";
import { removeBelongings } from "../accounts/remove-belongings.ts";
import { AuthError } from "../auth-error.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";
import type { ApiKey, NewApiKey } from "./api-key.ts";

/** What every key begins with, so that it is known wherever it leaks to. */
const mark = "mirante_";
const shownLength = mark.length + 6;

export interface KeyBook {
  /** All of them, the newest first. */
  list(): Promise<readonly ApiKey[]>;
  /** The key, and the one copy of its secret. @throws AuthError `bad_name`, `bad_key` for an end that has passed */
  create(key: NewApiKey, createdBy: string): Promise<{ readonly key: ApiKey; readonly secret: string }>;
  find(secretHash: string): Promise<ApiKey | undefined>;
  /** By its public id. */
  holderOf(id: string): Promise<ApiKey | undefined>;
  noteUsed(id: string, atMs: number): Promise<void>;
  /** @throws AuthError `not_found` */
  get(id: string): Promise<ApiKey>;
  /** With its counts and saved views. @throws AuthError `not_found` */
  revoke(id: string): Promise<void>;
}

export interface KeyBookParts {
  readonly db: Kysely<Tables>;
  readonly now: () => number;
}

/** True for text that could be a key; all other bearer tokens are somebody else's. */
export function looksLikeKey(text: string): boolean {
  return text.startsWith(mark) && text.length === mark.length + 43;
}

/** @see KeyBook */
export function createKeyBook({ db, now }: KeyBookParts): KeyBook {
  // Asked with almost every request of a script.
  const byHash = db.selectFrom("api_keys").selectAll().where("key_hash", "=", "").compile();
  return {
    async list() {
      const query = db.selectFrom("api_keys").selectAll().orderBy("created_at", "desc").orderBy("id");
      return (await query.execute()).map(keyOfRow);
    },
    async create(key, createdBy) {
      if (key.expiresAtMs !== undefined && key.expiresAtMs <= now()) throw new AuthError("bad_key");
      const secret = `${mark}${createToken()}`;
      const row: Tables["api_keys"] = {
        id: randomUUID(),
        name: checkName(key.name),
        prefix: secret.slice(0, shownLength),
        key_hash: hashToken(secret),
        role: key.role,
        interact_login: key.interactLogin?.trim() || null,
        narrowing: JSON.stringify(narrowingShape.parse(key.narrowing ?? {})),
        created_by: createdBy,
        created_at: now(),
        expires_at: key.expiresAtMs ?? null,
        used_at: null,
      };
      await db.insertInto("api_keys").values(row).execute();
      return { key: keyOfRow(row), secret };
    },
    async find(secretHash) {
      const [row] = (await db.executeQuery(withValues(byHash, [secretHash]))).rows;
      return row && keyOfRow(row);
    },
    async holderOf(id) {
      const row = await db.selectFrom("api_keys").selectAll().where("id", "=", id).executeTakeFirst();
      return row && keyOfRow(row);
    },
    async noteUsed(id, atMs) {
      await db.updateTable("api_keys").set({ used_at: atMs }).where("id", "=", id).execute();
    },
    async get(id) {
      const row = await db.selectFrom("api_keys").selectAll().where("id", "=", id).executeTakeFirst();
      if (row === undefined) throw new AuthError("not_found");
      return keyOfRow(row);
    },
    async revoke(id) {
      await db.transaction().execute(async (transaction) => {
        const removed = transaction.deleteFrom("api_keys").where("id", "=", id);
        if ((await removed.executeTakeFirstOrThrow()).numDeletedRows === 0n) throw new AuthError("not_found");
        await removeBelongings(transaction, id);
      });
    },
  };
}

function keyOfRow(row: Selectable<Tables["api_keys"]>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    role: row.role,
    interactLogin: row.interact_login ?? undefined,
    narrowing: parseNarrowing(row.narrowing),
    createdBy: row.created_by,
    createdAtMs: row.created_at,
    expiresAtMs: row.expires_at ?? undefined,
    usedAtMs: row.used_at ?? undefined,
  };
}
