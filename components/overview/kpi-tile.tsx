import Link from "next/link";
import type { ReactNode } from "react";

/** One number of the strip: a link to its cause. */
export function KpiTile({
  href,
  label,
  note,
  children,
}: {
  readonly href: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <li className="min-w-0 bg-surface">
      <Link
        href={href}
        prefetch={false}
        className="block h-full px-4 py-3 hover:bg-raised focus-visible:-outline-offset-2"
      >
        <span className="block truncate text-xs text-ink-soft">{label}</span>
        <span className="block text-[1.75rem]/9 font-semibold tracking-tight">{children}</span>
        <span className="block h-4 truncate text-xs text-ink-soft">{note}</span>
      </Link>
    </li>
  );
}
