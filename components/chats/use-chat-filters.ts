"use client";

import { useMemo } from "react";
import { type FloorDocument, type OmniMedia, omniMedia } from "@/lib/domain/index.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import type { TableView } from "../ui/data-table/index.ts";

/** Omni's filters as an address asks for them; absent = all. */
export interface ChatFilters {
  readonly media: OmniMedia | undefined;
  /** Ids on the floor. */
  readonly service: string | undefined;
  readonly user: string | undefined;
  /** Filters that ask for several at once, or for somebody who is not there: all stand in their place. */
  readonly ignored: readonly string[];
}

/** Each of Omni's filters takes one value. One that names nothing on the floor is left out, and told of. */
export function useChatFilters({ filters }: Pick<TableView, "filters">): ChatFilters {
  const [media, service, user] = [filters.get("media"), filters.get("service"), filters.get("user")];
  const isService = useFloorValue((floor) => isOn(floor, "services", service)) ?? true;
  const isUser = useFloorValue((floor) => isOn(floor, "agents", user)) ?? true;
  return useMemo(() => {
    const one = (values: readonly string[] | undefined, isThere: boolean): string | undefined =>
      values?.length === 1 && isThere ? values[0] : undefined;
    const found = {
      media: omniMedia.find((each) => each === one(media, true)),
      service: one(service, isService),
      user: one(user, isUser),
    };
    const asked = { media, service, user };
    const ignored = (["media", "service", "user"] as const).filter(
      (filter) => asked[filter] !== undefined && found[filter] === undefined,
    );
    return { ...found, ignored: ignored.map((filter) => `filter ${filter}`) };
  }, [media, service, user, isService, isUser]);
}

function isOn(
  floor: FloorDocument,
  collection: "services" | "agents",
  values: readonly string[] | undefined,
): boolean {
  return values === undefined || values.every((id) => Object.hasOwn(floor[collection], id));
}
