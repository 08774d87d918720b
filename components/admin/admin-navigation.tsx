"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

const sections = ["people", "teams", "sessions", "keys", "screens", "sources", "audit", "health"] as const;

/** The ways between the pages of administration; on a phone they scroll sideways. */
export function AdminNavigation() {
  const t = useTranslations("administration");
  const path = usePathname();
  const here = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another way in sight.
  useEffect(() => here.current?.scrollIntoView({ block: "nearest", inline: "nearest" }), [path]);
  return (
    <nav aria-label={t("title")} className="-mb-1 shrink-0 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {sections.map((section) => {
          const href = `/admin/${section}`;
          const isHere = path === href || path.startsWith(`${href}/`);
          return (
            <li key={section} className="shrink-0">
              <Link
                href={href}
                ref={isHere ? here : null}
                {...(isHere ? { "aria-current": "page" as const } : {})}
                className="block border-b-2 border-transparent px-3 py-2 text-[0.8125rem] text-ink-soft hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {t(`sections.${section}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
