"use client";

import { useTranslations } from "next-intl";
import {
  boardLimits,
  type ChatServicesTile,
  type OmniAttributeId,
  omniAttributes,
  omniMedia,
} from "@/lib/domain/index.ts";
import { SelectField } from "../../admin/select-field.tsx";
import { useFloorNames } from "../../admin/use-floor-names.ts";
import { withMember } from "../with-member.ts";
import { MediaField } from "./media-field.tsx";
import { OrderedChoice } from "./ordered-choice.tsx";
import type { TileFieldsProps } from "./tile-fields-props.ts";

/** Which totals of digital contacts are shown, of one service or of all. */
export function ChatServicesFields({ tile, faultOf, onChange }: TileFieldsProps<ChatServicesTile>) {
  const t = useTranslations("boardEditor");
  const words = useTranslations("chats.attribute");
  const names = useFloorNames("services");
  const name = (id: string) => (isAttribute(id) ? words(`${id}.name`) : id);
  const { service = "" } = tile;
  const services = Object.entries(names).sort(([, a], [, b]) => a.localeCompare(b));
  const isGone = service !== "" && !Object.hasOwn(names, service);
  return (
    <>
      <OrderedChoice
        label={t("field.attributes")}
        addLabel={t("addAttribute")}
        chosen={tile.attributes}
        most={boardLimits.attributes.highest}
        nameOf={name}
        options={[...omniAttributes.keys()]
          .filter((id) => !tile.attributes.includes(id))
          .map((id) => (
            <option key={id} value={id}>
              {name(id)}
            </option>
          ))}
        fault={faultOf("attributes")}
        onChange={(attributes) => onChange("attributes", { ...tile, attributes })}
      />
      <SelectField
        label={t("field.service")}
        fault={faultOf("service")}
        value={service}
        options={[
          { value: "", label: t("services.all") },
          ...(isGone ? [{ value: service, label: service.slice(service.indexOf(":") + 1) }] : []),
          ...services.map(([value, label]) => ({ value, label })),
        ]}
        onChange={(id) => onChange("service", withMember(tile, "service", id === "" ? undefined : id))}
      />
      <MediaField
        value={tile.media}
        media={omniMedia}
        fault={faultOf("media")}
        onChange={(medium) => onChange("media", withMember(tile, "media", medium))}
      />
    </>
  );
}

function isAttribute(id: string): id is OmniAttributeId {
  return [...omniAttributes.keys()].some((known) => known === id);
}
