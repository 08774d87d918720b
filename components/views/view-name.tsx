"use client";

import { useTranslations } from "next-intl";
import { QueryProvider } from "../shell/query-provider.tsx";
import type { ShownView } from "./shown-view.ts";
import { useCurrentView } from "./use-current-view.ts";
import { useViews } from "./use-views.ts";

/** The name of the view in sight, and whether it was changed; "Views" while it has none. */
export function ViewName(shown: ShownView) {
  return (
    <QueryProvider>
      <Name {...shown} />
    </QueryProvider>
  );
}

function Name(shown: ShownView) {
  const table = useTranslations("table");
  const t = useTranslations("views");
  const { kept } = useViews(shown.path);
  const { current } = useCurrentView(shown, kept.data?.views ?? []);
  if (current === undefined) return table("views");
  return (
    <>
      <bdi className="truncate">{current.view.name}</bdi>{" "}
      {current.isChanged ? (
        <span className="shrink-0 text-xs font-normal text-ink-soft">{t("changed")}</span>
      ) : null}
    </>
  );
}
