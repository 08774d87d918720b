import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "@/lib/store/server.ts";
import type { GrantSource, UserGrants } from "./user-grants.ts";

/** Grants as the CTI last told them. */
export interface KnownGrants {
  readonly grants: UserGrants;
  readonly askedAtMs: number;
}

export interface GrantBookParts {
  readonly db: Kysely<Tables>;
  readonly source: GrantSource;
  readonly now: () => number;
  /** Told when what is known of a login is no longer what it was. */
  readonly onChange: (login: string) => void;
  /** Told that the CTI could not be asked; what was known goes on counting. */
  readonly onError: (error: unknown) => void;
  /** How old an answer may become before it is asked anew. */
  readonly freshMs?: number;
}

export interface GrantBook {
  /** What is known, asked first when nothing is; an old answer is given at once and asked anew behind it. */
  of(login: string): Promise<KnownGrants | undefined>;
  /** Asks now, or waits for who asks already. What is known afterwards. */
  refresh(login: string): Promise<KnownGrants | undefined>;
  /** Asks anew for every login that was looked at within the last hour and has grown old. */
  refreshDue(): Promise<void>;
}

const inUseMs = 3_600_000;
/** After a failure, how soon the CTI may be asked for the same login again. */
const retryMs = 30_000;
const mostLogins = 5000;

const shape: z.ZodType<UserGrants> = z.object({
  supervision: z.array(z.string()),
  access: z.array(z.string()),
});

interface Entry {
  known: KnownGrants | undefined;
  usedAtMs: number;
  triedAtMs: number;
  asking: Promise<void> | undefined;
}

/** Keeps grants in memory and in the store, so that an outage or a restart of either side takes nobody's rights. */
export function createGrantBook(parts: GrantBookParts): GrantBook {
  return new KeptGrants(parts);
}

class KeptGrants implements GrantBook {
  readonly #parts: GrantBookParts;
  readonly #freshMs: number;
  readonly #entries = new Map<string, Promise<Entry>>();

  constructor(parts: GrantBookParts) {
    this.#parts = parts;
    this.#freshMs = parts.freshMs ?? 5 * 60_000;
  }

  async of(login: string): Promise<KnownGrants | undefined> {
    const entry = await this.#entryOf(login);
    entry.usedAtMs = this.#parts.now();
    if (entry.known === undefined && entry.asking !== undefined) await entry.asking;
    else if (this.#isDue(entry)) {
      const asking = this.#askOnce(login, entry);
      if (entry.known === undefined) await asking;
    }
    return entry.known;
  }

  async refresh(login: string): Promise<KnownGrants | undefined> {
    const entry = await this.#entryOf(login);
    await this.#askOnce(login, entry);
    return entry.known;
  }

  async refreshDue(): Promise<void> {
    for (const [login, loading] of [...this.#entries]) {
      // One that could not be loaded is no longer there.
      const entry = await loading.catch(() => undefined);
      if (entry === undefined) continue;
      if (this.#parts.now() - entry.usedAtMs > inUseMs) this.#entries.delete(login);
      else if (this.#isDue(entry)) await this.#askOnce(login, entry);
    }
  }

  #entryOf(login: string): Promise<Entry> {
    const known = this.#entries.get(login);
    if (known !== undefined) return known;
    const loading = this.#load(login);
    this.#entries.set(login, loading);
    // A store that was away must be asked again.
    loading.catch(() => this.#entries.delete(login));
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > mostLogins && oldest !== undefined) this.#entries.delete(oldest);
    return loading;
  }

  async #load(login: string): Promise<Entry> {
    const query = this.#parts.db.selectFrom("user_grants").selectAll().where("login", "=", login);
    const row = await query.executeTakeFirst();
    const grants = row && shape.safeParse(JSON.parse(row.grants));
    const known = row && grants?.success ? { grants: grants.data, askedAtMs: row.asked_at } : undefined;
    return { known, usedAtMs: this.#parts.now(), triedAtMs: Number.NEGATIVE_INFINITY, asking: undefined };
  }

  #askOnce(login: string, entry: Entry): Promise<void> {
    entry.asking ??= this.#ask(login, entry).finally(() => {
      entry.asking = undefined;
    });
    return entry.asking;
  }

  async #ask(login: string, entry: Entry): Promise<void> {
    const { source, now, onChange, onError } = this.#parts;
    entry.triedAtMs = now();
    let told: UserGrants | undefined;
    try {
      told = await source.userGrants(login);
    } catch (error) {
      onError(error);
      return;
    }
    // A login that the CTI does not know may do nothing.
    const grants = { supervision: sorted(told?.supervision), access: sorted(told?.access) };
    const isOther = JSON.stringify(entry.known?.grants) !== JSON.stringify(grants);
    entry.known = { grants, askedAtMs: now() };
    if (isOther) onChange(login);
    await this.#keep(login, entry.known).catch(onError);
  }

  async #keep(login: string, { grants, askedAtMs }: KnownGrants): Promise<void> {
    const row = { grants: JSON.stringify(grants), asked_at: askedAtMs };
    await this.#parts.db
      .insertInto("user_grants")
      .values({ login, ...row })
      .onConflict((conflict) => conflict.column("login").doUpdateSet(row))
      .execute();
  }

  #isDue({ known, triedAtMs }: Entry): boolean {
    const now = this.#parts.now();
    return now - triedAtMs >= retryMs && (known === undefined || now - known.askedAtMs >= this.#freshMs);
  }
}

function sorted(words: readonly string[] = []): readonly string[] {
  return [...words].sort();
}
