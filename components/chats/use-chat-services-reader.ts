"use client";

import { useMemo } from "react";
import {
  type ChatServicesReadings,
  type FloorDocument,
  type OmniAttributeId,
  readChatServices,
} from "@/lib/domain/index.ts";
import { memoiseFloor } from "./memoise-floor.ts";
import type { PassportSubject } from "./passport-subject.ts";
import type { ChatFilters } from "./use-chat-filters.ts";

export type ReadServices = (floor: FloorDocument) => ChatServicesReadings;

/** Reads a floor as Omni's chat-services, once for the whole page. */
export function useChatServicesReader(
  { media, service, user }: Pick<ChatFilters, "media" | "service" | "user">,
  whatsappServices: readonly string[],
): ReadServices {
  return useMemo(
    () =>
      memoiseFloor((floor) =>
        readChatServices(
          floor,
          { media, service, user },
          { nowMs: Date.parse(floor.serverTime), whatsappServices },
        ),
      ),
    [media, service, user, whatsappServices],
  );
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
