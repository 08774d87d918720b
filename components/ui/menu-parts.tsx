"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { FocusEvent, ReactNode } from "react";
import { followOpener } from "./follow-opener.ts";
import type { FirstFocus, OpenedProps } from "./use-opener.ts";
import { useWayOut } from "./use-way-out.ts";

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export interface MenuChoiceProps {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export interface MenuGroupProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What opens under a menu's button. */
export function MenuPopup({
  side = "bottom",
  className = "max-h-96 min-w-48 py-1",
  children,
  ...opened
}: OpenedProps & {
  readonly side?: "top" | "bottom";
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { isOpen, opener, openerId, firstFocus } = opened;
  return (
    <Base.Root modal={false} open={isOpen} onOpenChange={followOpener(opened)}>
      <Base.Portal>
        <Base.Positioner
          anchor={opener}
          side={side}
          sideOffset={4}
          align="end"
          collisionPadding={8}
          className="layer"
        >
          <Base.Popup
            aria-labelledby={openerId}
            {...useWayOut(opened, true)}
            onFocus={(event) => focusItem(event, firstFocus)}
            className={`popup overflow-auto text-[0.8125rem] ${className}`}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** A menu that opens takes the focus itself; by keyboard it goes on to an item. Coming back from an item is no opening. */
function focusItem(event: FocusEvent<HTMLElement>, firstFocus: FirstFocus): void {
  const popup = event.currentTarget;
  const isOpening = event.target === popup && !popup.contains(event.relatedTarget);
  if (firstFocus === undefined || !isOpening) return;
  const items = popup.querySelectorAll<HTMLElement>("[role^='menuitem']:not([data-disabled])");
  items[firstFocus === "first" ? 0 : items.length - 1]?.focus();
}

export function ItemOfMenu({ children, isDisabled = false, onPress }: MenuItemProps) {
  return (
    <Base.Item className="menu-item" disabled={isDisabled} onClick={onPress}>
      {children}
    </Base.Item>
  );
}

export function ChoiceOfMenu({ children, isOn, isDisabled = false, onChange }: MenuChoiceProps) {
  return (
    <Base.CheckboxItem className="menu-item" checked={isOn} disabled={isDisabled} onCheckedChange={onChange}>
      <span className="flex size-3.5">{isOn ? <Check className="size-3.5" aria-hidden="true" /> : null}</span>
      {children}
    </Base.CheckboxItem>
  );
}

export function GroupOfMenu({ label, children }: MenuGroupProps) {
  return (
    <Base.Group className="menu-group">
      <Base.GroupLabel className="px-3 py-1 text-xs text-ink-soft">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
