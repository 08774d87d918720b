"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "../ui/menu.tsx";
import { deskOfTab } from "./desk-of-tab.ts";
import { mayOrder } from "./own-rights.ts";
import { useOwnRights } from "./use-own-rights.ts";

/** What can be ordered of one service, as items of a menu. */
export function ServiceItems({ id }: { readonly id: string }) {
  const t = useTranslations("commands");
  if (!mayOrder(useOwnRights(), "reset_service_stats", id)) return null;
  return (
    <MenuItem onPress={() => deskOfTab.wish({ name: "reset_service_stats", targets: [id] })}>
      {t("reset")}
    </MenuItem>
  );
}
