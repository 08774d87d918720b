"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { FloorCall, FloorDocument, WaitingCallsTile } from "@/lib/domain/index.ts";
import { formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { MediaName } from "../../live/media-name.tsx";
import { sortCalls } from "../../live/sort-calls.ts";
import { TickingDuration } from "../../live/ticking-duration.tsx";
import { useAbsence } from "../../live/use-absence.ts";
import { findServices, nameInId } from "../find-services.ts";
import { FittingList } from "../fitting-list.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { useTileAbout } from "../use-tile-about.ts";
import { WhyAbsent } from "../why-absent.tsx";

interface Waiting {
  /** Undefined while no service of the tile tells its calls. */
  readonly calls: readonly (readonly [id: string, call: FloorCall])[] | undefined;
  readonly missing: readonly string[];
  readonly found: number;
}

/** Contacts that wait, the longest first. Who they are stays off the wall. */
export function WaitingCallsTileView({ tile }: { readonly tile: WaitingCallsTile }) {
  const t = useWords("wallboard.title");
  const locale = useLocale();
  const about = useTileAbout(tile.services, tile.media);
  const { services, media } = tile;
  const waiting = useFloorValue(
    useCallback((floor: FloorDocument) => waitingOf(floor, services, media), [services, media]),
    isSame,
  );
  const calls = waiting?.calls;
  return (
    <TileFrame
      title={tile.title ?? t("waiting_calls")}
      about={about}
      aside={
        calls === undefined ? null : (
          <span className="live-value tile-count" data-count={calls.length}>
            {formatCount(calls.length, locale)}
          </span>
        )
      }
    >
      <WaitingList waiting={waiting} />
    </TileFrame>
  );
}

function WaitingList({ waiting }: { readonly waiting: Waiting | undefined }) {
  const missingReason = useAbsence(undefined, "service_details", "no_call_details");
  if (waiting === undefined) return <TileNote word="loading" />;
  if (waiting.found === 0 && waiting.missing.length > 0)
    return <TileNote word="missing" names={waiting.missing.map(nameInId).join(", ")} />;
  if (waiting.calls === undefined)
    return (
      <p className="tile-note">
        <WhyAbsent reason={missingReason} />
      </p>
    );
  if (waiting.calls.length === 0) return <TileNote word="nobodyWaiting" />;
  return (
    <FittingList items={waiting.calls} keyOf={([id]) => id}>
      {([id, call]) => <WaitingLine id={id} call={call} />}
    </FittingList>
  );
}

function WaitingLine({ id, call }: { readonly id: string; readonly call: FloorCall }) {
  return (
    <li className="tile-line tile-wait" data-call={id} data-service={call.service}>
      <span className="tile-line-figure">
        <TickingDuration since={call.startedAt} hooks={{ "data-wait": "" }} />
      </span>
      <bdi data-cut-name="" className="tile-line-name">
        {call.service === undefined ? "—" : nameInId(call.service)}
      </bdi>
      <span data-cut-name="" className="tile-line-state text-ink-soft">
        <MediaName media={call.media} />
      </span>
    </li>
  );
}

function waitingOf(
  floor: FloorDocument,
  wanted: WaitingCallsTile["services"],
  media: string | undefined,
): Waiting {
  const { services, missing } = findServices(floor, wanted);
  const told = services.map(({ calls }) => calls).filter((calls) => calls !== undefined);
  const isWanted = (call: FloorCall) => call.queued && (media === undefined || call.media === media);
  const calls = told.length === 0 ? undefined : sortCalls(Object.assign({}, ...told), isWanted);
  return { calls, missing, found: services.length };
}

function isSame(a: Waiting, b: Waiting): boolean {
  if (a.found !== b.found || a.missing.length !== b.missing.length) return false;
  if (a.calls === undefined || b.calls === undefined) return a.calls === b.calls;
  return (
    a.calls.length === b.calls.length &&
    a.calls.every(([id, call], index) => b.calls?.[index]?.[0] === id && b.calls[index][1] === call)
  );
}
