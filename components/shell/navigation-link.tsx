"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { navigationLook } from "./navigation-look.ts";

/** One way of the main navigation; marked while its page or one below it is shown. */
export function NavigationLink({
  href,
  label,
  icon,
  badge,
  isExact = false,
  isWide = false,
}: {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly badge?: ReactNode;
  /** A page below it has a way of its own. */
  readonly isExact?: boolean;
  /** Does not fit a phone's bar. */
  readonly isWide?: boolean;
}) {
  const path = usePathname();
  const isHere = path === href || (href !== "/" && !isExact && path.startsWith(`${href}/`));
  return (
    <li className={isWide ? "flex-1 max-md:hidden" : "flex-1"}>
      <Link href={href} {...(isHere ? { "aria-current": "page" as const } : {})} className={navigationLook}>
        <span className="relative">
          {icon}
          {badge}
        </span>
        {label}
      </Link>
    </li>
  );
}
