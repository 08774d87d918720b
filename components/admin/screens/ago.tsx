"use client";

import { formatAge } from "@/lib/format/index.ts";
import { useNow } from "@/lib/live/index.ts";
import { Absent } from "../../ui/absent.tsx";

/** How long ago something was, ticking. */
export function Ago({ at, absence }: { readonly at: string | undefined; readonly absence: string }) {
  const nowMs = useNow("server");
  if (at === undefined || nowMs === undefined) return <Absent reason={absence} />;
  return (
    <time dateTime={at} className="tabular-nums">
      {formatAge((nowMs - Date.parse(at)) / 1000)}
    </time>
  );
}
