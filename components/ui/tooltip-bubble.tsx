"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactNode, RefObject } from "react";

/** The words of a tooltip while they are shown. Escape closes them. */
export function TooltipBubble({
  anchor,
  close,
  children,
  ...hover
}: {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly close: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Base.Root open onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="layer">
          <Base.Popup className="popup max-w-72 px-2.5 py-1.5 text-xs leading-4" {...hover}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
