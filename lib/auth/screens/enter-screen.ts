import { randomUUID } from "node:crypto";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import { AuthError } from "../auth-error.ts";
import type { SignInPlace } from "../sessions/session.ts";
import { createToken } from "../tokens/create-token.ts";
import { hashToken } from "../tokens/hash-token.ts";
import { networkOf } from "../web/network-of.ts";
import type { Screen } from "./screen.ts";
import { endOf, screenOfRow } from "./screen-rows.ts";

/** A television that was let in; `cookie` is undefined where the one that it holds goes on being good. */
export interface EnteredScreen {
  readonly screen: Screen;
  readonly cookie: string | undefined;
}

interface Entering {
  readonly db: Kysely<Tables>;
  readonly nowMs: number;
  readonly token: string;
  readonly place: SignInPlace;
  /** Of the cookie that the television holds. */
  readonly heldHash: string | undefined;
}

type LinkRow = Selectable<Tables["screen_links"]>;
type DeviceRow = Selectable<Tables["screen_devices"]>;

/** @see ScreenBook.enter */
export function enterScreen({ db, nowMs, token, place, heldHash }: Entering): Promise<EnteredScreen> {
  return db.transaction().execute(async (transaction) => {
    const link = await takeLink(transaction, token, nowMs);
    const refusal = endOf({ ...link, link_revoked_at: link.revoked_at, revoked_at: null }, nowMs);
    if (refusal !== undefined) throw new AuthError(refusal);
    await bind(transaction, link, networkOf(place.address));
    const devices = transaction.selectFrom("screen_devices").selectAll().where("link", "=", link.id);
    const taken = await devices.execute();
    const held = taken.find((row) => isHeldBy(row, heldHash));
    if (held?.revoked_at) throw new AuthError("screen_revoked");
    const seen = {
      seen_at: nowMs,
      address: place.address.slice(0, 100),
      user_agent: place.userAgent.slice(0, 300),
    };
    if (held !== undefined) {
      await transaction.updateTable("screen_devices").set(seen).where("id", "=", held.id).execute();
      return { screen: screenOfRow({ ...held, ...seen, link_name: link.name }), cookie: undefined };
    }
    if (taken.length >= link.most_devices) throw new AuthError("screen_full");
    const cookie = createToken();
    const row: DeviceRow = {
      ...{ id: randomUUID(), link: link.id, board: link.board, revoked_at: null, ...seen },
      ...{ token_hash: hashToken(cookie), former_hash: null, rotated_at: nowMs, opened_at: nowMs },
      name: taken.length === 0 ? link.name : `${link.name} · ${taken.length + 1}`,
    };
    await transaction.insertInto("screen_devices").values(row).execute();
    return { screen: screenOfRow({ ...row, link_name: link.name }), cookie };
  });
}

/** Takes hold of the link's row: of two who come at once for the last place one is let in. */
async function takeLink(transaction: Transaction<Tables>, token: string, nowMs: number): Promise<LinkRow> {
  const update = transaction.updateTable("screen_links").set({ used_at: nowMs });
  const link = await update.where("token_hash", "=", hashToken(token)).returningAll().executeTakeFirst();
  if (link === undefined) throw new AuthError("screen_unknown");
  return link;
}

async function bind(transaction: Transaction<Tables>, link: LinkRow, network: string): Promise<void> {
  if (link.is_bound === 0 || link.network === network) return;
  if (link.network !== null) throw new AuthError("screen_elsewhere");
  await transaction.updateTable("screen_links").set({ network }).where("id", "=", link.id).execute();
}

function isHeldBy({ token_hash, former_hash }: DeviceRow, heldHash: string | undefined): boolean {
  return heldHash !== undefined && (token_hash === heldHash || former_hash === heldHash);
}
