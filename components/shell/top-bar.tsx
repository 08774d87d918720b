import { useTranslations } from "next-intl";
import { FreshnessIndicator } from "../live/freshness-indicator.tsx";
import { NotLiveBanner } from "../live/not-live-banner.tsx";
import { ServerTime } from "../live/server-time.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

/** What every page keeps in sight: how fresh the data is, the clock, and the person's own settings. */
export function TopBar() {
  const t = useTranslations("navigation");
  return (
    <header className="bar min-w-0">
      <div className="flex h-12 items-center gap-2 border-b border-line bg-surface px-4 max-md:px-2">
        <p className="px-2 text-sm font-semibold tracking-tight max-sm:sr-only md:hidden">{t("brand")}</p>
        <FreshnessIndicator />
        <div className="ms-auto flex items-center gap-2 text-[0.8125rem]">
          <ServerTime />
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </div>
      <NotLiveBanner />
    </header>
  );
}
