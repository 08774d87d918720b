"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { followOpener } from "./follow-opener.ts";
import type { OpenedProps } from "./use-opener.ts";
import { useWayOut } from "./use-way-out.ts";

/** What opens at a button and holds more than a menu. It is named by the `Popover.Title` in it. */
export function PopoverPopup({
  align = "center",
  className,
  children,
  ...opened
}: OpenedProps & {
  readonly align?: "center" | "end";
  readonly className: string;
  readonly children: ReactNode;
}) {
  const { isOpen, opener } = opened;
  return (
    <Base.Root open={isOpen} onOpenChange={followOpener(opened)}>
      <Base.Portal>
        <Base.Positioner anchor={opener} sideOffset={6} align={align} collisionPadding={8} className="layer">
          <Base.Popup {...useWayOut(opened, false)} className={`popup text-[0.8125rem] ${className}`}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
