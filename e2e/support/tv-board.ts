import type { Board, Tile } from "../../lib/domain/boards/board.ts";
import { blankBoard } from "../../lib/domain/boards/templates/template.ts";
import type { Truth } from "../../lib/simulator/index.ts";
import { fetchSigned } from "./sessions.ts";

/** A board with every kind of tile, of a contact centre as it is. */
export function tvBoard({ services }: Pick<Truth, "services">, change: Partial<Board> = {}): Board {
  const inbound = services.filter(({ type }) => type === "inbound").map(({ name }) => `interact:${name}`);
  const [first = "", second = ""] = inbound;
  return {
    ...blankBoard("Contact centre"),
    rotateSeconds: 20,
    privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
    jumpsToCritical: false,
    pages: [
      {
        id: "now",
        title: "Now",
        tiles: [
          kpi("waiting", [0, 0, 3, 3], { hasTrend: true }),
          kpi("longest_wait", [3, 0, 3, 3], {}),
          kpi("service_level", [6, 0, 3, 3], { services: inbound }),
          kpi("abandon_rate", [9, 0, 3, 3], { services: [first], hasTrend: true }),
          {
            id: "table",
            kind: "services_table",
            ...place(0, 3, 8, 5),
            services: "all",
            columns: ["waiting", "longest_wait", "service_level", "handled"],
            order: "worst_first",
          },
          { id: "states", kind: "agents_by_state", ...place(8, 3, 4, 5), services: "all" },
        ],
      },
      {
        id: "people",
        title: "People",
        tiles: [
          { id: "agents", kind: "agents_list", ...place(0, 0, 8, 6), services: "all" },
          { id: "queue", kind: "waiting_calls", ...place(8, 0, 4, 6), services: "all" },
          kpi("ready", [0, 6, 4, 2], {}),
          kpi("logged_in", [4, 6, 4, 1], {}),
          kpi("waiting", [4, 7, 4, 1], {
            services: [first],
            target: { direction: "above", warn: 1, critical: 500 },
          }),
          { id: "clock", kind: "clock", ...place(8, 6, 4, 2), hasDate: true },
        ],
      },
      {
        id: "digital",
        title: "Digital",
        tiles: [
          { id: "alarms", kind: "alarms", ...place(0, 0, 6, 4) },
          { id: "chats", kind: "chats", ...place(6, 0, 6, 4), services: "all" },
          {
            id: "omni",
            kind: "chat_services",
            ...place(0, 4, 6, 4),
            attributes: ["queue", "received", "sessions", "finished", "logged", "paused"],
          },
          {
            id: "trend",
            kind: "trend",
            ...place(6, 4, 6, 3),
            kpi: "waiting",
            services: [first, second],
            minutes: 60,
          },
          {
            id: "words",
            kind: "announcement",
            ...place(6, 7, 6, 1),
            text: "Team meeting at 15:00 <b>room 2</b>",
            tone: "accent",
          },
        ],
      },
    ].map((page) => ({ ...page, tiles: page.tiles as readonly Tile[] })),
    ...change,
  };
}

type Cells = readonly [x: number, y: number, w: number, h: number];

function kpi(id: string, [x, y, w, h]: Cells, more: object): Tile {
  return { id: `kpi-${id}-${x}-${y}`, kind: "kpi", kpi: id, services: "all", ...place(x, y, w, h), ...more };
}

function place(x: number, y: number, w: number, h: number) {
  return { x, y, w, h };
}

/** Gives the app a board; its id. */
export async function giveBoard(url: string, board: Board): Promise<string> {
  const answer = await fetchSigned(`${url}/api/boards`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ board }),
  });
  const body = (await answer.json()) as { readonly id?: string };
  if (body.id === undefined) throw new Error(`no board was made: ${answer.status} ${JSON.stringify(body)}`);
  return body.id;
}
