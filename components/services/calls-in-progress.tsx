"use client";

import { useTranslations } from "next-intl";
import type { FloorService } from "@/lib/domain/index.ts";
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

/** The calls of this service that are with an agent, the longest first. */
export function CallsInProgress({ service }: { readonly service: FloorService }) {
  const t = useTranslations("service");
  const heads = useTranslations("calls");
  const reason = useReason();
  const missing = useAbsence(service.source, "service_details");
  const calls = sortCalls(service.calls ?? {}, (call) => !call.queued);
  const isKnown = service.calls !== undefined;
  return (
    <Panel
      title={t("callsInProgress")}
      aside={isKnown ? <span className="font-semibold">{calls.length}</span> : null}
    >
      {isKnown ? null : <EmptyNote>{t("noDetails", { reason: reason(missing) })}</EmptyNote>}
      {isKnown && calls.length === 0 ? <EmptyNote>{t("noCalls")}</EmptyNote> : null}
      {calls.length === 0 ? null : (
        <ScrollBox label={t("callsInProgress")} isShort>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {heads("duration")}
                </th>
                <th scope="col">{heads("media")}</th>
                <th scope="col">{heads("agent")}</th>
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
                    {call.agent === undefined ? (
                      <PlainOrDash value={undefined} />
                    ) : (
                      <EntityLink collection="agents" id={call.agent} />
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
