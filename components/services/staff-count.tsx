"use client";

import { useLocale } from "next-intl";
import { formatCount } from "@/lib/format/index.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { Glowing } from "../ui/glowing.tsx";
import type { ServiceRow } from "./service-row.ts";
import type { Staff } from "./staff-of.ts";

/** How many agents of a service are in one kind of state; they belong to the service, not to one of its media. */
export function StaffCount({ row, kind }: { readonly row: ServiceRow; readonly kind: keyof Staff }) {
  const locale = useLocale();
  const reason = useReason();
  if (row.isPart) return null;
  if (row.staff === undefined) return <Absent reason={reason("no_agents_seen")} />;
  return <Glowing text={formatCount(row.staff[kind], locale)} hooks={{ "data-staff": kind }} />;
}
