"use client";

import { useCallback } from "react";
import type { FloorDocument, OmniAttributeId } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue } from "@/lib/live/index.ts";
import { useReason } from "../live/use-reason.ts";
import { Absent } from "../ui/absent.tsx";
import { isAlikeReading } from "./is-alike-reading.ts";
import { OmniFigure } from "./omni-figure.tsx";
import { usePassport } from "./omni-passport.tsx";
import { type ReadServices, totalPassport } from "./use-chat-services-reader.ts";
import { useOmniWords } from "./use-omni-words.ts";

/** Omni's totals: first the contacts, then the agents. */
const totals = [
  "queue",
  "received",
  "sessions",
  "finished",
  "current_chats",
  "aht",
  "reply_time",
  "first_reply_time",
  "capacity",
  "used_slots",
  "logged",
  "available",
  "paused",
  "talking",
  "offline",
] as const satisfies readonly OmniAttributeId[];

/** How many of them are about contacts. */
const ofContacts = 8;

/** The totals of the selection, each of which opens where it comes from. */
export function ChatTotals({ reader }: { readonly reader: ReadServices }) {
  const t = useWords("chats");
  return (
    <ul
      aria-label={t("totals")}
      className="grid shrink-0 grid-cols-3 gap-px overflow-hidden rounded-md border border-line bg-line sm:grid-cols-5 xl:grid-cols-[repeat(56,minmax(0,1fr))]"
    >
      {totals.map((id, index) => (
        <li
          key={id}
          className={`min-w-0 bg-surface ${index < ofContacts ? "xl:col-span-7" : "xl:col-span-8"}`}
        >
          <Tile id={id} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ id, reader }: { readonly id: OmniAttributeId; readonly reader: ReadServices }) {
  const reading = useFloorValue(
    useCallback((floor: FloorDocument) => reader(floor).total(id), [reader, id]),
    isAlikeReading,
  );
  const words = useOmniWords();
  const reason = useReason();
  const show = usePassport();
  return (
    <button
      type="button"
      data-passport={id}
      title={words.meaning(id)}
      className="flex h-full w-full flex-col px-3 py-2 text-start hover:bg-raised focus-visible:-outline-offset-2"
      onClick={(event) => show(totalPassport(totals, id, reader), event.currentTarget)}
    >
      <span className="line-clamp-2 text-xs text-ink-soft">{words.name(id)}</span>
      <span className="mt-auto block truncate text-xl/7 font-semibold tracking-tight max-sm:text-lg/6">
        {reading === undefined ? <Absent reason={reason("loading")} /> : <OmniFigure reading={reading} />}
      </span>
    </button>
  );
}
