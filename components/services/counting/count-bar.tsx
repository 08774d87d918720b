"use client";

import { useEffect, useRef } from "react";
import type { EntityId } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useService } from "@/lib/live/index.ts";
import type { CountedService } from "../../kpi/kpi-subject.ts";
import { CountChip } from "./count-chip.tsx";
import { CountFromNow } from "./count-from-now.tsx";
import { useBaselines } from "./use-baselines.ts";
import { useChosenCount } from "./use-chosen-count.ts";
import { useCounted } from "./use-counted.ts";

/** From when on the figures of a service count: the moments that people chose, each on or off, and one more from now. */
export function CountBar({
  id,
  onCount,
}: {
  readonly id: EntityId;
  /** The service as it is counted since the chosen moment; undefined: as the CTI counts. */
  readonly onCount: (counted: CountedService | undefined) => void;
}) {
  const t = useWords("counting");
  const { told, change } = useBaselines(id);
  const [chosenId, choose] = useChosenCount();
  const baselines = told.data?.baselines ?? [];
  const chosen = baselines.find((each) => each.id === chosenId);
  const counted = useCounted(useService(id), chosen);
  useEffect(() => onCount(counted), [counted, onCount]);
  useEffect(() => () => onCount(undefined), [onCount]);
  const bar = useRef<HTMLFieldSetElement>(null);
  const mark = async (isShared: boolean) => {
    if (change.isPending) return;
    const marked = await change.mutateAsync({ kind: "mark", isShared }).catch(() => undefined);
    if (marked !== undefined) choose(marked);
  };
  const end = (baseline: string) => {
    if (baseline === chosenId) choose(undefined);
    change.mutate({ kind: "end", id: baseline });
    // What was pressed goes away: the next stop of the keyboard is in this bar.
    bar.current?.focus();
  };
  const fault = change.error?.fault ?? (told.isError && told.data === undefined ? "unread" : undefined);
  return (
    <fieldset
      ref={bar}
      tabIndex={-1}
      className="flex min-w-0 flex-wrap items-center gap-2 outline-none print:hidden"
      aria-label={t("title")}
    >
      {baselines.map((baseline) => (
        <CountChip
          key={baseline.id}
          baseline={baseline}
          isOn={baseline === chosen}
          mayEnd={!baseline.isShared || (told.data?.mayShare ?? false)}
          onToggle={() => choose(baseline === chosen ? undefined : baseline.id)}
          onEnd={() => end(baseline.id)}
        />
      ))}
      <CountFromNow
        mayShare={told.data?.mayShare ?? false}
        replaced={baselines.find(({ isShared }) => isShared)}
        isKnown={told.data !== undefined}
        onMark={(isShared) => void mark(isShared)}
      />
      {chosen === undefined || fault !== undefined ? null : (
        <p className="min-w-0 text-xs text-ink-soft">{t("note")}</p>
      )}
      {fault === undefined ? null : (
        <p role="alert" className="text-xs text-delayed">
          {t(`fault.${fault}`)}
        </p>
      )}
    </fieldset>
  );
}
