"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AskError } from "../admin/ask-server.ts";

/** The one thing that is being done about boards: how it goes, and in words why it was not done. */
export function useBoardDeed() {
  const t = useTranslations("boards.problem");
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  /** Does it, and has the lists of boards asked for anew; true once it is done. */
  async function act(deed: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    setProblem("");
    try {
      await deed();
      return true;
    } catch (error) {
      const code = error instanceof AskError ? error.code : "failed";
      setProblem(t.has(code) ? t(code) : t("failed"));
      return false;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ["boards"] });
    }
  }

  return { isBusy, problem, act, forgive: () => setProblem("") };
}
