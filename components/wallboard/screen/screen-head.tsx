"use client";

import type { ReactNode } from "react";
import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFreshness, useLive, useNow } from "@/lib/live/index.ts";
import { useLinkReason } from "../../live/use-link-reason.ts";
import { ScreenFreshness } from "./screen-freshness.tsx";

/**
 * The line above every page: what it is, or, on red, that it is not live, since when and why; then the pages, the state
 * of both legs and the clock. It keeps its height whatever it says.
 */
export function ScreenHead({
  name,
  title,
  timezone,
  children,
}: {
  readonly name: string;
  readonly title: string | undefined;
  readonly timezone: string;
  readonly children: ReactNode;
}) {
  const isNotLive = useFreshness(({ level }) => level === "not-live");
  return (
    <header className="screen-head" {...(isNotLive ? { "data-alarmed": "" } : {})}>
      {isNotLive ? (
        <NotLive timezone={timezone} />
      ) : (
        <h1 data-cut-name="">
          {title ?? name}
          {title === undefined ? null : <span className="text-ink-soft"> · {name}</span>}
        </h1>
      )}
      {children}
      <ScreenFreshness />
      <ScreenClock timezone={timezone} />
    </header>
  );
}

function NotLive({ timezone }: { readonly timezone: string }) {
  const t = useWords("freshness");
  const leg = useFreshness((freshness) => freshness.leg) ?? "browser";
  const sinceMs = useFreshness((freshness) => freshness.sinceMs);
  const why = useWhy(leg);
  return (
    <div role="alert" data-not-live={leg} className="screen-not-live">
      <strong>
        {sinceMs === undefined
          ? t("notLiveYet")
          : t("notLiveSince", { time: formatClockTime(sinceMs, timezone) })}
      </strong>
      <span data-cut-name="">
        {t(`leg.${leg}`)}
        {why === undefined ? "" : `: ${why}`}
      </span>
    </div>
  );
}

function useWhy(leg: "source" | "browser"): string | undefined {
  const causes = useWords("cause");
  const linkReason = useLinkReason();
  const cause = useLive(({ connection }) =>
    connection.status === "idle" || connection.status === "open" ? undefined : connection.cause,
  );
  const reason = useLive(
    ({ floor }) => Object.values(floor?.sources ?? {}).find(({ link }) => link !== "live")?.linkReason,
  );
  if (leg === "browser") return cause === undefined ? undefined : causes(cause);
  return reason === undefined ? undefined : linkReason(reason);
}

/** The server's clock in the contact centre's zone; the browser's own is never shown. */
function ScreenClock({ timezone }: { readonly timezone: string }) {
  const nowMs = useNow("server");
  return (
    <time className="screen-clock" data-clock="">
      {nowMs === undefined ? "--:--:--" : formatClockTime(nowMs, timezone)}
    </time>
  );
}
