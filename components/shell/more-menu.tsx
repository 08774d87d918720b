"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { lazyPart } from "../ui/lazy-part.ts";
import { useOpener } from "../ui/use-opener.ts";
import type { MorePopup } from "./more-popup.tsx";
import { navigationLook } from "./navigation-look.ts";

const popup = lazyPart(async () => (await import("./more-popup.tsx")).MorePopup);

/** On a phone: the ways that do not fit the bar. */
export function MoreMenu({ ways }: Pick<ComponentProps<typeof MorePopup>, "ways">) {
  const t = useTranslations("navigation");
  const { Part, button, opened } = useOpener(popup, "menu");
  const path = usePathname();
  const isHere = ways.some(({ href }) => path.startsWith(href));
  return (
    <li className="flex-1 md:hidden">
      <button
        type="button"
        className={`${navigationLook} w-full`}
        {...(isHere ? { "aria-current": "true" as const } : {})}
        {...button}
      >
        <Ellipsis aria-hidden="true" />
        {t("more")}
      </button>
      {Part === undefined ? null : <Part ways={ways} {...opened} />}
    </li>
  );
}
