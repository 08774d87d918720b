import { useTranslations } from "next-intl";
import { FreshnessIndicator } from "../live/freshness-indicator.tsx";
import { NotLiveBanner } from "../live/not-live-banner.tsx";
import { ServerTime } from "../live/server-time.tsx";
import { LateReplayBar } from "../replay/late-replay-bar.tsx";
import { RecordingBanner } from "../replay/recording-banner.tsx";
import { ReplayButton } from "../replay/replay-button.tsx";
import { PaletteButton } from "./palette-button.tsx";
import { PauseButton } from "./pause-button.tsx";
import { PausedBar } from "./paused-bar.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import type { ShownPerson } from "./shown-person.ts";

/** What every page keeps in sight: how fresh the data is, the clock, the way anywhere and the person's settings. */
export function TopBar({ person }: { readonly person: ShownPerson }) {
  const t = useTranslations("navigation");
  return (
    <header className="bar min-w-0">
      <div className="flex h-12 items-center gap-2 border-b border-line bg-surface px-4 max-md:px-2">
        <p className="px-2 text-sm font-semibold tracking-tight max-sm:sr-only md:hidden">{t("brand")}</p>
        <FreshnessIndicator />
        <div className="ms-auto flex items-center gap-1 text-[0.8125rem]">
          <PaletteButton />
          <ReplayButton />
          <PauseButton />
          <span className="me-1">
            <ServerTime />
          </span>
          <SettingsMenu person={person} />
        </div>
      </div>
      <RecordingBanner />
      <NotLiveBanner />
      <PausedBar />
      <LateReplayBar />
    </header>
  );
}
