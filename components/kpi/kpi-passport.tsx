"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { lazyPart } from "../ui/lazy-part.ts";
import { useOpener } from "../ui/use-opener.ts";
import type { KpiSubject } from "./kpi-subject.ts";
import { useKpiWords } from "./use-kpi-words.ts";

const popup = lazyPart(async () => (await import("./passport-popup.tsx")).PassportPopup);

interface KpiPassportProps {
  readonly kpi: string;
  readonly subject: KpiSubject;
  /** What is pressed; a small sign where nothing is given. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** Opens where a figure comes from: its formula with the numbers of now, what it counts and how exact it is. */
export function KpiPassport({ kpi, subject, children, className = "" }: KpiPassportProps) {
  const t = useWords("passport");
  const words = useKpiWords();
  const { Part, button, opened } = useOpener(popup, "dialog");
  const label = t("open", { name: words.name(kpi) });
  const look =
    children === undefined
      ? "grid size-6 place-items-center rounded text-ink-soft hover:bg-raised hover:text-ink"
      : "cursor-help rounded text-start decoration-dotted decoration-line-strong underline-offset-4 hover:underline";
  return (
    <>
      <button
        type="button"
        className={`${look} ${className}`}
        data-passport={kpi}
        title={label}
        {...(children === undefined ? { "aria-label": label } : {})}
        {...button}
      >
        {children ?? <Info className="size-3.5" aria-hidden="true" />}
      </button>
      {Part === undefined ? null : <Part kpi={kpi} subject={subject} {...opened} />}
    </>
  );
}
