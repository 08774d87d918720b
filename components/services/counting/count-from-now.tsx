"use client";

import { TimerReset } from "lucide-react";
import { useLocale } from "next-intl";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useNow } from "@/lib/live/index.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { ToldBaseline } from "./use-baselines.ts";

/** Counts from now on: for oneself, or for everybody by whom may. Nothing is reset at the CTI. */
export function CountFromNow({
  mayShare,
  replaced,
  isKnown,
  onMark,
}: {
  readonly mayShare: boolean;
  /** Everybody's count that another one would take the place of. */
  readonly replaced: ToldBaseline | undefined;
  /** Whether it is known by now for whom one may count. */
  readonly isKnown: boolean;
  readonly onMark: (isShared: boolean) => void;
}) {
  const t = useWords("counting");
  const sign = <TimerReset className="size-3.5" aria-hidden="true" />;
  if (!mayShare)
    return (
      <Button disabled={!isKnown} title={t("meaning")} onClick={() => onMark(false)}>
        {sign}
        {t("fromNow")}
      </Button>
    );
  return (
    <Menu
      trigger={
        <Button disabled={!isKnown} title={t("meaning")}>
          {sign}
          {t("fromNow")}
        </Button>
      }
    >
      <MenuItem onPress={() => onMark(false)}>{t("forMe")}</MenuItem>
      <MenuItem onPress={() => onMark(true)}>
        {replaced === undefined ? t("forEverybody") : <Replacing {...replaced} />}
      </MenuItem>
    </Menu>
  );
}

function Replacing({ since, by }: Pick<ToldBaseline, "since" | "by">) {
  const t = useWords("counting");
  const locale = useLocale();
  const sinceMs = Date.parse(since);
  const time = formatMoment(sinceMs, useNow("server", 60) ?? sinceMs, locale);
  return t("forEverybodyReplacing", { time, name: by });
}
