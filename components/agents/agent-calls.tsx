"use client";

import { useTranslations } from "next-intl";
import type { FloorAgent } from "@/lib/domain/index.ts";
import { CallStateLabel } from "../live/call-state-label.tsx";
import { EntityLink } from "../live/entity-link.tsx";
import { MediaName } from "../live/media-name.tsx";
import { PlainOrDash } from "../live/plain-or-dash.tsx";
import { sortCalls } from "../live/sort-calls.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";

/** The calls an agent has now, the longest first. */
export function AgentCalls({ agent }: { readonly agent: FloorAgent }) {
  const t = useTranslations("agent");
  const heads = useTranslations("calls");
  const reason = useReason();
  const missing = useAbsence(agent.source, "agent_details");
  const calls = sortCalls(agent.calls ?? {}, () => true);
  const isKnown = agent.calls !== undefined;
  return (
    <Panel
      title={t("callsNow")}
      aside={isKnown ? <span className="font-semibold">{calls.length}</span> : null}
    >
      {isKnown ? null : <EmptyNote>{t("noDetails", { reason: reason(missing) })}</EmptyNote>}
      {isKnown && calls.length === 0 ? <EmptyNote>{t("noCalls")}</EmptyNote> : null}
      {calls.length === 0 ? null : (
        <ScrollBox label={t("callsNow")}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {heads("duration")}
                </th>
                <th scope="col">{heads("media")}</th>
                <th scope="col">{heads("service")}</th>
                <th scope="col">{heads("state")}</th>
                <th scope="col" className="grow">
                  {heads("party")}
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.map(([id, call]) => (
                <tr key={id} data-call={id}>
                  <td className="number">
                    <TickingDuration since={call.startedAt} />
                  </td>
                  <td>
                    <MediaName media={call.media} />
                  </td>
                  <td>
                    {call.service === undefined ? (
                      <PlainOrDash value={undefined} />
                    ) : (
                      <EntityLink collection="services" id={call.service} />
                    )}
                  </td>
                  <td>
                    <CallStateLabel state={call.state} />
                  </td>
                  <td>
                    <PlainOrDash value={call.party} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  );
}
