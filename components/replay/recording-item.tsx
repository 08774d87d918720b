"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ReplayRecording } from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { enterReplay } from "@/lib/live/index.ts";
import { Button } from "../ui/button.tsx";
import type { RecordingRights, useRecordings } from "./use-recordings.ts";

/** One recording, and what this person may do with it. */
export function RecordingItem({
  recording: { id, name, by, from, to, bytes, isNarrowed },
  rights,
  ask,
}: {
  readonly recording: ReplayRecording;
  readonly rights: RecordingRights;
  readonly ask: ReturnType<typeof useRecordings>["ask"];
}) {
  const t = useTranslations("replay");
  const locale = useLocale();
  const [isSure, setSure] = useState(false);
  const momentOf = (instant: string) => formatMoment(Date.parse(instant), Date.now(), locale);
  const size = new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const path = `/api/replay/recordings/${id}`;
  return (
    <li className="flex flex-col gap-1.5 py-2.5" data-recording={id}>
      <strong className="break-words font-medium">{name}</strong>
      <span className="text-xs text-ink-soft">
        {t("about", { from: momentOf(from), to: momentOf(to), by, size: size.format(bytes / 1e6) })}
        {isNarrowed ? ` · ${t("narrowed")}` : ""}
      </span>
      <span className="flex flex-wrap gap-1.5">
        <Button onClick={() => void enterReplay({ atMs: Date.parse(from), recording: id })}>
          {t("play")}
        </Button>
        {rights.mayExport ? (
          <a className="control" href={path} download>
            {t("download")}
          </a>
        ) : null}
        {rights.mayAdminister ? (
          <Button
            onClick={() => (isSure ? void ask(path, { method: "DELETE" }) : setSure(true))}
            onBlur={() => setSure(false)}
          >
            {t(isSure ? "deleteForGood" : "delete")}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
