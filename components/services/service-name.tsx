"use client";

import Link from "next/link";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import { LateCommands } from "../commands/late-commands.tsx";
import { MediaName } from "../live/media-name.tsx";
import { entityPath } from "../ui/entity-path.ts";
import { LateCountMark } from "./counting/late-count-mark.tsx";
import type { ServiceRow } from "./service-row.ts";

/** The name of a service as the way to its page, and what can be ordered of it; the name of the medium on the line of one medium. */
export function ServiceName({ row: { id, service, media, isPart } }: { readonly row: ServiceRow }) {
  if (isPart && media !== undefined)
    return (
      <span className="ps-6">
        <MediaName media={media} />
      </span>
    );
  return (
    <>
      <Link
        href={entityPath("services", id)}
        prefetch={false}
        className="link min-w-0 truncate"
        title={service.name}
        dir="auto"
      >
        {service.name}
      </Link>
      <AlarmMark target={id} />
      <LateCountMark id={id} />
      <LateCommands part="menu" kind="services" id={id} />
    </>
  );
}
