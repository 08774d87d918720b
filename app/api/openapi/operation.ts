import type { Permissions } from "@/lib/auth/server.ts";
import { type Members, reference, type Schema } from "./schema.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** One thing that can be asked of a route. */
export interface Operation {
  readonly summary: string;
  /** What whoever asks must be permitted; absent = reading is everybody's, within their scope. */
  readonly permission?: keyof Permissions;
  /** Members of the path that are not any text. */
  readonly path?: Members;
  /** By name; those that are not in `required` may be left out. */
  readonly query?: Members;
  readonly required?: readonly string[];
  readonly headers?: Members;
  /** What is sent, as JSON unless `bodyType` says otherwise. */
  readonly body?: Schema;
  readonly bodyType?: string;
  /** Status when it goes well; 200 unless said, 204 without an answer. */
  readonly status?: number;
  /** What comes back then; absent = no body. */
  readonly answer?: Schema;
  readonly contentType?: string;
  /** Refusals beside those that follow from the rest: 400 of what is sent, 413 and 415 of a body, 401, 403 and 503 of signing in. */
  readonly refusals?: readonly number[];
  /** Nobody needs to be signed in. */
  readonly isOpen?: true;
  /** A screen may ask it too, or is the only one who may. */
  readonly screens?: "too" | "alone";
  /** A known `ETag` is answered by 304. */
  readonly isTagged?: true;
}

/** Operations by method, by path as Next has it: `/api/agents/[id]`. */
export type Paths = Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;

/** A path as OpenAPI writes it. */
export function describePath(path: string): string {
  return path.replace(/\[(\w+)\]/g, "{$1}");
}

/** An operation as OpenAPI writes it. */
export function describeOperation(path: string, method: Method, operation: Operation): object {
  const { summary, permission, body, bodyType = "application/json" } = operation;
  return {
    operationId: `${method}${path.replace(/[^\w]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    ...(permission === undefined
      ? {}
      : { description: `Needs the permission \`${permission}\`.`, "x-permission": permission }),
    parameters: [...pathParameters(path, operation), ...queryParameters(operation), ...headersOf(operation)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [bodyType]: { schema: body } } } }),
    responses: responsesOf(operation),
    ...securityOf(operation),
  };
}

function pathParameters(path: string, { path: members = {} }: Operation): readonly object[] {
  return [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => ({
    ...{ name, in: "path", required: true, schema: members[name] ?? { type: "string" } },
  }));
}

function queryParameters({ query = {}, required = [] }: Operation): readonly object[] {
  return Object.entries(query).map(([name, schema]) => ({
    ...{ name, in: "query", required: required.includes(name), schema },
    // A list is the same name given more than once.
    ...(schema.type === "array" ? { style: "form", explode: true } : {}),
  }));
}

function headersOf({ headers = {} }: Operation): readonly object[] {
  return Object.entries(headers).map(([name, schema]) => ({ name, in: "header", required: false, schema }));
}

/** Everybody in one of the ways of the whole document, unless it says otherwise. */
function securityOf({ isOpen, screens }: Operation): object {
  if (isOpen) return { security: [] };
  if (screens === "alone") return { security: [{ screen: [] }] };
  if (screens === "too")
    return { security: [{ session: [] }, { key: [] }, { keyHeader: [] }, { screen: [] }] };
  return {};
}

function refusalsOf({ body, query, isOpen, refusals = [] }: Operation): readonly number[] {
  return [
    ...new Set([
      ...(body === undefined && query === undefined ? [] : [400]),
      ...(isOpen ? [] : [401, 403, 503]),
      ...(body === undefined ? [] : [413, 415]),
      ...refusals,
    ]),
  ].sort((one, other) => one - other);
}

function responsesOf(operation: Operation): Readonly<Record<string, object>> {
  const { answer, status = answer === undefined ? 204 : 200, contentType = "application/json" } = operation;
  return {
    [status]: {
      description: "It went well.",
      ...(answer === undefined ? {} : { content: { [contentType]: { schema: answer } } }),
    },
    ...(operation.isTagged ? { 304: { description: "What was asked for is known already." } } : {}),
    ...Object.fromEntries(
      refusalsOf(operation).map((code) => [
        code,
        {
          description: "Refused, with the reason.",
          content: { "application/problem+json": { schema: reference("Problem") } },
        },
      ]),
    ),
  };
}
