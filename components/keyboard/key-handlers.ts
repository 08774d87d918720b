import type { KeyIntent } from "./key-map.ts";
import { rowOf } from "./list-rows.ts";

/** Does what a key asks for; `row` is the row that has the focus. Only the answer `false` passes it on. */
export type KeyHandler = (row: HTMLElement | undefined) => unknown;

/** Fired at the focused element before any handler; whoever prevents its default has dealt with the intent. */
export const keyIntentEvent = "mirante:key-intent";

const handlers = new Map<KeyIntent, readonly KeyHandler[]>();

/** From now on `handler` is asked first, before those that were there; until the returned function is called. */
export function addKeyHandler(intent: KeyIntent, handler: KeyHandler): () => void {
  handlers.set(intent, [handler, ...(handlers.get(intent) ?? [])]);
  return () => {
    handlers.set(
      intent,
      (handlers.get(intent) ?? []).filter((each) => each !== handler),
    );
  };
}

/** Asks everybody who may deal with an intent, the focused element first; whether somebody did. */
export function dispatchKeyIntent(intent: KeyIntent): boolean {
  const focused = document.activeElement ?? document.body;
  const event = new CustomEvent(keyIntentEvent, { detail: intent, bubbles: true, cancelable: true });
  if (!focused.dispatchEvent(event)) return true;
  const row = rowOf(focused);
  return (handlers.get(intent) ?? []).some((handler) => handler(row) !== false);
}
