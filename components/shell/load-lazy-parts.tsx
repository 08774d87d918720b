"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { useFreshness } from "@/lib/live/index.ts";
import { lateComponent } from "../ui/late-component.tsx";
import { loadLazyParts } from "../ui/lazy-part.ts";

/** A page that never rests still gets its parts. */
const atLatestMs = 5_000;

/** They draw nothing: nobody misses them in the first moment. */
const Attendants = lateComponent(
  async () => (await import("./attendants.tsx")).Attendants,
  () => null,
);

/**
 * Brings what the first load left out, once the page is live and its browser has nothing else to do: menus and
 * palette then work also while the server is away. A page of another kind has parts of its own; a link that came
 * back may bring what did not come before.
 */
export function LoadLazyParts() {
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page knows other parts.
  useEffect(() => (isLive ? whenIdle(() => void loadLazyParts()) : undefined), [isLive, path]);
  return <Attendants />;
}

/** Safari has no idle callbacks. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, 1_000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: atLatestMs });
  return () => cancelIdleCallback(request);
}
