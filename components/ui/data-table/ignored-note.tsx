"use client";

import { useWords } from "@/lib/format/use-words.ts";

/** Says quietly that parts of the address made no sense and the default stands in their place. */
export function IgnoredNote({ ignored }: { readonly ignored: readonly string[] }) {
  const t = useWords("table");
  if (ignored.length === 0) return null;
  return (
    <p role="status" className="shrink-0 text-xs text-ink-soft" data-ignored={ignored.join(" ")}>
      {t("ignored", { parts: ignored.join(", ") })}
    </p>
  );
}
