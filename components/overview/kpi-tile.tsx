import Link from "next/link";
import type { ReactNode } from "react";
import type { Verdict } from "@/lib/domain/index.ts";
import { KpiPassport } from "../kpi/kpi-passport.tsx";
import { VerdictMark } from "../kpi/verdict-mark.tsx";

const wholeFloor = { of: "services" } as const;

/** One figure of the strip: a link to its cause, with its passport beside the name. */
export function KpiTile({
  kpi,
  href,
  label,
  note,
  verdict,
  change,
  children,
}: {
  readonly kpi: string;
  readonly href: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly verdict?: Verdict | undefined;
  /** How it stands against another day. */
  readonly change?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li className="relative min-w-0 bg-surface">
      <Link
        href={href}
        prefetch={false}
        className="block h-full px-4 py-3 hover:bg-raised focus-visible:-outline-offset-2"
      >
        <span className="block truncate pe-6 text-xs text-ink-soft">{label}</span>
        <span className="block text-[1.75rem]/9 font-semibold tracking-tight">{children}</span>
        <span className="flex h-4 gap-2 text-xs text-ink-soft">
          <VerdictMark verdict={verdict} />
          <span className="truncate">{note}</span>
        </span>
        {change === undefined ? null : <span className="flex h-4 min-w-0">{change}</span>}
      </Link>
      <KpiPassport kpi={kpi} subject={wholeFloor} className="absolute! end-2 top-2" />
    </li>
  );
}
