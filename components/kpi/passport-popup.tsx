"use client";

import { PopoverPopup } from "../ui/popover-popup.tsx";
import type { OpenedProps } from "../ui/use-opener.ts";
import type { KpiSubject } from "./kpi-subject.ts";
import { PassportCard } from "./passport-card.tsx";

/** A passport at the figure it belongs to. */
export function PassportPopup({
  kpi,
  subject,
  ...opened
}: OpenedProps & { readonly kpi: string; readonly subject: KpiSubject }) {
  return (
    <PopoverPopup
      {...opened}
      className="max-h-(--available-height) w-92 max-w-[calc(100vw-1rem)] overflow-y-auto p-4 leading-5"
    >
      <PassportCard kpi={kpi} subject={subject} />
    </PopoverPopup>
  );
}
