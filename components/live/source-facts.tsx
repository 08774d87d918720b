"use client";

import { useLocale } from "next-intl";
import type { FloorSource } from "@/lib/domain/index.ts";
import { formatCount, formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useLive, useNow } from "@/lib/live/index.ts";
import { Fact } from "../ui/fact.tsx";
import { useLinkReason } from "./use-link-reason.ts";
import { useReason } from "./use-reason.ts";

/** The leg from a source to the server: link, where agent states come from, what is not available, what was odd. */
export function SourceFacts({ id, source }: { readonly id: string; readonly source: FloorSource }) {
  const t = useWords("source");
  const links = useWords("link");
  const linkReason = useLinkReason();
  const locale = useLocale();
  const nowMs = useNow("server") ?? 0;
  const link = useLive((state) => state.legs[id]?.link ?? source.link);
  const heardAtMs = useLive((state) => state.legs[id]?.heardAtMs);
  return (
    <section className="mb-2" data-source={id}>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{t("sourceLeg", { source: id })}</h3>
      <dl>
        <Fact label={t("state")}>{links(link)}</Fact>
        {source.linkReason === undefined ? null : (
          <Fact label={t("why")}>{linkReason(source.linkReason)}</Fact>
        )}
        <Fact label={t("since")}>{formatMoment(Date.parse(source.linkSince), nowMs, locale)}</Fact>
        <Fact label={t("heardAt")}>
          {heardAtMs === undefined ? "—" : formatMoment(heardAtMs, nowMs, locale)}
        </Fact>
        <Fact label={t("agentState")}>{t(`origin.${source.agentState}`)}</Fact>
        <Fact label={t("unknownEvents")}>{formatCount(source.unknown.events, locale)}</Fact>
        <Fact label={t("unknownFields")}>{formatCount(source.unknown.fields, locale)}</Fact>
        <Fact label={t("dropped")}>{formatCount(source.unknown.dropped, locale)}</Fact>
      </dl>
      <Degraded degraded={source.degraded} />
    </section>
  );
}

function Degraded({ degraded }: Pick<FloorSource, "degraded">) {
  const t = useWords("source");
  const capabilities = useWords("capability");
  const reason = useReason();
  const missing = Object.entries(degraded);
  if (missing.length === 0) return <p className="mt-2 text-ink-soft">{t("complete")}</p>;
  return (
    <>
      <h4 className="mt-2 text-xs font-medium text-ink-soft">{t("missing")}</h4>
      <dl>
        {missing.map(([capability, code]) => (
          <Fact key={capability} label={capabilities.has(capability) ? capabilities(capability) : capability}>
            <span data-degraded={capability}>{reason(code)}</span>
          </Fact>
        ))}
      </dl>
    </>
  );
}
