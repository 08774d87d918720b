"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FloorSource } from "@/lib/domain/index.ts";
import { formatAge, formatCount, type StateMark } from "@/lib/format/index.ts";
import { useLinkReason } from "../../live/use-link-reason.ts";
import { Fact } from "../../ui/fact.tsx";
import { Panel } from "../../ui/panel.tsx";
import { StateLabel } from "../../ui/state-label.tsx";
import { FullTime } from "../full-time.tsx";
import { SourceGaps } from "./source-gaps.tsx";
import { SourceSubscriptions } from "./source-subscriptions.tsx";
import type { SourceFacts } from "./use-sources.ts";

const marks: Readonly<Record<FloorSource["link"], StateMark>> = {
  live: { shape: "disc", tone: "ready", word: "" },
  connecting: { shape: "half-disc", tone: "contact", word: "" },
  stale: { shape: "hatched", tone: "pause", word: "" },
  down: { shape: "bang", tone: "fault", word: "" },
};

/** One source: its link, what it is told to do, what it cannot give and what it holds. */
export function SourceCard({ source }: { readonly source: SourceFacts }) {
  const t = useTranslations("sourcesAdmin");
  const links = useTranslations("link");
  const { id, status } = source;
  return (
    <Panel
      title={t("source", { source: id })}
      aside={
        status === undefined ? null : (
          <span data-source-link={status.link}>
            <StateLabel mark={marks[status.link]} word={links(status.link)} />
          </span>
        )
      }
    >
      <div className="flex flex-col gap-4 px-4 py-3">
        {status === undefined ? (
          <p className="text-ink-soft">{t("nothingTold")}</p>
        ) : (
          <Standing status={status} ageMs={source.ageMs} />
        )}
        <Settings source={source} />
        {status === undefined ? null : <SourceGaps status={status} />}
        <SourceSubscriptions subscriptions={source.subscriptions} />
      </div>
    </Panel>
  );
}

function Standing({ status, ageMs }: { readonly status: FloorSource; readonly ageMs: number | undefined }) {
  const t = useTranslations("sourcesAdmin");
  const names = useTranslations("source");
  const linkReason = useLinkReason();
  const locale = useLocale();
  const { unknown } = status;
  return (
    <div>
      <dl>
        <Fact label={t("linkSince")}>
          <FullTime at={status.linkSince} />
        </Fact>
        {status.linkReason === undefined ? null : (
          <Fact label={names("why")}>{linkReason(status.linkReason)}</Fact>
        )}
        <Fact label={names("heardAt")}>
          {ageMs === undefined ? "—" : t("ago", { age: formatAge(ageMs / 1000) })}
        </Fact>
        <Fact label={names("agentState")}>{names(`origin.${status.agentState}`)}</Fact>
      </dl>
      <p className="mb-1 text-xs text-ink-soft">{t(`originMeans.${status.agentState}`)}</p>
      <dl>
        <Fact label={names("unknownEvents")}>{formatCount(unknown.events, locale)}</Fact>
        <Fact label={names("unknownFields")}>{formatCount(unknown.fields, locale)}</Fact>
        <Fact label={names("dropped")}>{formatCount(unknown.dropped, locale)}</Fact>
      </dl>
    </div>
  );
}

function Settings({ source }: { readonly source: SourceFacts }) {
  const t = useTranslations("sourcesAdmin");
  const { settings } = source;
  const list = (names: "all" | readonly string[]) => (names === "all" ? t("all") : names.join(", "));
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{t("settings")}</h3>
      <dl>
        <Fact label={t("address")}>
          {source.isSimulated ? t("simulated", { url: source.url }) : source.url}
        </Fact>
        <Fact label={t("format")}>{settings.format.toUpperCase()}</Fact>
        <Fact label={t("interval")}>{t("seconds", { count: settings.updateIntervalSeconds })}</Fact>
        <Fact label={t("agentStateWanted")}>{t(`wanted.${settings.agentState}`)}</Fact>
        <Fact label={t("channel")}>{settings.channelMethod}</Fact>
        <Fact label={t("timezone")}>{settings.timezone}</Fact>
        <Fact label={t("services")}>{list(settings.services)}</Fact>
        <Fact label={t("agents")}>{list(settings.agents)}</Fact>
        <Fact label={t("serviceLogin")}>{source.serviceLogin ?? t("noServiceLogin")}</Fact>
      </dl>
    </section>
  );
}
