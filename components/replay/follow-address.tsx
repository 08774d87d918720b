"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { type ReplayPlayer, usePlayer, writeReplay } from "@/lib/live/index.ts";

/** Browsers refuse an address that is written more often than a few times a second. */
const everyMs = 10_000;

/** Keeps the address of whatever page is shown leading to the instant on screen: a reload and a link show the same. */
export function FollowAddress({ player }: { readonly player: ReplayPlayer }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const isStanding = usePlayer(player, ({ status }) => status === "paused");
  const shownMs = usePlayer(player, ({ atMs }) => Math.floor(atMs / everyMs));
  const exactMs = usePlayer(player, ({ atMs }) => (isStanding ? atMs : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another address, which has no replay yet.
  useEffect(() => {
    const { recording } = player;
    const start = { atMs: player.player.getState().atMs };
    writeReplay(recording === undefined ? start : { ...start, recording });
  }, [player, path, query, shownMs, exactMs]);
  return null;
}
