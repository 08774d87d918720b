"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFloorValue } from "@/lib/live/index.ts";
import { entityPath } from "../ui/entity-path.ts";
import type { PaletteGroup, PaletteItem } from "./palette-item.ts";
import { type RecentPlace, recentPlaces } from "./recent-places.ts";
import { SearchIndex } from "./search-index.ts";
import { useCommands, usePages } from "./use-commands.ts";
import { listNames, type NamedEntity, useNames } from "./use-names.ts";
import { useOrderItems } from "./use-order-items.ts";

/** Of each kind, at most this many answers. */
const shownAtMost = 20;

/** What the palette offers to a query: what may be ordered, places of late and everything that is set when nothing was typed yet. */
export function usePaletteGroups(query: string): readonly PaletteGroup[] {
  const services = useNames("services");
  const agents = useNames("agents");
  const pages = usePages();
  const { ofSubject: orders, ofLists } = useOrderItems();
  const commands = [...useCommands(), ...ofLists];
  const kinds = useTranslations("palette");
  const toItem = useEntityItem();
  const serviceIndex = useNameIndex("services", services);
  const agentIndex = useNameIndex("agents", agents);
  const entities = (index: SearchIndex<NamedEntity>) =>
    index.find(query, shownAtMost).items.map((entity) => toItem(entity));
  const nameOf = ({ collection, id }: RecentPlace) =>
    (collection === "services" ? services : agents)[id]?.name ?? id.slice(id.indexOf(":") + 1);
  const all: readonly PaletteGroup[] =
    query.trim() === ""
      ? [
          { value: "orders", items: orders },
          {
            value: "recent",
            items: recentPlaces().map((place) => ({
              ...toItem({ ...place, name: nameOf(place), source: "" }),
              id: `recent ${place.collection} ${place.id}`,
              detail: kinds(`group.${place.collection}`),
            })),
          },
          { value: "pages", items: pages },
          { value: "settings", items: commands },
        ]
      : [
          { value: "orders", items: findAmong(orders, query) },
          { value: "pages", items: findAmong(pages, query) },
          { value: "services", items: entities(serviceIndex) },
          { value: "agents", items: entities(agentIndex) },
          { value: "settings", items: findAmong(commands, query) },
        ];
  return all.filter(({ items }) => items.length > 0);
}

/** Made anew only when names changed, never by a key. */
function useNameIndex(
  collection: "services" | "agents",
  named: ReturnType<typeof useNames>,
): SearchIndex<NamedEntity> {
  return useMemo(
    () => new SearchIndex(listNames(collection, named), ({ name }) => name),
    [collection, named],
  );
}

/** Pages and settings are few, and their words change with the language: looked through as they are. */
function findAmong(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  return new SearchIndex(items, ({ label }) => label).find(query, shownAtMost).items;
}

const hasSeveralSources = (floor: { sources: object }) => Object.keys(floor.sources).length > 1;

/** The source stands beside a name only where names of several sources can be mistaken for each other. */
function useEntityItem(): (entity: NamedEntity) => PaletteItem {
  const router = useRouter();
  const isAmbiguous = useFloorValue(hasSeveralSources) === true;
  return ({ collection, id, name, source }) => ({
    id: `${collection} ${id}`,
    label: name,
    detail: isAmbiguous ? source : undefined,
    run: () => router.push(entityPath(collection, id)),
  });
}
