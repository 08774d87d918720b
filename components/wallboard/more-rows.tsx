"use client";

import { useLocale } from "next-intl";
import { formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";

/** How many lines of a list did not fit. */
export function MoreRows({ count }: { readonly count: number }) {
  const t = useWords("wallboard");
  const locale = useLocale();
  return count <= 0 ? null : (
    <p className="tile-more" data-more={count}>
      {t("more", { count: formatCount(count, locale) })}
    </p>
  );
}
