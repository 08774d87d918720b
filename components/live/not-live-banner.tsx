"use client";

import { formatClockTime } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { type ConnectionState, type LiveState, reconnect, useFreshness, useLive } from "@/lib/live/index.ts";
import { useLinkReason } from "./use-link-reason.ts";

/** The red line across the page while what it shows is not the present: since when, which leg, and why. */
export function NotLiveBanner() {
  const t = useWords("freshness");
  const causes = useWords("cause");
  const level = useFreshness((freshness) => freshness.level);
  const leg = useFreshness((freshness) => freshness.leg);
  const sinceMs = useFreshness((freshness) => freshness.sinceMs);
  const connection = useLive((state) => state.connection);
  const linkReason = useLinkReason();
  const sourceReason = useLive(firstLinkReason);
  if (level !== "not-live" || leg === undefined) return null;
  const time = sinceMs === undefined ? undefined : formatClockTime(sinceMs);
  const why = leg === "browser" ? causeOf(connection, causes) : sourceReason && linkReason(sourceReason);
  return (
    <div
      role="alert"
      data-not-live={leg}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-alarm-fill px-6 py-2 text-on-alarm-fill max-sm:px-3"
    >
      <strong className="font-semibold">
        {time === undefined ? t("notLiveYet") : t("notLiveSince", { time })}
      </strong>
      <span>
        {t(`leg.${leg}`)}
        {why === undefined ? "" : `: ${why}`}
      </span>
      <span className="max-sm:hidden">{t("oldValues")}</span>
      {leg === "browser" ? (
        <button type="button" className="ms-auto underline underline-offset-4" onClick={reconnect}>
          {t("reconnect")}
        </button>
      ) : null}
    </div>
  );
}

function causeOf(connection: ConnectionState, words: (cause: string) => string): string | undefined {
  if (connection.status === "idle" || connection.status === "open" || connection.cause === undefined)
    return undefined;
  return words(connection.cause);
}

/** Why the first source that is not live is not. */
function firstLinkReason(state: LiveState): string | undefined {
  return Object.values(state.floor?.sources ?? {}).find(({ link }) => link !== "live")?.linkReason;
}
