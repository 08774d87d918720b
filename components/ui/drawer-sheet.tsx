"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useWords } from "@/lib/format/use-words.ts";

export interface DrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Where the focus goes back to, when that is not where it was. */
  readonly opener?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A sheet at the side of the page for what is set up beside the page. Escape and the ground close it. */
export function DrawerSheet({ title, isOpen, onOpenChange, opener, children }: DrawerProps) {
  const t = useWords("ui");
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="drawer" {...(opener === undefined ? {} : { finalFocus: opener })}>
          <header className="flex shrink-0 items-center justify-between gap-4 border-b border-line px-4 py-2">
            <Base.Title className="text-sm font-semibold">{title}</Base.Title>
            <Base.Close
              className="control w-8 justify-center border-transparent bg-transparent px-0"
              aria-label={t("close")}
            >
              <X className="size-4" aria-hidden="true" />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-auto p-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
