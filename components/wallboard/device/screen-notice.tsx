"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A plain page of a screen that shows nothing else: what is so, and who can help; legible from the other end of a room. */
export function ScreenNotice({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const t = useTranslations("app");
  return (
    <main className="grid min-h-dvh content-center gap-[3vmin] bg-ground px-[8vmin] py-[6vmin] text-ink">
      <p className="text-[max(1rem,2.4vmin)] font-semibold text-ink-soft">{t("name")}</p>
      <div role="alert" className="grid gap-[inherit]">
        <h1 className="max-w-[24ch] text-[max(1.5rem,6vmin)] leading-tight font-semibold tracking-tight text-balance">
          {title}
        </h1>
        <p className="max-w-[52ch] text-[max(1rem,3vmin)] leading-snug text-ink-soft">{text}</p>
      </div>
      {children}
    </main>
  );
}
