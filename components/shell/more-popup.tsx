"use client";

import { Menu } from "@base-ui/react/menu";
import Link from "next/link";
import { MenuPopup } from "../ui/menu-parts.tsx";
import type { OpenedProps } from "../ui/use-opener.ts";

/** The ways themselves, above the bar. */
export function MorePopup({
  ways,
  ...opened
}: OpenedProps & { readonly ways: readonly { readonly href: string; readonly label: string }[] }) {
  return (
    <MenuPopup {...opened} side="top">
      {ways.map(({ href, label }) => (
        <Menu.LinkItem key={href} closeOnClick className="menu-item min-h-11" render={<Link href={href} />}>
          {label}
        </Menu.LinkItem>
      ))}
    </MenuPopup>
  );
}
