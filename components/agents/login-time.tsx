"use client";

import { useLocale } from "next-intl";
import type { FloorAgent } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useNow } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";

/** Since when an agent is logged in. */
export function LoginTime({ agent: { loginAt } }: { readonly agent: FloorAgent }) {
  const locale = useLocale();
  const reason = useReason();
  const nowMs = useNow("screen", 60);
  const atMs = Date.parse(loginAt ?? "");
  if (nowMs === undefined || !Number.isFinite(atMs)) return <Absent reason={reason("not_reported")} />;
  return (
    <time dateTime={loginAt} className="live-value">
      {formatMoment(atMs, nowMs, locale)}
    </time>
  );
}
