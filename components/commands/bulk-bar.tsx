"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { EntityId, FloorDocument } from "@/lib/domain/index.ts";
import { isShallowEqual, useFloorValue } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { PauseName } from "./agent-items.tsx";
import { bulkChoices, hasBulkChoices } from "./bulk-choices.ts";
import { deskOfTab } from "./desk-of-tab.ts";
import { useOwnRights } from "./use-own-rights.ts";
import type { Wish } from "./wish.ts";

export interface BulkBarProps {
  /** Agents that are ticked and on the list. */
  readonly chosen: readonly EntityId[];
  readonly onClear: () => void;
}

const parts = ({ agents, pauses }: FloorDocument) => ({ agents, pauses });

/** What can be ordered of the agents that are ticked; it lies over the page, so that no row moves under the pointer. */
export function BulkBar({ chosen, onClear }: BulkBarProps) {
  const t = useTranslations("commands");
  const rights = useOwnRights();
  const floor = useFloorValue(parts, isShallowEqual);
  if (chosen.length === 0 || floor === undefined) return null;
  const choices = bulkChoices(rights, chosen, floor);
  if (!hasBulkChoices(choices)) return null;
  const { operate, pauses, logOut, reset } = choices;
  return (
    <section aria-label={t("bulk")} data-bulk="" className="bulk-bar print:hidden">
      <p className="pe-1 font-medium tabular-nums">{t("chosen", { count: chosen.length })}</p>
      {operate === undefined && pauses.length === 0 ? null : (
        <Menu trigger={<Button>{t("setState")}</Button>}>
          {operate === undefined ? null : (
            <MenuItem onPress={() => deskOfTab.wish(operate)}>{t("operating")}</MenuItem>
          )}
          {pauses.map(({ pause, wish }) => (
            <MenuItem key={wish.targets[0] + pause.id} onPress={() => deskOfTab.wish(wish)}>
              <PauseName pause={pause} />
            </MenuItem>
          ))}
        </Menu>
      )}
      <Direct wish={logOut}>{t("logOut")}</Direct>
      <Direct wish={reset}>{t("reset")}</Direct>
      <Button
        kind="quiet"
        className="w-8 justify-center px-0"
        aria-label={t("clearChosen")}
        title={t("clearChosen")}
        onClick={onClear}
      >
        <X className="size-4" aria-hidden="true" />
      </Button>
    </section>
  );
}

function Direct({ wish, children }: { readonly wish: Wish | undefined; readonly children: string }) {
  if (wish === undefined) return null;
  return <Button onClick={() => deskOfTab.wish(wish)}>{children}</Button>;
}
