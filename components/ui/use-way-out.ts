"use client";

import { type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import type { OpenedProps } from "./use-opener.ts";

const stops =
  ":is(a[href], button, input, select, textarea, [tabindex]):not(:disabled, [tabindex='-1'], [data-base-ui-focus-guard])";

/**
 * How the keyboard leaves what a button opened. It stands at the end of the document, but for who tabs it stands
 * beside its button: past its last stop comes what follows the button, before its first one the button itself. A menu
 * is one stop.
 */
export function useWayOut({ opener, onOpenChange }: OpenedProps, isOneStop: boolean) {
  const isLeaving = useRef(false);
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { currentTarget: popup, target, shiftKey } = event;
      if (event.key !== "Tab" || event.defaultPrevented) return;
      const all = [...popup.querySelectorAll(stops)];
      const edge = shiftKey ? all[0] : all.at(-1);
      if (!isOneStop && edge !== undefined && target !== edge && !(shiftKey && target === popup)) return;
      isLeaving.current = true;
      flushSync(() => onOpenChange(false));
      // From here the browser itself takes the step forward.
      opener.current?.focus();
      if (shiftKey) event.preventDefault();
    },
    /** Where the focus goes when it is closed otherwise. */
    finalFocus: () => {
      const wasLeaving = isLeaving.current;
      isLeaving.current = false;
      return wasLeaving ? false : opener.current;
    },
  };
}
