"use client";

import { useLocale } from "next-intl";
import type { ClockTile } from "@/lib/domain/index.ts";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { useBoardSetting } from "../board-setting.tsx";
import { figureLetters } from "../figure-letters.ts";
import { formatBoardDate } from "../format-board-date.ts";
import { TileFigure } from "../tile-figure.tsx";
import { TileFrame } from "../tile-frame.tsx";

/** The server's time in the contact centre's zone, or in another, which is then named. */
export function ClockTileView({ tile }: { readonly tile: ClockTile }) {
  const t = useWords("wallboard");
  const locale = useLocale();
  const setting = useBoardSetting();
  const timezone = tile.timezone ?? setting.timezone;
  const nowMs = useNow("server");
  const city = timezone.slice(timezone.lastIndexOf("/") + 1).replaceAll("_", " ");
  const date = nowMs === undefined ? "—" : formatBoardDate(nowMs, timezone, locale);
  return (
    <TileFrame title={tile.title ?? t("clock")} about={tile.timezone === undefined ? undefined : city}>
      <TileFigure letters={figureLetters("00:00:00")} className="tile-hero">
        <time data-board-clock={timezone}>
          {nowMs === undefined ? "--:--:--" : formatClockTime(nowMs, timezone)}
        </time>
      </TileFigure>
      {tile.hasDate ? <p className="tile-date">{date}</p> : null}
    </TileFrame>
  );
}
