"use client";

import { TimerReset } from "lucide-react";
import Link from "next/link";
import { useLocale } from "next-intl";
import { memo } from "react";
import type { EntityId } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { entityPath } from "../../ui/entity-path.ts";
import { useAllBaselines } from "./use-baselines.ts";

/** In the list: since when somebody counts the service anew, as the way to its page counted from there. */
export const CountMark = memo(function CountMark({ id }: { readonly id: EntityId }) {
  const t = useWords("counting");
  const locale = useLocale();
  const nowMs = useNow("server", 60);
  const kept = useAllBaselines()?.filter(({ service }) => service === id) ?? [];
  const latest = kept.at(-1);
  if (latest === undefined) return null;
  const timeOf = (since: string) => formatMoment(Date.parse(since), nowMs ?? Date.parse(since), locale);
  return (
    <Link
      href={`${entityPath("services", id)}?since=${encodeURIComponent(latest.id)}`}
      prefetch={false}
      className="link inline-flex shrink-0 items-center gap-1 text-2xs text-accent tabular-nums"
      title={kept.map(({ since, by }) => t("sinceBy", { time: timeOf(since), name: by })).join("\n")}
      data-counted={latest.id}
    >
      <TimerReset className="size-3" role="img" aria-label={t("title")} />
      {timeOf(latest.since)}
      {kept.length > 1 ? <span aria-hidden="true">{`+${kept.length - 1}`}</span> : null}
    </Link>
  );
});
