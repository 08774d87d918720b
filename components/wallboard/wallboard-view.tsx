"use client";

import { memo } from "react";
import type { StoredBoard } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { BoardPageView } from "./board-page-view.tsx";
import { BoardSettingProvider } from "./board-setting.tsx";
import { AlarmStrip } from "./screen/alarm-strip.tsx";
import { CalmScreen } from "./screen/calm-screen.tsx";
import { ScreenHead } from "./screen/screen-head.tsx";
import { ScreenPages } from "./screen/screen-pages.tsx";
import { ScreenSigns } from "./screen/screen-signs.tsx";
import { ScreenSurface } from "./screen/screen-surface.tsx";
import { useBuildReload } from "./screen/use-build-reload.ts";
import { useHeartbeat } from "./screen/use-heartbeat.ts";
import { useRotation } from "./screen/use-rotation.ts";
import { useScreenKeys } from "./screen/use-screen-keys.ts";
import { useStoredBoard } from "./screen/use-stored-board.ts";

export interface WallboardViewProps {
  readonly boardId: string;
  /** As the server knew it when it drew the page; undefined: there is no such board. */
  readonly stored: StoredBoard | undefined;
  /** Build of the server that this page came from. */
  readonly build: string;
  /** IANA zone of the contact centre. */
  readonly timezone: string;
  readonly whatsappServices: readonly string[];
}

/** A board on a screen that nobody touches for months: it turns its pages, says when it is not live, and mends itself. */
export function WallboardView({ boardId, stored, build, ...about }: WallboardViewProps) {
  const t = useWords("wallboard.removed");
  useHeartbeat();
  useBuildReload(build);
  const known = useStoredBoard(boardId, stored);
  return known === undefined ? (
    <CalmScreen title={t("title")} text={t("text")} />
  ) : (
    <Screen stored={known} {...about} />
  );
}

function Screen({
  stored: { board, version },
  timezone,
  whatsappServices,
}: { readonly stored: StoredBoard } & Pick<WallboardViewProps, "timezone" | "whatsappServices">) {
  const turning = useRotation(board);
  useScreenKeys(turning.act);
  const page = board.pages[turning.rotation.index] ?? board.pages[0];
  return (
    <BoardSettingProvider privacy={board.privacy} timezone={timezone} whatsappServices={whatsappServices}>
      <ScreenSurface board={board} timezone={timezone}>
        <ScreenHead name={board.name} title={page?.title} timezone={timezone}>
          <ScreenPages pages={board.pages} turning={turning} />
          <ScreenSigns hasSound={board.hasSound} />
        </ScreenHead>
        <div className="screen-page" data-board-version={version} data-page={turning.rotation.index}>
          {page === undefined ? null : (
            <Page
              key={page.id}
              board={board}
              page={page}
              timezone={timezone}
              whatsappServices={whatsappServices}
            />
          )}
        </div>
        <AlarmStrip />
      </ScreenSurface>
    </BoardSettingProvider>
  );
}

/** The countdown turns each second, and the page with it only when it is another. */
const Page = memo(BoardPageView);
