import { reference, type Schema } from "./schema.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** One thing that can be asked of a route. */
export interface Operation {
  readonly summary: string;
  /** By name; those that are not in `required` may be left out. */
  readonly query?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** What is sent, as JSON. */
  readonly body?: Schema;
  /** Status when it goes well; 200 unless said. */
  readonly status?: number;
  /** What comes back then; absent = no body. */
  readonly answer?: Schema;
  readonly contentType?: string;
  /** Refusals beside 400, 401 and 403. */
  readonly refusals?: readonly number[];
  /** Nobody needs to be signed in. */
  readonly isOpen?: true;
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
  const { summary, body, isOpen } = operation;
  return {
    operationId: `${method}${path.replace(/[^\w]+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary,
    parameters: [...pathParameters(path), ...queryParameters(operation)],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: responsesOf(operation),
    ...(isOpen ? { security: [] } : {}),
  };
}

function pathParameters(path: string): readonly object[] {
  return [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
  }));
}

function queryParameters({ query = {}, required = [] }: Operation): readonly object[] {
  return Object.entries(query).map(([name, schema]) => ({
    ...{ name, in: "query", required: required.includes(name), schema },
    // A list is the same name given more than once.
    ...(schema.type === "array" ? { style: "form", explode: true } : {}),
  }));
}

function responsesOf(operation: Operation): Readonly<Record<string, object>> {
  const { answer, status = answer === undefined ? 204 : 200, contentType = "application/json" } = operation;
  const refusals = [
    ...new Set([400, ...(operation.isOpen ? [] : [401, 403]), ...(operation.refusals ?? [])]),
  ];
  return {
    [status]: {
      description: "It went well.",
      ...(answer === undefined ? {} : { content: { [contentType]: { schema: answer } } }),
    },
    ...(operation.isTagged ? { 304: { description: "What was asked for is known already." } } : {}),
    ...Object.fromEntries(
      refusals.map((code) => [
        code,
        {
          description: "Refused, with the reason.",
          content: { "application/problem+json": { schema: reference("Problem") } },
        },
      ]),
    ),
  };
}
