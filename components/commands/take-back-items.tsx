"use client";

import { useTranslations } from "next-intl";
import { MenuGroup, MenuItem } from "../ui/menu.tsx";
import { takeBack } from "./send-order.ts";
import { useCommandWords } from "./use-command-words.ts";
import { useUnderway } from "./use-underway.ts";

/** Commands that wait for an agent's contact to end, each to be taken back. */
export function TakeBackItems({ target }: { readonly target: string }) {
  const t = useTranslations("commands");
  const words = useCommandWords();
  const waiting = useUnderway(target).filter(({ command }) => command.deferred !== undefined);
  if (waiting.length === 0) return null;
  return (
    <MenuGroup label={t("takeBack")}>
      {waiting.map(({ id, command }) => (
        <MenuItem key={id} onPress={() => void takeBack(id)}>
          <bdi className="min-w-0 truncate">{words.underway(command)}</bdi>
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
