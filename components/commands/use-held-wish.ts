"use client";

import { useState } from "react";
import { useDesk } from "./use-desk.ts";
import type { Wish } from "./wish.ts";

/** What is asked to be confirmed; the last one while its dialog closes. */
export function useHeldWish(): { readonly wish: Wish | undefined; readonly isOpen: boolean } {
  const wish = useDesk((state) => state.wish);
  const [held, setHeld] = useState(wish);
  if (wish !== undefined && held !== wish) setHeld(wish);
  return { wish: wish ?? held, isOpen: wish !== undefined };
}
