"use client";

import { useEffect } from "react";
import { useLive } from "@/lib/live/index.ts";
import { isSigningOut } from "../shell/sign-out.ts";

/** Once the stream says that nobody is signed in here any more, the sign-in page, which leads back to this one. */
export function LeaveSignedOut() {
  const isOut = useLive(
    ({ connection }) =>
      connection.status === "stopped" ||
      (connection.status === "waiting" && connection.cause === "unauthenticated"),
  );
  useEffect(() => {
    if (!isOut || isSigningOut()) return;
    const { pathname, search } = window.location;
    window.location.replace(`/sign-in?problem=ended&next=${encodeURIComponent(pathname + search)}`);
  }, [isOut]);
  return null;
}
