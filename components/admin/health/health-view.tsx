"use client";

import { useTranslations } from "next-intl";
import { formatAge, type StateMark } from "@/lib/format/index.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { StateLabel } from "../../ui/state-label.tsx";
import { useAskFault } from "../use-ask-fault.ts";
import { HealthCard } from "./health-card.tsx";
import { type Health, type HealthLevel, useHealth } from "./use-health.ts";

const levelMarks: Readonly<Record<HealthLevel, StateMark>> = {
  well: { shape: "disc", tone: "ready", word: "" },
  watch: { shape: "half-disc", tone: "pause", word: "" },
  ill: { shape: "bang", tone: "fault", word: "" },
  unknown: { shape: "hatched", tone: "quiet", word: "" },
};

/** How the installation does: each thing with a plain word, its numbers, and what to do where something is to be done. */
export function HealthView() {
  const t = useTranslations("healthAdmin");
  const faultText = useAskFault();
  const { data, error, isFetching, refetch } = useHealth();
  return (
    <div className="flex flex-col gap-4" data-view="health">
      <PageHeader title={t("title")}>
        {data === undefined ? null : <Summary health={data} />}
        {/* Also what the keyboard reaches, so that it can scroll the page. */}
        <Button onClick={() => void refetch()} aria-busy={isFetching}>
          {t("again")}
        </Button>
      </PageHeader>
      {error === null ? null : <EmptyNote>{faultText(error)}</EmptyNote>}
      {data === undefined && error === null ? <EmptyNote>{t("loading")}</EmptyNote> : null}
      {data === undefined ? null : (
        <div className="grid items-stretch gap-3 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
          {data.findings.map(({ check, level }) => (
            <HealthCard key={check} check={check} level={level} mark={levelMarks[level]} facts={data.facts} />
          ))}
        </div>
      )}
    </div>
  );
}

/** In one line: how much is to be looked at, and which process this is since when. */
function Summary({ health: { facts, findings } }: { readonly health: Health }) {
  const t = useTranslations("healthAdmin");
  const count = (level: HealthLevel) => findings.filter((each) => each.level === level).length;
  const worst = count("ill") > 0 ? "ill" : count("watch") > 0 ? "watch" : "well";
  return (
    <>
      <p role="status" data-health={worst}>
        <StateLabel
          mark={levelMarks[worst]}
          word={t(`summary.${worst}`, { count: worst === "well" ? 0 : count(worst) })}
        />
      </p>
      <p className="text-[0.8125rem] text-ink-soft">
        {t("process", { build: facts.build, node: facts.node, age: formatAge(facts.uptimeSeconds) })}
      </p>
    </>
  );
}
