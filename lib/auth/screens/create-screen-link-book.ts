import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { checkName } from "../accounts/check-name.ts";
import { AuthError } from "../auth-error.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";
import type { NewScreenLink, ScreenLink, ScreenLinkChange } from "./screen.ts";

/** The links of televisions in the store. */
export interface ScreenLinkBook {
  /** All of them, the newest first, revoked ones included. */
  list(): Promise<readonly ScreenLink[]>;
  /** The link, and the one copy of its token. @throws AuthError `bad_name`, `bad_screen` */
  create(
    link: NewScreenLink,
    createdBy: string,
  ): Promise<{ readonly link: ScreenLink; readonly token: string }>;
  /** @throws AuthError `not_found` */
  get(id: string): Promise<ScreenLink>;
  /** The link as it is now. @throws AuthError `not_found`, `bad_name`, `bad_screen` */
  change(id: string, change: ScreenLinkChange): Promise<ScreenLink>;
  /** The link as it is now; one that was revoked before stays so. @throws AuthError `not_found` */
  revoke(id: string): Promise<ScreenLink>;
  /** Forgets links that were revoked three months ago, and the televisions that came by them. */
  sweep(): Promise<void>;
}

export interface ScreenBookParts {
  readonly db: Kysely<Tables>;
  /** Epoch ms. */
  readonly now: () => number;
}

const mostDevices = 100;
const sweptAtOnce = 200;
const keptMs = 90 * 86_400_000;

/** @see ScreenLinkBook */
export function createScreenLinkBook({ db, now }: ScreenBookParts): ScreenLinkBook {
  const query = () =>
    db
      .selectFrom("screen_links")
      .selectAll("screen_links")
      .select(({ selectFrom, fn }) =>
        selectFrom("screen_devices")
          .select(fn.countAll<number>().as("count"))
          .whereRef("screen_devices.link", "=", "screen_links.id")
          .as("devices"),
      );

  async function get(id: string): Promise<ScreenLink> {
    const row = await query().where("screen_links.id", "=", id).executeTakeFirst();
    if (row === undefined) throw new AuthError("not_found");
    return linkOfRow(row);
  }

  return {
    get,
    async list() {
      return (await query().orderBy("created_at", "desc").orderBy("id").execute()).map(linkOfRow);
    },
    async create(link, createdBy) {
      checkEnd(link.expiresAtMs, now());
      const token = createToken();
      const row: Tables["screen_links"] = {
        id: randomUUID(),
        name: checkName(link.name),
        board: link.board,
        token_hash: hashToken(token),
        most_devices: checkPlaces(link.mostDevices),
        is_bound: link.isBound ? 1 : 0,
        network: null,
        created_by: createdBy,
        created_at: now(),
        expires_at: link.expiresAtMs ?? null,
        revoked_at: null,
        used_at: null,
      };
      await db.insertInto("screen_links").values(row).execute();
      return { link: linkOfRow({ ...row, devices: 0 }), token };
    },
    async change(id, { name, mostDevices: places, expiresAtMs }) {
      const before = await get(id);
      checkEnd(expiresAtMs ?? undefined, now());
      const change = {
        name: name === undefined ? before.name : checkName(name),
        most_devices: places === undefined ? before.mostDevices : checkPlaces(places),
        expires_at: expiresAtMs === undefined ? (before.expiresAtMs ?? null) : expiresAtMs,
      };
      await db.updateTable("screen_links").set(change).where("id", "=", id).execute();
      return get(id);
    },
    async revoke(id) {
      const update = db.updateTable("screen_links").set({ revoked_at: now() }).where("id", "=", id);
      await update.where("revoked_at", "is", null).execute();
      return get(id);
    },
    async sweep() {
      const links = db
        .selectFrom("screen_links")
        .select("id")
        .where("revoked_at", "<", now() - keptMs);
      const ids = (await links.limit(sweptAtOnce).execute()).map(({ id }) => id);
      if (ids.length === 0) return;
      await db.deleteFrom("screen_devices").where("link", "in", ids).execute();
      await db.deleteFrom("screen_links").where("id", "in", ids).execute();
    },
  };
}

function checkEnd(expiresAtMs: number | undefined, nowMs: number): void {
  if (expiresAtMs !== undefined && expiresAtMs <= nowMs) throw new AuthError("bad_screen");
}

function checkPlaces(places: number): number {
  if (!Number.isInteger(places) || places < 1 || places > mostDevices) throw new AuthError("bad_screen");
  return places;
}

type LinkRow = Selectable<Tables["screen_links"]> & { readonly devices: number | null };

function linkOfRow(row: LinkRow): ScreenLink {
  return {
    id: row.id,
    name: row.name,
    board: row.board,
    mostDevices: row.most_devices,
    isBound: row.is_bound === 1,
    network: row.network ?? undefined,
    createdBy: row.created_by,
    createdAtMs: row.created_at,
    expiresAtMs: row.expires_at ?? undefined,
    revokedAtMs: row.revoked_at ?? undefined,
    usedAtMs: row.used_at ?? undefined,
    devices: Number(row.devices ?? 0),
  };
}
