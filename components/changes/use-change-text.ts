"use client";

import { useTranslations } from "next-intl";
import type { FloorChange } from "@/lib/domain/index.ts";
import { formatAge } from "@/lib/format/index.ts";
import { useAlarmWords } from "../alarms/use-alarm-words.ts";

export interface ChangeText {
  readonly text: string;
  readonly href: string;
}

/** One change in words, and the page of its cause. */
export function useChangeText(): (change: FloorChange) => ChangeText {
  const t = useTranslations("changes");
  const alarms = useAlarmWords();
  const rules = useTranslations("alarmRules");
  const nameOf = (id: string) => id.slice(id.indexOf(":") + 1);
  return (change) => {
    switch (change.kind) {
      case "alarm_raised":
      case "alarm_cleared": {
        const words = {
          alarm: alarms.name(change.alarm),
          target: change.scope === "floor" ? rules("scope.floor") : nameOf(change.target),
        };
        return { text: t(change.kind, words), href: "/alarms" };
      }
      case "queue_grew": {
        const { from, to, withinSeconds } = change;
        const words = { service: nameOf(change.service), from, to, age: formatAge(withinSeconds) };
        return { text: t("queue_grew", words), href: pathOf("services", change.service) };
      }
      case "wait_passed": {
        const words = { service: nameOf(change.service), age: formatAge(change.seconds) };
        return { text: t("wait_passed", words), href: pathOf("services", change.service) };
      }
      case "service_opened":
      case "service_closed":
        return {
          text: t(change.kind, { service: nameOf(change.service) }),
          href: pathOf("services", change.service),
        };
      case "agent_faulted":
        return {
          text: t("agent_faulted", { agent: nameOf(change.agent) }),
          href: pathOf("agents", change.agent),
        };
      case "agents_paused":
      case "agents_logged_out": {
        const words = { count: change.count, of: change.of, age: formatAge(change.withinSeconds) };
        return { text: t(change.kind, words), href: "/agents" };
      }
      case "link_lost":
        return { text: t("link_lost", { source: change.source }), href: "/" };
      case "link_restored": {
        const words = { source: change.source, age: formatAge(change.afterSeconds) };
        return { text: t("link_restored", words), href: "/" };
      }
    }
  };
}

function pathOf(kind: "services" | "agents", id: string): string {
  return `/${kind}/${encodeURIComponent(id)}`;
}
