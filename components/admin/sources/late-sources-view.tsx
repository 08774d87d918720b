"use client";

import { useTranslations } from "next-intl";
import { lateQuerying } from "../../shell/late-querying.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";

/** `SourcesView`, which comes late. */
export const LateSourcesView = lateQuerying(
  async () => (await import("./sources-view.tsx")).SourcesView,
  function WaitingSourcesView() {
    return <EmptyNote>{useTranslations("sourcesAdmin")("loading")}</EmptyNote>;
  },
);
