"use client";

import { useReason } from "../live/use-reason.ts";

/** Why a dash stands in a figure's place, in words that are read and not pointed at. */
export function WhyAbsent({ reason }: { readonly reason: string }) {
  const words = useReason();
  return (
    <span className="tile-why" data-why={reason}>
      {words(reason)}
    </span>
  );
}
