"use client";

import { useLocale } from "next-intl";
import type { FloorAgent } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { PlainOrDash } from "../live/plain-or-dash.tsx";
import { Fact } from "../ui/fact.tsx";
import { Panel } from "../ui/panel.tsx";

/** What is known of an agent besides numbers: login, extension, who changed the state, slots. */
export function AgentFacts({ agent }: { readonly agent: FloorAgent }) {
  const t = useWords("agent");
  const capacity = Object.entries(agent.capacity ?? {});
  return (
    <Panel title={t("facts")}>
      <dl className="px-4 py-2">
        {capacity.length === 0 ? (
          <Fact label={t("capacity")}>
            <PlainOrDash value={undefined} />
          </Fact>
        ) : null}
        {capacity.map(([media, { slots, used }]) => (
          <Fact
            key={media}
            label={
              <>
                {t("slotsOf")} <MediaName media={media} />
              </>
            }
          >
            {`${used ?? "—"} / ${slots}`}
          </Fact>
        ))}
      </dl>
      <dl className="border-t border-line px-4 py-2">
        <Fact label={t("login")}>
          <Moment instant={agent.loginAt} />
        </Fact>
        <Fact label={t("extension")}>
          <PlainOrDash value={agent.extension} />
        </Fact>
        <Fact label={t("changedBy")}>
          <PlainOrDash value={agent.changedBy} />
        </Fact>
        <Fact label={t("contingency")}>
          <PlainOrDash value={yesOrNo(agent.contingency, t("yes"), t("no"))} />
        </Fact>
        {agent.pause?.endsAt === undefined ? null : (
          <Fact label={t("pauseEndsAt")}>
            <Moment instant={agent.pause.endsAt} />
          </Fact>
        )}
        {agent.pendingPause === undefined ? null : (
          <Fact label={t("pendingPause")}>{agent.pendingPause.name}</Fact>
        )}
      </dl>
    </Panel>
  );
}

function Moment({ instant }: { readonly instant: string | undefined }) {
  const locale = useLocale();
  const nowMs = useNow();
  if (instant === undefined || nowMs === undefined) return <PlainOrDash value={undefined} />;
  return <time dateTime={instant}>{formatMoment(Date.parse(instant), nowMs, locale)}</time>;
}

function yesOrNo(value: boolean | undefined, yes: string, no: string): string | undefined {
  if (value === undefined) return undefined;
  return value ? yes : no;
}
