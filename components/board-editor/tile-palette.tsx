"use client";

import { useTranslations } from "next-intl";
import { type FloorDocument, newTile, type TileKind } from "@/lib/domain/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { TileIcon } from "./tile-icon.tsx";
import type { BoardEditing } from "./use-board-editor.ts";

const kinds: readonly TileKind[] = [
  "kpi",
  "services_table",
  "waiting_calls",
  "agents_by_state",
  "agents_list",
  "alarms",
  "trend",
  "chats",
  "chat_services",
  "clock",
  "announcement",
];

const servicesOf = ({ services }: FloorDocument) => Object.keys(services).sort();

/** The kinds of tiles with what they show; a press puts one at the first free place. */
export function TilePalette({ act }: Pick<BoardEditing, "act">) {
  const t = useTranslations("boardEditor");
  const services = useFloorValue(servicesOf, isShallowEqual) ?? [];
  const add = (kind: TileKind) =>
    act({
      do: "add_tile",
      tile: newTile(kind, { services, text: t("newAnnouncement") }),
      atMs: performance.now(),
    });
  return (
    <section aria-labelledby="tile-palette" className="flex min-h-0 flex-col">
      <h2 id="tile-palette" className="px-3 pt-2.5 pb-1 text-sm font-semibold">
        {t("palette")}
      </h2>
      <ul className="min-h-0 flex-1 overflow-auto p-1 text-[0.8125rem]">
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              data-add={kind}
              aria-label={t("add", { name: t(`kind.${kind}.name`) })}
              aria-describedby={`add-${kind}`}
              className="menu-item w-full items-start py-1! leading-4 text-start"
              onClick={() => add(kind)}
            >
              <span className="mt-0.5">
                <TileIcon kind={kind} />
              </span>
              <span className="min-w-0">
                {t(`kind.${kind}.name`)}
                <span id={`add-${kind}`} className="block text-2xs text-ink-soft">
                  {t(`kind.${kind}.meaning`)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
