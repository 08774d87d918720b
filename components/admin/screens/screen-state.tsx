"use client";

import { useTranslations } from "next-intl";
import type { StateMark } from "@/lib/format/index.ts";
import { StateLabel } from "../../ui/state-label.tsx";
import type { ScreenState } from "./told-screens.ts";

const marks: Readonly<Record<ScreenState, StateMark>> = {
  frozen: { shape: "bang", tone: "fault", word: "" },
  stale: { shape: "bang", tone: "fault", word: "" },
  outdated: { shape: "half-disc", tone: "pause", word: "" },
  offline: { shape: "ring", tone: "quiet", word: "" },
  delayed: { shape: "hatched", tone: "pause", word: "" },
  live: { shape: "disc", tone: "ready", word: "" },
};

/** How a screen does, in shape, colour and word. */
export function ScreenStateLabel({ state }: { readonly state: ScreenState }) {
  const t = useTranslations("screensAdmin.state");
  return (
    <span data-screen-state={state} title={t(`${state}Hint`)}>
      <StateLabel mark={marks[state]} word={t(state)} />
    </span>
  );
}
