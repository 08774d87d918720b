"use client";

import { useMemo } from "react";
import {
  type ChatServicesReadings,
  createChatServicesReader,
  type FloorDocument,
  type OmniAttributeId,
} from "@/lib/domain/index.ts";
import { memoiseFloor } from "../live/memoise-floor.ts";
import type { PassportSubject } from "./passport-subject.ts";
import type { ChatFilters } from "./use-chat-filters.ts";

export type ReadServices = (floor: FloorDocument) => ChatServicesReadings;

/** Reads a floor as Omni's chat-services, once for the whole page. */
export function useChatServicesReader(
  { media, service, user }: Pick<ChatFilters, "media" | "service" | "user">,
  whatsappServices: readonly string[],
): ReadServices {
  return useMemo(() => {
    const read = createChatServicesReader({ media, service, user }, { whatsappServices });
    return memoiseFloor((floor) => read(floor, Date.parse(floor.serverTime)));
  }, [media, service, user, whatsappServices]);
}

/** Where the totals come from, one of them first. */
export function totalPassport(
  attributes: readonly OmniAttributeId[],
  attribute: OmniAttributeId,
  reader: ReadServices,
): PassportSubject {
  return {
    name: undefined,
    attributes,
    attribute,
    read: (floor, wanted) => {
      const id = attributes.find((each) => each === wanted);
      return id && reader(floor).total(id);
    },
  };
}
