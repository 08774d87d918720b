import {
  credentialShape,
  languageShape,
  linkLookShape,
  linkUseShape,
  newPasswordShape,
  signInShape,
} from "@/app/api/session/session-shape.ts";
import type { Permissions } from "@/lib/auth/server.ts";
import { locales } from "@/lib/format/index.ts";
import type { Paths } from "./operation.ts";
import {
  anyOf,
  bodyOf,
  flag,
  instant,
  listOf,
  oneOf,
  record,
  reference,
  type Schema,
  text,
} from "./schema.ts";

/** Total: a new permission must be told here. */
const permissions = {
  ...{ changeAgentState: flag, logoutAgent: flag, resetStats: flag, shareBaselines: flag, shareViews: flag },
  ...{
    markAlarms: flag,
    editThresholds: flag,
    editRules: flag,
    manageBoards: flag,
    manageScreens: flag,
    manageReports: flag,
  },
  ...{ exportFiles: flag, administer: flag },
} satisfies Record<keyof Permissions, Schema>;

export const role = oneOf(["viewer", "supervisor", "admin"]);
export const signInMethod = oneOf(["password", "oidc", "demo", "link"]);

const listed = anyOf(oneOf(["all"]), listOf(text));
const actor = {
  ...{ name: text, role, permissions: reference("Permissions"), scope: reference("Scope") },
  credential: oneOf(["own", "service", "linked", "none"]),
};
const actorOptions = { commandLogin: text, interactLogin: text, expiresAt: instant, grantsAt: instant };

/** A sign-in that lasts, as its owner and administrators see it. */
export const sessionMembers = {
  ...{ id: text, method: signInMethod, address: text, userAgent: text, isThis: flag },
  ...{ openedAt: instant, seenAt: instant, expiresAt: instant },
};

export const sessionSchemas: Readonly<Record<string, Schema>> = {
  Permissions: record(permissions),
  Scope: anyOf(
    record({ kind: oneOf(["all", "none"]) }),
    record({ kind: oneOf(["lists"]), services: listed, agents: listed }),
  ),
  WhoAmI: anyOf(
    record(
      { kind: oneOf(["person"]), ...actor, login: text, method: signInMethod },
      { ...actorOptions, locale: oneOf(locales), idleAt: instant },
    ),
    record({ kind: oneOf(["key"]), ...actor }, actorOptions),
    record({ kind: oneOf(["screen"]), name: text, board: text }, { expiresAt: instant }),
  ),
};

const open = { isOpen: true, refusals: [403, 404, 429, 503] } as const;

export const sessionPaths: Paths = {
  "/api/session": {
    post: {
      summary: "Sign in, for a cookie",
      ...{ isOpen: true, refusals: [401, 403, 429, 503], body: bodyOf(signInShape) },
    },
    get: { summary: "Who I am, what I may, and until when", screens: "too", answer: reference("WhoAmI") },
    patch: { summary: "Somebody is there" },
    delete: { summary: "Sign out", isOpen: true, refusals: [403, 503] },
  },
  "/api/session/password": {
    post: {
      summary: "Another password; every other session ends",
      body: bodyOf(newPasswordShape),
      refusals: [429],
    },
  },
  "/api/session/sessions": {
    get: { summary: "Where I am signed in", answer: record({ sessions: listOf(record(sessionMembers)) }) },
    delete: {
      summary: "The end of one, or of all others",
      ...{ query: { id: text, others: oneOf(["true"]) }, refusals: [404] },
    },
  },
  "/api/session/link": {
    post: {
      summary: "What a one-time link is for",
      ...{ ...open, body: bodyOf(linkLookShape) },
      answer: anyOf(
        record({ purpose: oneOf(["setup"]) }),
        record({ purpose: oneOf(["reset"]), login: text }),
      ),
    },
    put: { summary: "Its use", ...open, body: bodyOf(linkUseShape), refusals: [403, 404, 409, 429, 503] },
  },
  "/api/session/cti": {
    put: { summary: "The Interact login of this session's commands", body: bodyOf(credentialShape) },
    delete: { summary: "Forgets it" },
  },
  "/api/session/language": {
    put: {
      summary: "The language I am spoken to in; null leaves it to each browser",
      body: bodyOf(languageShape),
    },
  },
  "/api/auth/oidc/start": {
    get: {
      ...{ summary: "To the identity provider, or back to the sign-in page with the `problem`" },
      ...{ query: { next: text }, status: 303, isOpen: true },
    },
  },
  "/api/auth/oidc/callback": {
    get: {
      ...{ summary: "Back from the identity provider", status: 303, isOpen: true },
      query: { code: text, state: text, error: text },
    },
  },
};
