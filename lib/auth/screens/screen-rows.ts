import type { Selectable } from "kysely";
import type { Tables } from "@/lib/store/server.ts";
import type { Screen } from "./screen.ts";

/** What ends a television: itself, or its link. */
export interface Ends {
  readonly revoked_at: number | null;
  readonly link_revoked_at: number | null;
  readonly expires_at: number | null;
}

/** Why a television may see nothing any more, by what the store says. */
export function endOf({ revoked_at, link_revoked_at, expires_at }: Ends, nowMs: number) {
  if (revoked_at !== null || link_revoked_at !== null) return "screen_revoked" as const;
  return expires_at !== null && expires_at <= nowMs ? ("screen_expired" as const) : undefined;
}

type ScreenRow = Selectable<Tables["screen_devices"]> & {
  readonly link_name: string;
  readonly link_revoked_at?: number | null;
};

/** A television as lists show it. */
export function screenOfRow(row: ScreenRow): Screen {
  return {
    id: row.id,
    link: row.link,
    linkName: row.link_name,
    name: row.name,
    board: row.board,
    address: row.address,
    userAgent: row.user_agent,
    openedAtMs: row.opened_at,
    seenAtMs: row.seen_at,
    revokedAtMs: row.revoked_at ?? row.link_revoked_at ?? undefined,
  };
}
