"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { HistoryStandingNote } from "./history-standing-note.tsx";

const pages = [
  { tab: "series", href: "/history" },
  { tab: "contacts", href: "/history/contacts" },
] as const;

/** The frame of the pages about the past: which there are, how far what is written can be trusted, and the way out of the screen. */
export function HistoryPage({
  tab,
  timezone,
  aside,
  children,
}: {
  readonly tab: (typeof pages)[number]["tab"];
  readonly timezone: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useWords("history");
  return (
    <div className="flex min-w-0 flex-col gap-4" data-history-page={tab}>
      <PageHeader title={t("title")}>
        <nav aria-label={t("title")} className="segments">
          {pages.map((page) => (
            <Link
              key={page.tab}
              href={page.href}
              prefetch={false}
              className="segment"
              {...(page.tab === tab ? { "aria-current": "page" as const } : {})}
            >
              {t(`tabs.${page.tab}`)}
            </Link>
          ))}
        </nav>
        <p className="text-xs text-ink-soft">{t("zone", { timezone })}</p>
        <div className="ms-auto flex gap-2">{aside}</div>
      </PageHeader>
      <HistoryStandingNote timezone={timezone} />
      {children}
    </div>
  );
}
