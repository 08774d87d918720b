"use client";

import { useTranslations } from "next-intl";
import type { Narrowing, Role } from "./administered.ts";

/** What somebody is let see, in a few words. */
export function NarrowingText({ role, narrowing }: { readonly role: Role; readonly narrowing: Narrowing }) {
  const t = useTranslations("administration.narrowing");
  const { services, agents, teams } = narrowing;
  if (role === "admin") return t("everything");
  const parts = [
    ...(services === undefined ? [] : [t("countServices", { count: services.length })]),
    ...(teams === undefined || teams.length === 0 ? [] : [t("countTeams", { count: teams.length })]),
    ...(agents === undefined ? [] : [t("countAgents", { count: agents.length })]),
  ];
  if (parts.length > 0) return parts.join(" · ");
  return <span className="text-ink-soft">{t("notNarrowed")}</span>;
}
