"use client";

import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useRef, useState } from "react";
import type { LazyPart } from "./lazy-part.ts";
import { useLazyPart } from "./use-lazy-part.ts";

/** The item of a menu that has the focus when it opens; none after a press of the pointer. */
export type FirstFocus = "first" | "last" | undefined;

/** What an opened part is told by its button. */
export interface OpenedProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** It stands at the button, and the focus goes back there. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly openerId: string;
  readonly firstFocus: FirstFocus;
}

/** What makes a button of ours open a part. */
export interface OpenerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly id: string;
  readonly "aria-haspopup": "menu" | "dialog";
  readonly "aria-expanded": boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
}

/**
 * A button that opens a part whose code comes late. The button is there from the beginning and never replaced, for
 * it may have the focus; pointing at it or reaching it asks for the code, a press opens as soon as that is there.
 */
export function useOpener<Part>(
  part: LazyPart<Part>,
  kind: "menu" | "dialog",
): { readonly Part: Part | undefined; readonly button: OpenerProps; readonly opened: OpenedProps } {
  const opener = useRef<HTMLButtonElement>(null);
  const openerId = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const [firstFocus, setFirstFocus] = useState<FirstFocus>();
  const Part = useLazyPart(part);
  const ask = () => void part.load();
  const open = async (focus: FirstFocus) => {
    setFirstFocus(focus);
    setOpen(true);
    setWasOpened(true);
    if (!(await part.load())) setOpen(false);
  };
  return {
    // Hundreds of buttons may stand on a page: what none of them opened yet costs nothing.
    Part: wasOpened ? Part : undefined,
    button: {
      ref: opener,
      id: openerId,
      "aria-haspopup": kind,
      "aria-expanded": isOpen && Part !== undefined,
      // A keyboard's press has no count of clicks.
      onClick: ({ detail }) => (isOpen ? setOpen(false) : void open(detail === 0 ? "first" : undefined)),
      onKeyDown: (event) => {
        const focus = kind === "menu" ? focusOfKey(event.key) : undefined;
        if (focus === undefined) return;
        event.preventDefault();
        void open(focus);
      },
      onPointerEnter: ask,
      onFocus: ask,
    },
    opened: { isOpen, onOpenChange: setOpen, opener, openerId, firstFocus },
  };
}

function focusOfKey(key: string): FirstFocus {
  if (key === "ArrowDown") return "first";
  return key === "ArrowUp" ? "last" : undefined;
}
