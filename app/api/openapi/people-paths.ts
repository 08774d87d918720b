import type { Operation, Paths } from "./operation.ts";
import { anything, count, flag, instant, listOf, oneOf, openRecord, text } from "./schema.ts";

/** Refusals of whatever changes something. */
const refusals = [404, 409, 413, 415, 503];
const change = (summary: string, body?: Operation["body"], answer?: Operation["answer"]): Operation => ({
  ...{ summary, refusals },
  ...(body === undefined ? {} : { body }),
  ...(answer === undefined ? {} : { answer }),
});
const read = (summary: string, query: Operation["query"] = {}): Operation => ({
  summary,
  query,
  answer: anything,
});

export const sessionPaths: Paths = {
  "/api/session": {
    post: {
      ...{ summary: "Sign in", isOpen: true, refusals: [401, 403, 413, 415, 429, 503] },
      body: openRecord({}, { user: text, password: text, demo: flag }),
      answer: anything,
    },
    get: read("Who I am and what I may"),
    patch: change("Somebody is there"),
    delete: change("Sign out"),
  },
  "/api/session/password": {
    post: change("Another password", openRecord({ password: text }, { current: text })),
  },
  "/api/session/sessions": {
    get: read("Where I am signed in"),
    delete: { ...change("The end of one or all others"), query: { id: text, others: oneOf(["true"]) } },
  },
  "/api/session/link": {
    post: { ...change("What a one-time link is for", openRecord({ token: text }), anything), isOpen: true },
    put: { ...change("Its use", openRecord({ token: text }), anything), isOpen: true },
  },
  "/api/session/cti": {
    put: change("The Interact login of this session's commands", openRecord({ login: text, password: text })),
    delete: change("Forgets it"),
  },
  "/api/session/language": {
    put: change("The language I am spoken to in", openRecord({ locale: anything })),
  },
  "/api/auth/oidc/start": {
    get: {
      summary: "To the identity provider",
      query: { next: text },
      status: 302,
      isOpen: true,
      refusals: [404, 429],
    },
  },
  "/api/auth/oidc/callback": {
    get: {
      summary: "Back from the identity provider",
      query: { code: text, state: text, error: text },
      status: 302,
      isOpen: true,
    },
  },
};

const people = "/api/admin/people";
const person = openRecord({}, { login: text, name: text, role: text, narrowing: anything });

export const adminPaths: Paths = {
  [people]: { get: read("Everybody"), post: change("Somebody new", person, anything) },
  [`${people}/[id]`]: {
    patch: change("Changes somebody", person, anything),
    delete: change("Removes somebody"),
  },
  [`${people}/[id]/link`]: { post: change("A one-time link, told once", undefined, anything) },
  [`${people}/[id]/sessions`]: { delete: change("Signs somebody out everywhere") },
  [`${people}/[id]/rights`]: {
    get: read("Rights as they are kept"),
    post: { ...change("Rights, asked of the CTI now", undefined, anything), refusals: [...refusals, 502] },
  },
  "/api/admin/sessions": { get: read("Everybody's sessions") },
  "/api/admin/sessions/[id]": { delete: change("Ends one") },
  "/api/admin/teams": {
    get: read("Teams"),
    post: change("A team", openRecord({ name: text, agents: listOf(text) }), anything),
  },
  "/api/admin/teams/[id]": {
    put: change("Another name or other agents", openRecord({ name: text, agents: listOf(text) }), anything),
    delete: change("Removes a team"),
  },
  "/api/admin/keys": {
    get: read("Keys for scripts"),
    post: change("A key, whose secret is told once", openRecord({ name: text }), anything),
  },
  "/api/admin/keys/[id]": { delete: change("Removes a key") },
  "/api/admin/audit": {
    get: read("Who did what, the newest first", {
      ...{ who: text, action: text, target: text, result: text, text, from: instant, to: instant },
      ...{ before: count, limit: count },
    }),
  },
  "/api/admin/audit/export": {
    get: {
      ...read("The same as a file", { format: oneOf(["csv", "ndjson"]), from: instant, to: instant }),
      contentType: "text/csv",
      refusals: [429, 503],
    },
  },
  "/api/admin/audit/chain": {
    get: read("What was last found of the chain"),
    post: change("Reads it now", undefined, anything),
  },
  "/api/admin/sources": { get: read("Each source with its settings and subscriptions") },
  "/api/admin/sources/test": {
    post: change(
      "Tries an address step by step",
      openRecord({}, { url: text, format: text, login: text, password: text }),
      anything,
    ),
  },
  "/api/admin/health": { get: read("How everything stands") },
};
