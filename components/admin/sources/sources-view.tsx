"use client";

import { useTranslations } from "next-intl";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { useAskFault } from "../use-ask-fault.ts";
import { ConnectionTest } from "./connection-test.tsx";
import { SourceCard } from "./source-card.tsx";
import { useSources } from "./use-sources.ts";

/** Where the data comes from: how each source is configured, how it does, and whether there is one at an address. */
export function SourcesView() {
  const t = useTranslations("sourcesAdmin");
  const faultText = useAskFault();
  const { data: sources, error } = useSources();
  return (
    <div className="flex flex-col gap-4" data-view="sources">
      <PageHeader title={t("title")} />
      {error === null ? null : <EmptyNote>{faultText(error)}</EmptyNote>}
      {sources === undefined && error === null ? <EmptyNote>{t("loading")}</EmptyNote> : null}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {sources?.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
        <ConnectionTest url={sources?.[0]?.url} />
      </div>
    </div>
  );
}
