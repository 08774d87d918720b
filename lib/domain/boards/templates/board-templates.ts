import type { Board } from "../board.ts";
import {
  at,
  type BoardTemplateId,
  kpiTile,
  type TemplateServices,
  type TemplateWords,
  templateBoard,
  tileServices,
} from "./template.ts";
import { figureRow, queueRow, trendRow } from "./template-pages.ts";

/** Makes a board of the services that there are. */
export type BoardTemplate = (services: TemplateServices, words: TemplateWords) => Board;

/**
 * Boards to begin with, in the order in which they are offered. Two or three pages each, of two to seven facts that are
 * read from across a room; without limits of their own, so that those of the field hold.
 */
export const boardTemplates: ReadonlyMap<BoardTemplateId, BoardTemplate> = new Map([
  ["voice", voiceFloor],
  ["digital", digitalFloor],
  ["mixed", mixedFloor],
  ["manager", manager],
]);

function voiceFloor(floor: TemplateServices, words: TemplateWords): Board {
  const services = tileServices(floor.voice, floor);
  const ofCalls = { services, media: "voice" } as const;
  return templateBoard(words("name_voice"), [
    {
      title: words("page_now"),
      tiles: [
        ...queueRow(services, "voice", 0),
        { kind: "agents_by_state", services, ...at(0, 4, 6, 4) },
        { kind: "waiting_calls", ...ofCalls, ...at(6, 4, 6, 4) },
      ],
    },
    {
      title: words("page_services"),
      tiles: [
        {
          ...{ kind: "services_table", ...ofCalls, order: "worst_first", ...at(0, 0, 8, 8) },
          columns: ["waiting", "longest_wait", "service_level", "abandon_rate"],
        },
        kpiTile("abandon_rate", at(8, 0, 4, 4), { ...ofCalls, hasTrend: true }),
        kpiTile("asa", at(8, 4, 4, 4), { ...ofCalls, hasTrend: true }),
      ],
    },
    {
      title: words("page_today"),
      tiles: [
        ...trendRow("received", floor.voice, 0, "voice"),
        ...figureRow(["received", "handled", "abandoned", "aht"], 4, ofCalls),
      ],
    },
  ]);
}

function digitalFloor(floor: TemplateServices, words: TemplateWords): Board {
  const services = tileServices(floor.digital, floor);
  const email = { services: tileServices(floor.email, floor), media: "email" } as const;
  return templateBoard(words("name_digital"), [
    {
      title: words("page_now"),
      tiles: [
        ...queueRow(services, "chat", 0),
        { kind: "agents_by_state", services, ...at(0, 4, 6, 4) },
        { kind: "chats", services, ...at(6, 4, 6, 4) },
      ],
    },
    {
      title: words("page_services"),
      tiles: [
        {
          ...{ kind: "services_table", services, order: "worst_first", ...at(0, 0, 8, 8) },
          columns: ["waiting", "handling", "received", "handled"],
        },
        {
          ...{ kind: "chat_services", ...at(8, 0, 4, 8) },
          attributes: ["queue", "sessions", "used_slots", "capacity", "first_reply_time", "reply_time"],
        },
      ],
    },
    {
      title: words(floor.email.length > 0 ? "page_email" : "page_today"),
      tiles: [
        ...trendRow("received", floor.digital, 0),
        ...(floor.email.length > 0
          ? figureRow(["waiting", "longest_wait", "handled"], 4, email)
          : figureRow(["received", "handled", "abandon_rate", "aht"], 4, { services, media: "chat" })),
      ],
    },
  ]);
}

function mixedFloor(floor: TemplateServices, words: TemplateWords): Board {
  return templateBoard(words("name_mixed"), [
    {
      title: words("page_voice_and_chat"),
      tiles: [
        ...queueRow(tileServices(floor.voice, floor), "voice", 0),
        ...queueRow(tileServices(floor.digital, floor), "chat", 4),
      ],
    },
    {
      title: words("page_people"),
      tiles: [
        { kind: "agents_by_state", services: "all", ...at(0, 0, 6, 8) },
        { kind: "waiting_calls", services: "all", ...at(6, 0, 6, 4) },
        { kind: "chats", services: "all", ...at(6, 4, 6, 4) },
      ],
    },
    {
      title: words("page_services"),
      tiles: [
        {
          ...{ kind: "services_table", services: "all", order: "worst_first", ...at(0, 0, 12, 8) },
          columns: ["waiting", "longest_wait", "service_level", "abandon_rate", "ready", "in_contact"],
        },
      ],
    },
  ]);
}

function manager(floor: TemplateServices, words: TemplateWords): Board {
  const everything = { services: "all" } as const;
  return templateBoard(words("name_manager"), [
    {
      title: words("page_today"),
      tiles: [
        ...figureRow(["service_level", "abandon_rate", "asa"], 0, everything),
        ...figureRow(["received", "handled", "aht"], 4, everything),
      ],
    },
    ...(floor.all.length === 0
      ? []
      : [
          {
            title: words("page_trend"),
            tiles: [...trendRow("received", floor.all, 0), ...trendRow("service_level", floor.all, 4)],
          },
        ]),
    {
      title: words("page_services"),
      tiles: [
        {
          ...{ kind: "services_table", services: "all", order: "worst_first", ...at(0, 0, 12, 6) },
          columns: ["received", "handled", "abandon_rate", "service_level", "aht"],
        },
        { kind: "clock", hasDate: true, ...at(0, 6, 4, 2) },
        { kind: "announcement", text: words("announcement"), tone: "plain", ...at(4, 6, 8, 2) },
      ],
    },
  ]);
}
