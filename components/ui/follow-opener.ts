import type { OpenedProps } from "./use-opener.ts";

interface ChangeDetails {
  readonly event: Event;
  readonly cancel: () => void;
}

/**
 * What an opened part does when it wants to open or close. Where its button is pressed, or gets the focus, it stays:
 * the button itself closes it, and would otherwise open it again.
 */
export function followOpener({ opener, onOpenChange }: Pick<OpenedProps, "opener" | "onOpenChange">) {
  return (isOpen: boolean, { event, cancel }: ChangeDetails): void => {
    const towards = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (!isOpen && towards instanceof Node && opener.current?.contains(towards) === true) cancel();
    else onOpenChange(isOpen);
  };
}
