"use client";

import { AlarmAlerts } from "../alerting/alarm-alerts.tsx";
import { CommandDesk } from "../commands/command-desk.tsx";
import { SpokenDigest } from "../live/spoken-digest.tsx";
import { LeaveSignedOut } from "../sign-in/leave-signed-out.tsx";
import { ReportPresence } from "../sign-in/report-presence.tsx";

/** What goes on beside every page: what changed is said, alarms are heard, the session and what was ordered are looked after. */
export function Attendants() {
  return (
    <>
      <SpokenDigest />
      <AlarmAlerts />
      <ReportPresence />
      <LeaveSignedOut />
      <CommandDesk />
    </>
  );
}
