"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FloorAlarm } from "@/lib/domain/index.ts";
import { EntityLink } from "../live/entity-link.tsx";

/** The service or agent an alarm is about, as a link to it; for the floor as a whole, to the overview. */
export function AlarmTarget({ alarm }: { readonly alarm: Pick<FloorAlarm, "scope" | "target"> }) {
  const t = useTranslations("alarmRules");
  if (alarm.scope === "floor") {
    return (
      <Link href="/" prefetch={false} className="link">
        {t("scope.floor")}
      </Link>
    );
  }
  return <EntityLink collection={alarm.scope === "service" ? "services" : "agents"} id={alarm.target} />;
}
