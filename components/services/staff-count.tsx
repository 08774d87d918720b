"use client";

import { useLocale } from "next-intl";
import { memo, useCallback } from "react";
import { formatCount } from "@/lib/format/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { Glowing } from "../ui/glowing.tsx";
import { type Staff, staffOf } from "./staff-of.ts";

/** How many agents of a service are in one kind of state; they belong to the service, not to one of its media. */
export const StaffCount = memo(function StaffCount({
  id,
  kind,
}: {
  readonly id: string;
  readonly kind: keyof Staff;
}) {
  // By itself: agents come and go each second at services of which nothing else changes.
  const count = useFloorValue(useCallback(({ agents }) => staffOf(agents, id)?.[kind], [id, kind]));
  const locale = useLocale();
  const reason = useReason();
  if (count === undefined) return <Absent reason={reason("no_agents_seen")} />;
  return <Glowing text={formatCount(count, locale)} hooks={{ "data-staff": kind }} />;
});
