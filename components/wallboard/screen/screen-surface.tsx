"use client";

import type { CSSProperties, ReactNode } from "react";
import { type Board, isQuiet } from "@/lib/domain/index.ts";
import { useFreshness, useLiveSession, useNow } from "@/lib/live/index.ts";
import { pixelShift, shiftEverySeconds } from "./pixel-shift.ts";
import { useIdlePointer } from "./use-idle-pointer.ts";

/** The whole screen: keeps the stream open, says how far all on it may be believed, dims it at night and moves it a little. */
export function ScreenSurface({
  board,
  timezone,
  children,
}: {
  readonly board: Pick<Board, "theme" | "night" | "hasPixelShift" | "locale">;
  readonly timezone: string;
  readonly children: ReactNode;
}) {
  useLiveSession();
  const level = useFreshness((freshness) => freshness.level);
  const isIdle = useIdlePointer();
  const brightness = useNightBrightness(board, timezone);
  const shiftedAtMs = useNow("server", shiftEverySeconds);
  const [x, y] = board.hasPixelShift && shiftedAtMs !== undefined ? pixelShift(shiftedAtMs) : [0, 0];
  const style: CSSProperties = {
    translate: `${x}px ${y}px`,
    ...(brightness === undefined ? {} : { filter: `brightness(${brightness})` }),
  };
  return (
    <main
      className="wallboard"
      data-board-theme={board.theme}
      data-fresh={level}
      {...(board.locale === undefined ? {} : { lang: board.locale })}
      {...(isIdle ? { "data-idle": "" } : {})}
      {...(brightness === undefined ? {} : { "data-night": brightness })}
    >
      <div className="wallboard-frame" style={style} data-shift={`${x} ${y}`}>
        {children}
      </div>
    </main>
  );
}

/** How bright the screen is by its schedule, on the server's clock in the contact centre's zone; undefined by day. */
function useNightBrightness({ night }: Pick<Board, "night">, timezone: string): number | undefined {
  const nowMs = useNow("server", 60);
  return night !== undefined && nowMs !== undefined && isQuiet(night, nowMs, timezone)
    ? night.brightness
    : undefined;
}
