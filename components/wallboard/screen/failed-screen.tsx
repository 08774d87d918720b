"use client";

import { useEffect } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { CalmScreen } from "./calm-screen.tsx";

/** What stands where a screen could not be drawn. Its heart does not beat, so the watchdog loads it anew. */
export function FailedScreen({ error }: { readonly error: unknown }) {
  const t = useWords("wallboard");
  const problem = useWords("problem");
  useEffect(() => console.error(error), [error]);
  return <CalmScreen title={problem("errorTitle")} text={t("recovering")} />;
}
