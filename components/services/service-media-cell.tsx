"use client";

import { Fragment } from "react";
import { MediaName } from "../live/media-name.tsx";
import { serviceMedia } from "./service-media.ts";
import type { ServiceRow } from "./service-row.ts";

/** The media of a service in words. */
export function ServiceMedia({ row: { service, isPart } }: { readonly row: ServiceRow }) {
  if (isPart) return null;
  return (
    <span className="text-ink-soft">
      {serviceMedia(service).map((each, index) => (
        <Fragment key={each}>
          {index === 0 ? "" : ", "}
          <MediaName media={each} />
        </Fragment>
      ))}
    </span>
  );
}
