"use client";

import type { ChatsAgent } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { OmniFigure } from "./omni-figure.tsx";

/** More are told by the numbers alone. */
const drawnAtMost = 8;

/** Slots as pips, filled ones first, and as numbers: so many of so many. */
export function SlotPips({ agent: { capacity, usedSlots } }: { readonly agent: ChatsAgent }) {
  const t = useWords("chats");
  const slots = capacity.value;
  const used = usedSlots.value;
  const said =
    slots === undefined
      ? undefined
      : used === undefined
        ? t("unknownSlots", { slots })
        : t("slotsOf", { used, slots });
  return (
    <span
      className="flex items-center gap-2"
      {...(said === undefined ? {} : { "data-slots": `${used ?? ""}/${slots}` })}
    >
      <span className="live-value inline-flex w-11 shrink-0 justify-end gap-px">
        <OmniFigure reading={usedSlots} />
        <span className="text-ink-soft">/</span>
        <OmniFigure reading={capacity} />
      </span>
      {slots === undefined || slots > drawnAtMost ? null : <Pips slots={slots} used={used} />}
    </span>
  );
}

function Pips({ slots, used = 0 }: { readonly slots: number; readonly used: number | undefined }) {
  // An agent may be given more than there are slots for.
  const places = Array.from({ length: Math.min(drawnAtMost, Math.max(slots, used)) }, (_, place) => place);
  return (
    <span className="flex gap-0.5 max-sm:hidden" aria-hidden="true">
      {places.map((place) => (
        <span
          key={place}
          className={`size-2 rounded-[2px] border ${
            place < used
              ? place < slots
                ? "tone-pip border-contact bg-contact"
                : "tone-pip border-fault bg-fault"
              : "border-line-strong"
          }`}
        />
      ))}
    </span>
  );
}
