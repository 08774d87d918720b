import { expect } from "@playwright/test";
import type { Board } from "../../lib/domain/boards/board.ts";
import { fetchSigned } from "./sessions.ts";

/** A link as the server told it once, and the address that it is. */
export interface MadeLink {
  readonly id: string;
  readonly token: string;
  readonly address: string;
}

/** Sends JSON as the administrator. */
export function sendSigned(url: string, method: string, body?: object): Promise<Response> {
  return fetchSigned(url, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** A board about one service: two figures, a table, and the agents by name. */
export function serviceBoard(service: string, change: Partial<Board> = {}): Board {
  const services = [service];
  return {
    name: "Hall",
    rotateSeconds: 20,
    theme: "dark",
    privacy: { agents: "names", minimumGroup: 0, hidesPauseReasons: false },
    hasPixelShift: false,
    hasSound: false,
    jumpsToCritical: false,
    pages: [
      {
        id: "now",
        tiles: [
          { id: "waiting", kind: "kpi", kpi: "waiting", services, x: 0, y: 0, w: 6, h: 3 },
          { id: "handled", kind: "kpi", kpi: "handled", services, x: 6, y: 0, w: 6, h: 3 },
          { id: "agents", kind: "agents_list", services, x: 0, y: 3, w: 12, h: 5 },
        ],
      },
    ],
    ...change,
  };
}

/** Keeps a board; its id. */
export async function makeBoard(url: string, board: Board): Promise<string> {
  const answer = await sendSigned(`${url}/api/boards`, "POST", { board });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return ((await answer.json()) as { readonly id: string }).id;
}

/** Makes a link for a board. */
export async function makeLink(url: string, board: string, change: object = {}): Promise<MadeLink> {
  const answer = await sendSigned(`${url}/api/screens/links`, "POST", { name: "Hall", board, ...change });
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { link, token } = (await answer.json()) as { readonly link: { id: string }; readonly token: string };
  return { id: link.id, token, address: `${url}/wallboard/${board}#${token}` };
}

/** Lets a television without a browser in by a link; its cookie as a request sends it. */
export async function enterBy(
  url: string,
  { token }: Pick<MadeLink, "token">,
  cookie = "",
): Promise<Response> {
  return fetch(`${url}/api/screens/session`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Origin: url,
      ...(cookie === "" ? {} : { Cookie: cookie }),
    },
    body: JSON.stringify({ token }),
  });
}

/** The cookie that an answer sets, as a request sends it. */
export function cookieOf(answer: Response): string {
  const [cookie = ""] = answer.headers.getSetCookie().filter((each) => each.startsWith("screen="));
  return cookie.split(";")[0] ?? "";
}

/** What a television that does well tells of itself. */
export function wellBeat(board: string, change: object = {}): object {
  return {
    ...{ build: "", board, boardVersion: 1, paintAgeMs: 100, feedAgeMs: 500, heapBytes: 2e7 },
    ...{
      width: 1920,
      height: 1080,
      pixelRatio: 1,
      hasWakeLock: true,
      isVisible: true,
      ageMs: 9000,
      done: [],
    },
    ...change,
  };
}

/** The screens as the administrator is told of them. */
export async function screensOf(url: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answer = await fetchSigned(`${url}/api/screens`);
  return ((await answer.json()) as { readonly screens: readonly Readonly<Record<string, unknown>>[] })
    .screens;
}
