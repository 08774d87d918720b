import type { ReactNode } from "react";
import type { FloorCall } from "@/lib/domain/index.ts";
import { CallStateLabel } from "./call-state-label.tsx";
import { EntityLink } from "./entity-link.tsx";
import { MediaName } from "./media-name.tsx";
import { PlainOrDash } from "./plain-or-dash.tsx";
import { TickingDuration } from "./ticking-duration.tsx";

/** One column of a table of calls. `head` is its word in the catalogue's `calls`. */
export interface CallColumn {
  readonly head:
    | "duration"
    | "wait"
    | "media"
    | "service"
    | "agent"
    | "state"
    | "party"
    | "profile"
    | "priority";
  readonly className?: "number" | "number font-semibold" | "grow";
  readonly cell: (call: FloorCall) => ReactNode;
}

const since = (call: FloorCall) => <TickingDuration since={call.startedAt} />;

/** Every column that some table of calls has, by its head. */
export const callColumns: { readonly [Head in CallColumn["head"]]: CallColumn } = {
  duration: { head: "duration", className: "number", cell: since },
  wait: { head: "wait", className: "number font-semibold", cell: since },
  media: { head: "media", cell: (call) => <MediaName media={call.media} /> },
  service: { head: "service", cell: (call) => linked("services", call.service) },
  agent: { head: "agent", cell: (call) => linked("agents", call.agent) },
  state: { head: "state", cell: (call) => <CallStateLabel state={call.state} /> },
  party: { head: "party", className: "grow", cell: (call) => <PlainOrDash value={call.party} /> },
  profile: { head: "profile", className: "number", cell: (call) => <PlainOrDash value={call.profile} /> },
  priority: { head: "priority", className: "number", cell: (call) => <PlainOrDash value={call.priority} /> },
};

function linked(collection: "services" | "agents", id: string | undefined) {
  return id === undefined ? (
    <PlainOrDash value={undefined} />
  ) : (
    <EntityLink collection={collection} id={id} />
  );
}
