"use client";

import { Popover } from "@base-ui/react/popover";
import type { RefObject } from "react";
import { OmniPassportCard } from "./omni-passport-card.tsx";
import type { PassportSubject } from "./passport-subject.ts";

/** The one passport of a page, at the value that was pressed; open while there is a subject. */
export function OmniPassportPopup({
  subject,
  anchor,
  onChange,
  onClose,
}: {
  readonly subject: PassportSubject | undefined;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChange: (subject: PassportSubject) => void;
  /** It wants to close, because of this. */
  readonly onClose: (event: Event | undefined) => void;
}) {
  return (
    <Popover.Root
      open={subject !== undefined}
      onOpenChange={(isOpen, { event }) => {
        if (!isOpen) onClose(event);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="layer">
          <Popover.Popup
            finalFocus={() => anchor.current}
            className="popup max-h-(--available-height) w-92 max-w-[calc(100vw-1rem)] overflow-y-auto p-4 text-[0.8125rem] leading-5"
          >
            {subject === undefined ? null : <OmniPassportCard subject={subject} onChange={onChange} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
