"use client";

import { useEffect } from "react";
import { withDeadline } from "../ui/with-deadline.ts";

/** How often at most the server is told; a session sleeps after half an hour. */
const quietMs = 5 * 60_000;

/** Tells the server that somebody is there, when they press a key or point: what arrives by itself is nobody. */
export function ReportPresence() {
  useEffect(() => {
    const controller = new AbortController();
    // The page itself was asked for by somebody.
    let toldAt = performance.now();
    const notice = () => {
      if (performance.now() - toldAt < quietMs) return;
      toldAt = performance.now();
      const headers = { "Content-Type": "application/json" };
      // What is not told now is told with the next key; a session that has ended shows by the stream.
      fetch("/api/session", { method: "PATCH", headers, body: "{}", signal: withDeadline() }).catch(() => {
        toldAt = Number.NEGATIVE_INFINITY;
      });
    };
    for (const event of ["pointerdown", "keydown"] as const) {
      window.addEventListener(event, notice, { passive: true, signal: controller.signal });
    }
    return () => controller.abort();
  }, []);
  return null;
}
