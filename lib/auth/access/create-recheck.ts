import type { Kysely } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import type { AccessNews } from "./access-change.ts";
import type { Actor } from "./actor.ts";

export interface RecheckParts {
  readonly db: Kysely<Tables>;
  readonly news: Pick<AccessNews, "tell">;
}

export interface Recheck {
  /** Somebody who was let in: looked at again until gone. */
  note(actor: Actor): void;
  /** Tells of whoever was let in here and is gone, or may see something else, by the doing of another process. */
  run(): Promise<void>;
}

const atOnce = 500;
const mostNoted = 20_000;

/** Looks again at everybody who was let in: another process over the same store may have changed what they may. */
export function createRecheck({ db, news }: RecheckParts): Recheck {
  const noted = new Map<string, { readonly kind: Actor["kind"]; readonly rights: string }>();

  async function look(keys: readonly string[]): Promise<void> {
    const people = await db
      .selectFrom("sessions")
      .innerJoin("accounts", "accounts.id", "sessions.account")
      .select(["sessions.id", "accounts.role", "accounts.narrowing", "accounts.interact_login"])
      .where("sessions.id", "in", keys)
      .where("accounts.is_disabled", "=", 0)
      .execute();
    const scripts = await db
      .selectFrom("api_keys")
      .select(["id", "role", "narrowing", "interact_login"])
      .where("id", "in", keys)
      .execute();
    const found = new Map([...people, ...scripts].map((row) => [row.id, row]));
    for (const key of keys) {
      const before = noted.get(key);
      const row = found.get(key);
      if (before === undefined) continue;
      if (row === undefined) {
        noted.delete(key);
        news.tell([key], "revoked");
        continue;
      }
      const rights = fingerprint(row.role, JSON.parse(row.narrowing), row.interact_login ?? undefined);
      if (rights === before.rights) continue;
      noted.set(key, { ...before, rights });
      news.tell([key], "scope_changed");
    }
  }

  return {
    note({ kind, sessionKey, role, narrowing, interactLogin }) {
      const rights = fingerprint(role, narrowing, interactLogin);
      noted.delete(sessionKey);
      noted.set(sessionKey, { kind, rights });
      const [oldest] = noted.keys();
      if (noted.size > mostNoted && oldest !== undefined) noted.delete(oldest);
    },
    async run() {
      const keys = [...noted.keys()];
      for (let from = 0; from < keys.length; from += atOnce) await look(keys.slice(from, from + atOnce));
    },
  };
}

function fingerprint(role: string, narrowing: object, interactLogin: string | undefined): string {
  return JSON.stringify([role, narrowing, interactLogin]);
}
