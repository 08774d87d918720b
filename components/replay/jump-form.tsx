"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type ReplayPlayer, usePlayer } from "@/lib/live/index.ts";
import { localInput } from "./local-input.ts";

/** Jumps to an instant as the wall clock here names it. */
export function JumpForm({ player }: { readonly player: ReplayPlayer }) {
  const t = useTranslations("replay");
  const firstMs = usePlayer(player, ({ atMs }) => Math.floor(atMs / 60_000) * 60_000);
  const [typed, setTyped] = useState<string>();
  const jump = (event: FormEvent) => {
    event.preventDefault();
    const toMs = Date.parse(typed ?? "");
    if (Number.isFinite(toMs)) player.seek(toMs);
    setTyped(undefined);
  };
  return (
    <form onSubmit={jump} className="flex items-center gap-1.5 max-sm:hidden">
      <input
        type="datetime-local"
        step={1}
        required
        aria-label={t("instant")}
        value={typed ?? localInput(firstMs)}
        onChange={({ target }) => setTyped(target.value)}
        className="h-8 rounded-md border border-ink-soft bg-surface px-2"
      />
      <button type="submit" className="control">
        {t("jump")}
      </button>
    </form>
  );
}
