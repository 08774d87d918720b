"use client";

import { useTranslations } from "next-intl";
import type { ToldOrder } from "./told-screens.ts";

/** What a screen was told to do last, and what became of it: only its own word counts. */
export function OrderNote({ order }: { readonly order: ToldOrder | undefined }) {
  const t = useTranslations("screensAdmin.order");
  if (order === undefined) return null;
  const { kind, status } = order;
  return (
    <span
      data-order={`${kind} ${status}`}
      className={`block truncate text-xs font-normal ${status === "missed" ? "text-fault" : "text-ink-soft"}`}
    >
      {t(`${kind}.${status}`)}
    </span>
  );
}
