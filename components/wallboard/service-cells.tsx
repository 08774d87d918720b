"use client";

import { useCallback } from "react";
import {
  defaultThresholds,
  type FloorDocument,
  judgeService,
  type Media,
  type Reading,
  readServiceKpi,
  type Verdict,
} from "@/lib/domain/index.ts";
import { useFloorValue, useFreshness, useNow } from "@/lib/live/index.ts";
import { isSameReading } from "../kpi/is-same-reading.ts";
import { VerdictMark } from "../kpi/verdict-mark.tsx";
import { nameInId } from "./find-services.ts";
import { ReadingValue, useReadingText } from "./reading-value.tsx";

/** What stands in a cell. The verdict is that of the worst medium, where limits hold for media. */
interface Judged {
  readonly reading: Reading;
  readonly verdict: Verdict | undefined;
}

/** One service of a table: its name and its figures, each with how it stands to its limit. */
export function ServiceCells({
  id,
  columns,
  media,
}: {
  readonly id: string;
  readonly columns: readonly string[];
  readonly media: Media | undefined;
}) {
  const nowMs = useNow("screen", 5);
  const read = useCallback(
    (floor: FloorDocument): readonly Judged[] => {
      const service = Object.hasOwn(floor.services, id) ? floor.services[id] : undefined;
      if (service === undefined) return [];
      const context = { floor, nowMs: nowMs ?? Date.parse(floor.serverTime) };
      return columns.map((kpi) => ({
        reading: readServiceKpi(kpi, [service], context, media),
        verdict: judgeService(kpi, service, context, defaultThresholds, media).verdict,
      }));
    },
    [id, columns, media, nowMs],
  );
  const judgements = useFloorValue(read, isSame) ?? [];
  return (
    <tr data-service={id}>
      <th scope="row">
        <bdi data-cut-name="">{nameInId(id)}</bdi>
      </th>
      {columns.map((kpi, index) => (
        <td key={kpi}>
          <Cell judgement={judgements[index]} media={media} />
        </td>
      ))}
    </tr>
  );
}

function Cell({
  judgement,
  media,
}: {
  readonly judgement: Judged | undefined;
  readonly media: Media | undefined;
}) {
  const isLive = useFreshness(({ level }) => level !== "not-live");
  if (judgement === undefined) return <span className="text-ink-soft">—</span>;
  const verdict = isLive ? judgement.verdict : undefined;
  return (
    <span className="tile-cell" data-verdict-of={verdict}>
      <VerdictMark verdict={verdict} isBrief />
      <Figure reading={judgement.reading} media={media} />
    </span>
  );
}

function Figure({ reading, media }: { readonly reading: Reading; readonly media: Media | undefined }) {
  const text = useReadingText(reading);
  return <ReadingValue reading={reading} text={text} media={media} />;
}

function isSame(a: readonly Judged[], b: readonly Judged[]): boolean {
  return (
    a.length === b.length &&
    a.every((before, index) => {
      const now = b[index];
      return (
        now !== undefined && before.verdict === now.verdict && isSameReading(before.reading, now.reading)
      );
    })
  );
}
