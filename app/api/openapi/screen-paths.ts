import { newScreenLinkShape, screenLinkChangeShape } from "@/app/api/screens/screen-link-shape.ts";
import {
  beatShape,
  entranceShape,
  screenChangeShape,
  screenOrderShape,
} from "@/app/api/screens/screen-shape.ts";
import { screenStates } from "@/lib/screens/server.ts";
import type { Operation, Paths } from "./operation.ts";
import {
  anyOf,
  bodyOf,
  count,
  flag,
  instant,
  listOf,
  number,
  oneOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

const order = oneOf(["identify", "reload", "show"]);

export const screenSchemas: Readonly<Record<string, Schema>> = {
  ScreenLink: record(
    {
      ...{ id: text, name: text, board: text, mostDevices: count, isBound: flag, devices: count },
      ...{ createdBy: text, createdAt: instant },
    },
    { network: text, expiresAt: instant, revokedAt: instant, usedAt: instant },
  ),
  Screen: record(
    {
      ...{ id: text, name: text, board: text, link: text, linkName: text, address: text, userAgent: text },
      ...{ state: oneOf(screenStates), openedAt: instant, seenAt: instant },
    },
    {
      ...{ build: text, boardVersion: count, heapBytes: number, page: count },
      ...{ width: count, height: count, pixelRatio: number, hasWakeLock: flag, isVisible: flag },
      ...{ paintedAt: instant, fedAt: instant, startedAt: instant },
      order: record({ id: text, kind: order, status: oneOf(["sent", "done", "missed"]), at: instant }),
    },
  ),
  ScreenOrder: anyOf(
    record({ id: text, kind: oneOf(["identify", "reload"]) }),
    record({ id: text, kind: oneOf(["show"]), board: text }),
  ),
};

function managing(summary: string, rest: Omit<Operation, "summary" | "permission"> = {}): Operation {
  return { summary, permission: "manageScreens", ...rest };
}

const screenLink = reference("ScreenLink");

export const screenPaths: Paths = {
  "/api/screens": {
    get: managing("Every screen with its `state`, those that need somebody first", {
      answer: record({ build: text, screens: listOf(reference("Screen")) }),
    }),
  },
  "/api/screens/[id]": {
    patch: managing("Another name", { body: bodyOf(screenChangeShape), refusals: [404] }),
    delete: managing("It sees nothing any more", { refusals: [404] }),
  },
  "/api/screens/[id]/orders": {
    post: managing("What a screen is to do; the list tells whether it did", {
      ...{ body: bodyOf(screenOrderShape), answer: record({ id: text }), refusals: [404] },
    }),
  },
  "/api/screens/links": {
    get: managing("The links, the newest first, never their tokens", {
      answer: record({ links: listOf(screenLink) }),
    }),
    post: managing("A link, whose `token` is told once: it leads to `/wallboard/<board>#<token>`", {
      ...{ body: bodyOf(newScreenLinkShape), status: 201, refusals: [404] },
      answer: record({ link: screenLink, token: text }),
    }),
  },
  "/api/screens/links/[id]": {
    patch: managing("Another name, end or number of screens", {
      ...{ body: bodyOf(screenLinkChangeShape), answer: record({ link: screenLink }), refusals: [404] },
    }),
    delete: managing("It lets nobody in any more, and those it let in see nothing", { refusals: [404] }),
  },
  "/api/screens/session": {
    post: {
      summary: "A screen comes by the token of its link, and is given its cookie; `reason` says why not",
      ...{ body: bodyOf(entranceShape), answer: record({ name: text, board: text }) },
      ...{ isOpen: true, refusals: [401, 403, 429, 503] },
    },
  },
  "/api/screens/beat": {
    post: {
      summary:
        "A screen tells of itself, and is told its board and what it is to do now; without a version the board is gone",
      body: bodyOf(beatShape),
      answer: record(
        { name: text, board: text, build: text, orders: listOf(reference("ScreenOrder")) },
        { boardVersion: count },
      ),
      ...{ screens: "alone", refusals: [429] },
    },
  },
};
