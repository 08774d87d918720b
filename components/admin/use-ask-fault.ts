"use client";

import { useTranslations } from "next-intl";
import { AskError } from "./ask-server.ts";

/** Why the server gave no answer, in words that say what to do. */
export function useAskFault(): (error: unknown) => string {
  const t = useTranslations("adminFault");
  return (error) => {
    const { code, waitSeconds } = error instanceof AskError ? error : new AskError("failed");
    return t(t.has(code) ? code : "failed", { seconds: Math.max(1, waitSeconds) });
  };
}
