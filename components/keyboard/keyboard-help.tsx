"use client";

import { useState } from "react";
import { lazyPart } from "../ui/lazy-part.ts";
import { useWantedPart } from "../ui/use-wanted-part.ts";
import { useKeyIntent } from "./use-key-intent.ts";

const dialog = lazyPart(async () => (await import("./keyboard-help-dialog.tsx")).KeyboardHelpDialog);

/** What every key does; `?` opens it. */
export function KeyboardHelp() {
  const [isOpen, setOpen] = useState(false);
  useKeyIntent("help", () => setOpen(true));
  const Dialog = useWantedPart(dialog, isOpen, () => setOpen(false));
  return Dialog === undefined ? null : <Dialog isOpen={isOpen} onOpenChange={setOpen} />;
}
