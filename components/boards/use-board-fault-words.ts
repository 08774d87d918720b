"use client";

import { useTranslations } from "next-intl";
import type { BoardFault } from "@/lib/domain/index.ts";

/** What is wrong with a member of a board and what to do, without its path. */
export function useBoardFaultWords(): (fault: BoardFault) => string {
  const t = useTranslations("boards.fault");
  return ({ code, lowest = 0, highest = 0 }) => t(code, { lowest, highest });
}
