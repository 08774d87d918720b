"use client";

import { type ComponentProps, cloneElement, type ReactElement, type ReactNode } from "react";
import { lazyPart } from "./lazy-part.ts";
import type { MenuChoiceProps, MenuGroupProps, MenuItemProps } from "./menu-parts.tsx";
import { useLazyPart } from "./use-lazy-part.ts";
import { useOpener } from "./use-opener.ts";

const menuParts = lazyPart(() => import("./menu-parts.tsx"));

/** A menu under its button. Fill it with `MenuItem`, `MenuChoice` and `MenuGroup`. */
export function Menu({
  trigger,
  children,
}: {
  /** A button of ours, without a press of its own. */
  readonly trigger: ReactElement<ComponentProps<"button">>;
  readonly children: ReactNode;
}) {
  const { Part, button, opened } = useOpener(menuParts, "menu");
  return (
    <>
      {cloneElement(trigger, button)}
      {Part === undefined ? null : <Part.MenuPopup {...opened}>{children}</Part.MenuPopup>}
    </>
  );
}

/** One thing to do. */
export function MenuItem(props: MenuItemProps) {
  const parts = useLazyPart(menuParts);
  return parts === undefined ? null : <parts.ItemOfMenu {...props} />;
}

/** One thing that is on or off; the menu stays open. */
export function MenuChoice(props: MenuChoiceProps) {
  const parts = useLazyPart(menuParts);
  return parts === undefined ? null : <parts.ChoiceOfMenu {...props} />;
}

/** A part of a menu under its name. */
export function MenuGroup(props: MenuGroupProps) {
  const parts = useLazyPart(menuParts);
  return parts === undefined ? null : <parts.GroupOfMenu {...props} />;
}
