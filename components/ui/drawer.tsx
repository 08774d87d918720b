"use client";

import type { DrawerProps } from "./drawer-sheet.tsx";
import { lazyPart } from "./lazy-part.ts";
import { useWantedPart } from "./use-wanted-part.ts";

const sheet = lazyPart(async () => (await import("./drawer-sheet.tsx")).DrawerSheet);

/** A sheet at the side of the page for what is set up beside the page; its code comes when it is first wanted. */
export function Drawer(props: DrawerProps) {
  const Sheet = useWantedPart(sheet, props.isOpen, () => props.onOpenChange(false));
  return Sheet === undefined ? null : <Sheet {...props} />;
}
