"use client";

import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/lib/format/use-words.ts";
import { usePassport } from "./omni-passport.tsx";
import type { PassportSubject } from "./passport-subject.ts";

/** A value that opens its passport by a press of the pointer. The keyboard gets there by the row's own sign. */
export function PassportCell({
  subject,
  children,
}: {
  readonly subject: PassportSubject;
  readonly children: ReactNode;
}) {
  const show = usePassport();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-passport={subject.attribute}
      className="min-h-6 w-full cursor-help truncate rounded text-inherit [text-align:inherit] decoration-dotted decoration-line-strong underline-offset-4 hover:underline"
      onClick={(event) => show(subject, event.currentTarget)}
    >
      {children}
    </button>
  );
}

/** The sign of a row that opens the passports of all its values. */
export function PassportSign({ subject }: { readonly subject: PassportSubject & { readonly name: string } }) {
  const t = useWords("chats");
  const show = usePassport();
  return (
    <button
      type="button"
      data-passport="row"
      aria-label={t("passport", { name: subject.name })}
      title={t("passport", { name: subject.name })}
      className="ms-auto grid size-6 shrink-0 place-items-center rounded text-ink-soft hover:bg-line hover:text-ink print:hidden"
      onClick={(event) => show(subject, event.currentTarget)}
    >
      <Info className="size-3.5" aria-hidden="true" />
    </button>
  );
}
