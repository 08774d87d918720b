import {
  BellRing,
  FileText,
  Gauge,
  Headset,
  History,
  Layers,
  MessageSquareText,
  MessagesSquare,
  MonitorPlay,
  ShieldCheck,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { AlarmCount } from "../alarms/alarm-count.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { NavigationLink } from "./navigation-link.tsx";
import type { ShownPerson } from "./shown-person.ts";

/** The main ways: a rail at the left; on a phone a bar at the bottom, where what does not fit is behind "more". */
export function Navigation({
  isAdministrator,
  mayReport,
}: Pick<ShownPerson, "isAdministrator" | "mayReport">) {
  const t = useTranslations("navigation");
  const ways = [
    { href: "/history", label: t("history") },
    { href: "/chats", label: t("chats") },
    { href: "/chats/services", label: t("chatServices") },
    { href: "/wallboards", label: t("wallboards") },
    ...(mayReport ? [{ href: "/reports", label: t("reports") }] : []),
    ...(isAdministrator ? [{ href: "/admin", label: t("administration") }] : []),
  ];
  return (
    <nav
      aria-label={t("label")}
      className="rail overflow-y-auto border-line bg-surface max-md:border-t md:border-e"
    >
      <p className="flex h-12 items-center justify-center text-sm font-semibold tracking-tight max-md:hidden">
        {t("brand")}
      </p>
      <ul className="flex max-md:px-1 md:flex-col md:gap-1 md:px-1.5">
        <NavigationLink href="/" label={t("overview")} icon={<Gauge aria-hidden="true" />} />
        <NavigationLink href="/services" label={t("services")} icon={<Layers aria-hidden="true" />} />
        <NavigationLink href="/agents" label={t("agents")} icon={<Headset aria-hidden="true" />} />
        <NavigationLink
          href="/alarms"
          label={t("alarms")}
          icon={<BellRing aria-hidden="true" />}
          badge={<AlarmCount />}
        />
        <NavigationLink
          href="/chats"
          label={t("chats")}
          icon={<MessageSquareText aria-hidden="true" />}
          isExact
          isWide
        />
        <NavigationLink
          href="/chats/services"
          label={t("chatServices")}
          icon={<MessagesSquare aria-hidden="true" />}
          isWide
        />
        <NavigationLink
          href="/wallboards"
          label={t("wallboards")}
          icon={<MonitorPlay aria-hidden="true" />}
          isWide
        />
        <NavigationLink href="/history" label={t("history")} icon={<History aria-hidden="true" />} isWide />
        {mayReport ? (
          <NavigationLink
            href="/reports"
            label={t("reports")}
            icon={<FileText aria-hidden="true" />}
            isWide
          />
        ) : null}
        {isAdministrator ? (
          <NavigationLink
            href="/admin"
            label={t("administration")}
            icon={<ShieldCheck aria-hidden="true" />}
            isWide
          />
        ) : null}
        <MoreMenu ways={ways} />
      </ul>
    </nav>
  );
}
