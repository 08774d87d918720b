"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSetting } from "../ui/use-setting.ts";
import { keyFocusOf } from "./key-focus.ts";
import { dispatchKeyIntent } from "./key-handlers.ts";
import { type KeyIntent, keyMap } from "./key-map.ts";
import { type KeyFocus, type PressedKey, readKeys } from "./read-keys.ts";
import { singleKeysSetting } from "./single-keys-setting.ts";

/** The second key of two must follow within this. */
const prefixMs = 1_500;

/** Listens to the keyboard for the whole console and asks for what its keys mean. */
export function KeyboardWays() {
  const router = useRouter();
  const areSingleKeysOn = useSetting(singleKeysSetting) === "on";
  useEffect(() => {
    const lifetime = new AbortController();
    let focus: KeyFocus = "page";
    let prefix: { readonly key: string; readonly atMs: number } | undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const pending =
        prefix !== undefined && event.timeStamp - prefix.atMs < prefixMs ? prefix.key : undefined;
      const reading = readKeys({ ...pressedKey(event), prefix: pending, focus, areSingleKeysOn });
      prefix = reading?.type === "prefix" ? { key: reading.key, atMs: event.timeStamp } : undefined;
      if (reading?.type !== "intent") return;
      if (follow(reading.intent, (href) => router.push(href))) event.preventDefault();
    };
    // First of all, because a dialog that closes itself on this key is gone when the key has bubbled up; and
    // listening anew puts us behind every listener of the page, which may deal with the key by itself.
    const look = (event: KeyboardEvent) => {
      focus = keyFocusOf(event.target);
      window.removeEventListener("keydown", listen);
      window.addEventListener("keydown", listen, { signal: lifetime.signal });
    };
    window.addEventListener("keydown", look, { signal: lifetime.signal, capture: true });
    return () => lifetime.abort();
  }, [router, areSingleKeysOn]);
  return null;
}

function pressedKey(event: KeyboardEvent): Omit<PressedKey, "prefix" | "focus" | "areSingleKeysOn"> {
  return {
    key: event.key,
    hasCtrlOrMeta: event.ctrlKey || event.metaKey,
    hasAlt: event.altKey,
    hasShift: event.shiftKey,
    hasAltGraph: event.getModifierState("AltGraph"),
    isComposing: event.isComposing || event.key === "Process",
    isRepeated: event.repeat,
  };
}

function follow(intent: KeyIntent, go: (href: string) => void): boolean {
  const href = keyMap.find((each) => each.intent === intent)?.href;
  if (dispatchKeyIntent(intent)) return true;
  if (href !== undefined) go(href);
  return href !== undefined;
}
