"use client";

import { type CSSProperties, useMemo } from "react";
import {
  type ChatServicesTile,
  createChatServicesReader,
  type FloorDocument,
  type OmniAttributeId,
  omniAttributes,
  type Reading,
} from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { useOmniWords } from "../../chats/use-omni-words.ts";
import { isSameReading } from "../../kpi/is-same-reading.ts";
import { useBoardSetting } from "../board-setting.tsx";
import { nameInId } from "../find-services.ts";
import { gridColumns } from "../grid-columns.ts";
import { ReadingValue, readingLetters, useReadingText } from "../reading-value.tsx";
import { TileFigure } from "../tile-figure.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { useTileAbout } from "../use-tile-about.ts";

/** Totals of Omni's chat-services, of all digital services or one. */
export function ChatServicesTileView({ tile }: { readonly tile: ChatServicesTile }) {
  const t = useWords("wallboard.title");
  const { service, media } = tile;
  const about = useTileAbout(service === undefined ? "all" : [service], media);
  const attributes = tile.attributes.filter(isAttribute);
  const readings = useReadings(tile);
  const columns = gridColumns(attributes.length, tile.w, tile.h);
  return (
    <TileFrame title={tile.title ?? t("chat_services")} about={about}>
      {readings === undefined ? <TileNote word="loading" /> : null}
      {readings === "gone" ? <TileNote word="missing" names={nameInId(service ?? "")} /> : null}
      {readings === undefined || readings === "gone" ? null : (
        <ul
          className="tile-figures"
          style={{ "--figure-columns": columns } as CSSProperties}
          {...(service === undefined ? {} : { "data-service": service })}
        >
          {readings.map((reading) => (
            <Attribute key={reading.kpi} reading={reading} />
          ))}
        </ul>
      )}
    </TileFrame>
  );
}

function Attribute({ reading }: { readonly reading: Reading }) {
  const words = useOmniWords();
  const text = useReadingText(reading);
  const name = words.short(reading.kpi);
  return (
    <li>
      <TileFigure letters={readingLetters(reading, text)}>
        <ReadingValue reading={reading} text={text} />
      </TileFigure>
      {reading.quality === "unavailable" ? (
        <p data-cut-name="" data-why={reading.reason}>{`${name}: ${words.because(reading.reason)}`}</p>
      ) : (
        <p data-cut-name="">{name}</p>
      )}
    </li>
  );
}

function useReadings({
  attributes,
  service,
  media,
}: ChatServicesTile): readonly Reading[] | "gone" | undefined {
  const { whatsappServices } = useBoardSetting();
  const read = useMemo(() => {
    const readServices = createChatServicesReader({ service, media }, { whatsappServices });
    return (floor: FloorDocument): readonly Reading[] | "gone" => {
      if (service !== undefined && !Object.hasOwn(floor.services, service)) return "gone";
      const { total } = readServices(floor, Date.parse(floor.serverTime));
      return attributes.filter(isAttribute).map((id) => total(id));
    };
  }, [attributes, service, media, whatsappServices]);
  return useFloorValue(read, isSame);
}

function isAttribute(id: string): id is OmniAttributeId {
  return [...omniAttributes.keys()].some((known) => known === id);
}

function isSame(a: readonly Reading[] | "gone", b: readonly Reading[] | "gone"): boolean {
  if (a === "gone" || b === "gone") return a === b;
  return (
    a.length === b.length &&
    a.every((before, index) => {
      const now = b[index];
      return now !== undefined && isSameReading(before, now);
    })
  );
}
