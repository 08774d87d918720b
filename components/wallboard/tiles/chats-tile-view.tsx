"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { ChatsTile, FloorDocument } from "@/lib/domain/index.ts";
import { formatCount } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { chatStatuses, chatStatusMark } from "../../chats/chat-status.ts";
import { useOmniWords } from "../../chats/use-omni-words.ts";
import { StateLabel } from "../../ui/state-label.tsx";
import { useBoardSetting } from "../board-setting.tsx";
import { figureLetters } from "../figure-letters.ts";
import { findServices, nameInId } from "../find-services.ts";
import { type BriefSum, type ChatsBrief, readChatsBrief } from "../read-chats-brief.ts";
import { TileFigure } from "../tile-figure.tsx";
import { TileFrame } from "../tile-frame.tsx";
import { TileNote } from "../tile-note.tsx";
import { useTileAbout } from "../use-tile-about.ts";
import { writeGroupCount } from "../write-group-count.ts";

/** Omni's chats-dashboard in short: contacts, slots, agents by Omni's status. */
export function ChatsTileView({ tile }: { readonly tile: ChatsTile }) {
  const t = useWords("wallboard.title");
  const { services } = tile;
  const about = useTileAbout(services);
  const { whatsappServices } = useBoardSetting();
  const brief = useFloorValue(
    useCallback(
      (floor: FloorDocument) =>
        services !== "all" && findServices(floor, services).services.length === 0
          ? "gone"
          : readChatsBrief(floor, services, whatsappServices),
      [services, whatsappServices],
    ),
    isSame,
  );
  return (
    <TileFrame title={tile.title ?? t("chats")} about={about}>
      {brief === undefined ? <TileNote word="loading" /> : null}
      {brief === "gone" ? (
        <TileNote word="missing" names={services === "all" ? "" : services.map(nameInId).join(", ")} />
      ) : null}
      {brief === undefined || brief === "gone" ? null : <Brief brief={brief} />}
    </TileFrame>
  );
}

function Brief({ brief }: { readonly brief: ChatsBrief }) {
  const t = useWords("wallboard.chats");
  const states = useWords("chats.state");
  const locale = useLocale();
  const { minimumGroup } = useBoardSetting().privacy;
  const shown = chatStatuses.filter((status) => status !== "unknown" || brief.agents.unknown > 0);
  return (
    <div className="tile-chats">
      <ul className="tile-figures" style={{ ["--figure-columns" as string]: 2 }}>
        <Sum id="contacts" sum={brief.contacts} name={t("contacts")} />
        <Sum id="slots" sum={brief.usedSlots} of={brief.slots} name={t("slots")} />
      </ul>
      <ul className="tile-chat-states">
        {shown.map((status) => (
          <li key={status}>
            <StateLabel mark={chatStatusMark(status)} word={states(status)} />
            <span className="live-value" data-chat-agents={status}>
              {writeGroupCount(brief.agents[status], minimumGroup, locale)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sum({
  id,
  sum,
  of,
  name,
}: {
  readonly id: string;
  readonly sum: BriefSum;
  readonly of?: BriefSum;
  readonly name: string;
}) {
  const locale = useLocale();
  const words = useOmniWords();
  const write = (each: BriefSum) => (each.value === undefined ? "—" : formatCount(each.value, locale));
  const text = of === undefined ? write(sum) : `${write(sum)} / ${write(of)}`;
  const reason = sum.value === undefined ? sum.reason : of?.value === undefined ? of?.reason : undefined;
  return (
    <li>
      <TileFigure letters={figureLetters(text)}>
        <span className="live-value" data-chats={id}>
          {text}
        </span>
      </TileFigure>
      <p data-cut-name="" data-why={reason}>
        {reason === undefined ? name : `${name}: ${words.because(reason)}`}
      </p>
    </li>
  );
}

function isSame(a: ChatsBrief | "gone", b: ChatsBrief | "gone"): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
