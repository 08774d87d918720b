"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useKeyIntent } from "../keyboard/use-key-intent.ts";
import { useWantedPart } from "../ui/use-wanted-part.ts";
import { palettePart } from "./palette-part.ts";
import { noteVisit } from "./recent-places.ts";

/** Goes anywhere and sets anything by its name; `c` or Ctrl+K opens it. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  const path = usePathname();
  useEffect(() => noteVisit(path), [path]);
  useKeyIntent("palette", () => setOpen((wasOpen) => !wasOpen));
  const Dialog = useWantedPart(palettePart, isOpen, () => setOpen(false));
  if (Dialog !== undefined) return <Dialog isOpen={isOpen} onOpenChange={setOpen} />;
  // On its way: a name that is being typed already must not be taken for shortcuts of the page.
  return isOpen ? <span hidden data-palette="" data-open="" /> : null;
}
