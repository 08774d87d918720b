"use client";

import { judge, type KpiTile, type Reading, trendKpis, type Verdict } from "@/lib/domain/index.ts";
import { useFreshness, useNow } from "@/lib/live/index.ts";
import { nameInId } from "../find-services.ts";
import { ReadingValue, readingLetters, useReadingText } from "../reading-value.tsx";
import { TargetText } from "../target-text.tsx";
import { TileFigure } from "../tile-figure.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { tileThreshold } from "../tile-threshold.ts";
import { LateTileAgainstDay } from "../trend/late-tile-against-day.tsx";
import { LateTileSparkline } from "../trend/late-tile-sparkline.tsx";
import { useShortKpiName } from "../use-short-kpi-name.ts";
import { useTileAbout } from "../use-tile-about.ts";
import { useTileReading } from "../use-tile-reading.ts";
import { VerdictText } from "../verdict-text.tsx";
import { WhyAbsent } from "../why-absent.tsx";

/** One figure, as large as the tile allows, with its target, how it stands to it and to yesterday, and the last hour. */
export function KpiTileView({ tile }: { readonly tile: KpiTile }) {
  const name = useShortKpiName();
  const about = useTileAbout(tile.services, tile.media);
  const found = useTileReading(tile.kpi, tile.services, tile.media);
  const wanted = tile.services === "all" ? 0 : tile.services.length;
  const isGone = found !== undefined && wanted > 0 && found.missing.length === wanted;
  return (
    <TileFrame title={tile.title ?? name(tile.kpi)} about={about}>
      {found === undefined ? <TileNote word="loading" /> : null}
      {isGone ? <TileNote word="missing" names={found.missing.map(nameInId).join(", ")} /> : null}
      {found === undefined || isGone ? null : (
        <KpiBody tile={tile} reading={found.reading} missing={found.missing} />
      )}
    </TileFrame>
  );
}

function KpiBody({
  tile,
  reading,
  missing,
}: {
  readonly tile: KpiTile;
  readonly reading: Reading;
  readonly missing: readonly string[];
}) {
  const text = useReadingText(reading);
  const threshold = tileThreshold(tile, reading);
  const verdict = useVerdict(reading, threshold);
  const only = tile.services !== "all" && tile.services.length === 1 ? tile.services[0] : undefined;
  const trend = trendKpis.get(tile.kpi);
  // The server compares a service, or all of them, in all media together.
  const isCompared = tile.media === undefined && (tile.services === "all" || only !== undefined);
  return (
    <div
      className="tile-kpi"
      data-verdict-of={verdict}
      {...(only === undefined ? {} : { "data-service": only })}
    >
      <TileFigure letters={readingLetters(reading, text)} className="tile-hero">
        <ReadingValue reading={reading} text={text} media={tile.media} />
      </TileFigure>
      {tile.hasTrend === true && trend !== undefined ? (
        <div className="tile-past">
          <LateTileSparkline kpi={tile.kpi} services={tile.services} media={tile.media} />
          {isCompared ? <LateTileAgainstDay kpi={trend.id} reading={reading} service={only} /> : null}
        </div>
      ) : null}
      <footer className="tile-foot">
        {reading.quality === "unavailable" ? (
          <WhyAbsent reason={reading.reason} />
        ) : (
          <>
            <VerdictText verdict={verdict} />
            <TargetText threshold={threshold} unit={reading.unit} />
          </>
        )}
        {missing.length === 0 ? null : <TileMissing count={missing.length} />}
      </footer>
    </div>
  );
}

function TileMissing({ count }: { readonly count: number }) {
  return <TileNote word="someMissing" names={String(count)} />;
}

/** A wait grows between two looks at the floor: it is judged as it stands now. */
function useVerdict(reading: Reading, threshold: ReturnType<typeof tileThreshold>): Verdict | undefined {
  const isLive = useFreshness(({ level }) => level !== "not-live");
  const since = reading.quality === "unavailable" ? undefined : reading.oldest?.startedAt;
  const nowMs = useNow("screen", since === undefined ? 3600 : 1);
  if (threshold === undefined || !isLive) return undefined;
  if (since === undefined || nowMs === undefined || reading.quality === "unavailable")
    return judge(reading, threshold);
  return judge({ ...reading, value: (nowMs - Date.parse(since)) / 1000 }, threshold);
}
