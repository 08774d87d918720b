"use client";

import { useTranslations } from "next-intl";
import type { ApiKey, Person } from "./administered.ts";

/** What somebody is let see, in a few words. */
export function NarrowingText({
  holder: { role, narrowing, interactLogin },
}: {
  readonly holder: Pick<Person | ApiKey, "role" | "narrowing" | "interactLogin">;
}) {
  const t = useTranslations("administration.narrowing");
  const { services, agents, teams = [] } = narrowing;
  if (role === "admin") return t("everything");
  const isAgentsListed = agents !== undefined && (agents.length > 0 || teams.length === 0);
  const parts = [
    ...(services === undefined ? [] : [t("countServices", { count: services.length })]),
    ...(teams.length === 0 ? [] : [t("countTeams", { count: teams.length })]),
    ...(isAgentsListed ? [t("countAgents", { count: agents.length })] : []),
  ];
  if (parts.length > 0) return parts.join(" · ");
  if (role === "viewer" && interactLogin === undefined) return t("everything");
  return <span className="text-ink-soft">{t("notNarrowed")}</span>;
}
