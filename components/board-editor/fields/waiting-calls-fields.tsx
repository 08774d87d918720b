"use client";

import type { WaitingCallsTile } from "@/lib/domain/index.ts";
import { withMember } from "../with-member.ts";
import { MediaField } from "./media-field.tsx";
import { ServicesField } from "./services-field.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

const media = ["voice", "chat", "email"] as const;

/** Whose waiting contacts are listed, and of which medium. */
export function WaitingCallsFields({ tile, faultOf, onChange }: TileFieldsProps<WaitingCallsTile>) {
  return (
    <>
      <ServicesField
        value={tile.services}
        fault={faultOf("services")}
        onChange={(services) => onChange("services", { ...tile, services })}
      />
      <MediaField
        value={tile.media}
        media={media}
        fault={faultOf("media")}
        onChange={(medium) => onChange("media", withMember(tile, "media", medium))}
      />
    </>
  );
}
