"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** One way of the main navigation; marked while its page or one below it is shown. */
export function NavigationLink({
  href,
  label,
  icon,
  badge,
}: {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly badge?: ReactNode;
}) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <li className="flex-1">
      <Link
        href={href}
        {...(isHere ? { "aria-current": "page" as const } : {})}
        className="relative flex flex-col items-center gap-1 rounded-md py-2 text-2xs whitespace-nowrap text-ink-soft hover:bg-raised hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:font-semibold aria-[current=page]:text-accent [&_svg]:size-5 [&_svg]:stroke-[1.75]"
      >
        <span className="relative">
          {icon}
          {badge}
        </span>
        {label}
      </Link>
    </li>
  );
}
