import { auditQueries } from "@/app/api/admin/audit/audit-query.ts";
import { newKeyShape } from "@/app/api/admin/key-shape.ts";
import { newPersonShape, personChangeShape } from "@/app/api/admin/person-shape.ts";
import { sourceTestShape } from "@/app/api/admin/sources/source-test-shape.ts";
import { teamShape } from "@/app/api/admin/team-shape.ts";
import type { Operation, Paths } from "./operation.ts";
import { bodyOf, count, instant, listOf, queryOf, record, reference, text } from "./schema.ts";

function administering(summary: string, rest: Omit<Operation, "summary" | "permission"> = {}): Operation {
  return { summary, permission: "administer", ...rest };
}

const people = "/api/admin/people";
const person = reference("Person");
const rights = reference("PersonRights");
const team = reference("Team");
const chain = reference("AuditChain");

export const adminPaths: Paths = {
  [people]: {
    get: administering("Everybody by name, each with how many sessions are open", {
      answer: record({ people: listOf(reference("ListedPerson")) }),
    }),
    post: administering("Somebody new; 409 when the login is taken", {
      ...{ body: bodyOf(newPersonShape), status: 201, answer: person, refusals: [409] },
    }),
  },
  [`${people}/[id]`]: {
    patch: administering("Changes somebody; 409 when nobody else could administer", {
      ...{ body: bodyOf(personChangeShape), answer: person, refusals: [404, 409] },
    }),
    delete: administering("Removes somebody; 409 when nobody else could administer", {
      refusals: [404, 409],
    }),
  },
  [`${people}/[id]/link`]: {
    post: administering("A token for `/setup#<token>`, told once", {
      ...{ answer: record({ token: text, expiresAt: instant }), refusals: [404, 409] },
    }),
  },
  [`${people}/[id]/sessions`]: {
    delete: administering("Signs somebody out everywhere; how many sessions ended", {
      ...{ answer: record({ ended: count }), refusals: [404] },
    }),
  },
  [`${people}/[id]/rights`]: {
    get: administering("What somebody sees and may, as it is kept", { answer: rights, refusals: [404] }),
    post: administering("The same, asked of the CTI now; 502 when it does not answer", {
      ...{ answer: rights, refusals: [404, 502] },
    }),
  },
  "/api/admin/sessions": {
    get: administering("Everybody's sessions, the last used first", {
      answer: record({ sessions: listOf(reference("PersonSession")) }),
    }),
  },
  "/api/admin/sessions/[id]": { delete: administering("Ends one", { refusals: [404] }) },
  "/api/admin/teams": {
    get: administering("Teams by name, each with how many are narrowed to it", {
      answer: record({ teams: listOf(reference("ListedTeam")) }),
    }),
    post: administering("A team", { body: bodyOf(teamShape), status: 201, answer: team }),
  },
  "/api/admin/teams/[id]": {
    put: administering("Another name or other agents", {
      ...{ body: bodyOf(teamShape), answer: team, refusals: [404] },
    }),
    delete: administering("Removes a team", { refusals: [404] }),
  },
  "/api/admin/keys": {
    get: administering("Keys for scripts, the newest first, never their secrets", {
      answer: record({ keys: listOf(reference("Key")) }),
    }),
    post: administering("A key, whose secret is told once", {
      ...{ body: bodyOf(newKeyShape), status: 201 },
      answer: record({ key: reference("Key"), secret: text }),
    }),
  },
  "/api/admin/keys/[id]": { delete: administering("Removes a key", { refusals: [404] }) },
  "/api/admin/audit": {
    get: administering("Who did what, the newest first", {
      ...queryOf(auditQueries.page, {
        before: { ...count, minimum: 1, description: "An answer's `next`." },
        limit: { ...count, minimum: 1, maximum: 500, default: 100 },
      }),
      answer: record({ records: listOf(reference("AuditRecord")) }, { next: count }),
    }),
  },
  "/api/admin/audit/export": {
    get: administering(
      "The same as a file, the oldest first; with `format=ndjson` as `application/x-ndjson`",
      {
        ...queryOf(auditQueries.file),
        ...{ answer: text, contentType: "text/csv", refusals: [429] },
      },
    ),
  },
  "/api/admin/audit/chain": {
    get: administering("What was last found of the chain", { answer: chain }),
    post: administering("Reads it now; 202 while that goes on", { body: record({}), answer: chain }),
  },
  "/api/admin/sources": {
    get: administering("Each source with its settings and subscriptions", {
      answer: record({ sources: listOf(reference("Source")) }),
    }),
  },
  "/api/admin/sources/test": {
    post: administering("Tries an address step by step", {
      ...{ body: bodyOf(sourceTestShape), answer: reference("SourceReport"), refusals: [429] },
    }),
  },
  "/api/admin/health": { get: administering("How everything stands", { answer: reference("Health") }) },
};
