"use client";

import { useMemo } from "react";
import type { FloorDocument, HistoryAnnotation } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { EntityLink } from "../live/entity-link.tsx";
import { Panel } from "../ui/panel.tsx";
import { ScrollBox } from "../ui/scroll-box.tsx";
import type { ShownMark } from "./shown-marks.ts";
import { useMoment } from "./use-moment.ts";

/** What happened in the stretch of time that is shown, in words, under the numbers that the charts have. */
export function HistoryMarks({
  marks,
  timezone,
  isFailed,
  isCut,
}: {
  readonly marks: readonly ShownMark[];
  readonly timezone: string;
  readonly isFailed: boolean;
  /** There are more than can be told at once. */
  readonly isCut: boolean;
}) {
  const t = useWords("history");
  const moment = useMoment(timezone);
  return (
    <Panel
      title={t("marks")}
      aside={isCut ? <span className="text-xs text-ink-soft">{t("marksCut")}</span> : null}
    >
      {marks.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft">{t(isFailed ? "marksFailed" : "noMarks")}</p>
      ) : (
        <ScrollBox label={t("marks")} isShort>
          <ol className="divide-y divide-line" data-marks={marks.length}>
            {marks.map(({ key, sign, annotation }) => (
              <li
                key={key}
                data-mark={annotation.kind}
                className="grid grid-cols-[1.5rem_6rem_minmax(0,1fr)] gap-x-3 px-4 py-1.5 text-[0.8125rem]"
              >
                <span className="text-end text-xs text-ink-soft tabular-nums">{sign}</span>
                <time dateTime={annotation.at} className="text-ink-soft">
                  {moment(annotation.at)}
                </time>
                <span className="min-w-0">
                  <MarkWords annotation={annotation} />
                  {annotation.target === undefined ? null : (
                    <>
                      {": "}
                      <MarkTarget id={annotation.target} />
                    </>
                  )}
                  {annotation.by === undefined ? null : ` · ${t("by", { name: annotation.by })}`}
                </span>
              </li>
            ))}
          </ol>
        </ScrollBox>
      )}
    </Panel>
  );
}

/** What happened: an order by its name, counters that fell with how many services' they were. */
function MarkWords({ annotation: { kind, text } }: { readonly annotation: HistoryAnnotation }) {
  const t = useWords("history");
  const names = useWords("history.order");
  if (text === undefined) return t(`mark.${kind}`);
  if (kind === "command") return names.has(text) ? names(text) : text;
  return `${t(`mark.${kind}`)} (${t("servicesCount", { count: Number(text) })})`;
}

/** The service or agent that something happened to; whoever has left the floor is only named. */
function MarkTarget({ id }: { readonly id: string }) {
  const select = useMemo(() => collectionOf(id), [id]);
  const collection = useFloorValue(select);
  if (collection === undefined) return id.slice(id.indexOf(":") + 1);
  return <EntityLink collection={collection} id={id} />;
}

function collectionOf(id: string) {
  return ({ services, agents }: FloorDocument) => {
    if (services[id] !== undefined) return "services";
    return agents[id] === undefined ? undefined : "agents";
  };
}
