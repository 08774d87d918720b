"use client";

import { useIsReplay } from "@/lib/live/index.ts";
import { AlarmAlerts } from "../alerting/alarm-alerts.tsx";
import { CommandDesk } from "../commands/command-desk.tsx";
import { SpokenDigest } from "../live/spoken-digest.tsx";
import { LeaveSignedOut } from "../sign-in/leave-signed-out.tsx";
import { ReportPresence } from "../sign-in/report-presence.tsx";

/** What goes on beside every page: what changed is said, alarms are heard, the session and what was ordered are looked after. */
export function Attendants() {
  const isReplay = useIsReplay();
  return (
    <>
      <ReportPresence />
      <LeaveSignedOut />
      {/* What was is neither announced nor answered. */}
      {isReplay ? null : (
        <>
          <SpokenDigest />
          <AlarmAlerts />
          <CommandDesk />
        </>
      )}
    </>
  );
}
