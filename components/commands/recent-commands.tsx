"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { FloorDocument } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useFloorValue, useNow } from "@/lib/live/index.ts";
import { Panel } from "../ui/panel.tsx";
import { isSameUnderway, type UnderwayCommand } from "./commands-underway.ts";
import { OutcomeLine } from "./outcome-line.tsx";
import { outcomeOnFloor } from "./outcome-of.ts";
import { useCommandWords } from "./use-command-words.ts";

/** What anybody ordered of an agent or service in the last minutes, the newest first; nothing when nobody did. */
export function RecentCommands({ id }: { readonly id: string }) {
  const t = useTranslations("commands");
  const select = useCallback((floor: FloorDocument) => commandsOf(floor, id), [id]);
  const commands = useFloorValue(select, isSameUnderway) ?? [];
  if (commands.length === 0) return null;
  return (
    <Panel title={t("recent")}>
      <ul className="grid gap-2 px-4 py-3 text-[0.8125rem]" data-recent-commands="">
        {commands.map((each) => (
          <RecentCommand key={each.id} {...each} />
        ))}
      </ul>
    </Panel>
  );
}

function RecentCommand({ command }: UnderwayCommand) {
  const words = useCommandWords();
  const locale = useLocale();
  const nowMs = useNow();
  const { name, stateId, target = "", by, at } = command;
  const deed = words.deed({ name, targets: [target], ...(stateId === undefined ? {} : { stateId }) });
  return (
    <li className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{deed}</span>
        <span className="text-ink-soft">{by}</span>
        <time dateTime={at} className="ms-auto text-ink-soft tabular-nums">
          {nowMs === undefined ? "—" : formatMoment(Date.parse(at), nowMs, locale)}
        </time>
      </p>
      <OutcomeLine outcome={outcomeOnFloor(command)} />
    </li>
  );
}

function commandsOf({ commands }: FloorDocument, target: string): readonly UnderwayCommand[] {
  return Object.entries(commands)
    .filter(([, command]) => command.target === target)
    .map(([id, command]) => ({ id, command }))
    .sort((a, b) => Date.parse(b.command.at) - Date.parse(a.command.at));
}
