"use client";

import { useTranslations } from "next-intl";
import type { FloorService } from "@/lib/domain/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { PlainOrDash } from "../live/plain-or-dash.tsx";
import { sortCalls } from "../live/sort-calls.ts";
import { TickingDuration } from "../live/ticking-duration.tsx";
import { useAbsence } from "../live/use-absence.ts";
import { useReason } from "../live/use-reason.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";

/** The calls that wait for an agent of this service, the longest wait first. */
export function WaitingCalls({ service }: { readonly service: FloorService }) {
  const t = useTranslations("service");
  const heads = useTranslations("calls");
  const reason = useReason();
  const missing = useAbsence(service.source, "service_details");
  if (service.calls === undefined) {
    return (
      <Panel title={t("waitingCalls")}>
        <EmptyNote>{t("noDetails", { reason: reason(missing) })}</EmptyNote>
      </Panel>
    );
  }
  const calls = sortCalls(service.calls, (call) => call.queued);
  return (
    <Panel title={t("waitingCalls")} aside={<span className="font-semibold">{calls.length}</span>}>
      {calls.length === 0 ? <EmptyNote>{t("nobodyWaiting")}</EmptyNote> : null}
      {calls.length === 0 ? null : (
        <ScrollBox label={t("waitingCalls")} isShort>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {heads("wait")}
                </th>
                <th scope="col">{heads("media")}</th>
                <th scope="col" className="grow">
                  {heads("party")}
                </th>
                <th scope="col" className="number">
                  {heads("profile")}
                </th>
                <th scope="col" className="number">
                  {heads("priority")}
                </th>
              </tr>
            </thead>
            <tbody>
              {calls.map(([id, call]) => (
                <tr key={id} data-call={id}>
                  <td className="number font-semibold">
                    <TickingDuration since={call.startedAt} />
                  </td>
                  <td>
                    <MediaName media={call.media} />
                  </td>
                  <td>
                    <PlainOrDash value={call.party} />
                  </td>
                  <td className="number">
                    <PlainOrDash value={call.profile} />
                  </td>
                  <td className="number">
                    <PlainOrDash value={call.priority} />
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
