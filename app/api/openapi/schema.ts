import { z } from "zod";

/** A JSON Schema (2020-12) as OpenAPI 3.1 has it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** Members of an object, or parameters of an address, by name. */
export type Members = Readonly<Record<string, Schema>>;

export const text: Schema = { type: "string" };
export const flag: Schema = { type: "boolean" };
export const number: Schema = { type: "number" };
export const count: Schema = { type: "integer", minimum: 0 };
export const instant: Schema = { type: "string", format: "date-time" };
export const numberOrNull: Schema = { type: ["number", "null"] };

export function oneOf(values: readonly (string | number | boolean)[]): Schema {
  return { enum: values };
}

/** What is one of several things, each told apart by its members. */
export function anyOf(...schemas: readonly Schema[]): Schema {
  return { anyOf: schemas };
}

export function orNull(schema: Schema): Schema {
  return anyOf(schema, { type: "null" });
}

export function listOf(items: Schema): Schema {
  return { type: "array", items };
}

/** Members by names that nobody knows before. */
export function mapOf(additionalProperties: Schema): Schema {
  return { type: "object", additionalProperties };
}

/** An object of these members; those in `optional` may be absent, and others there are none. */
export function record(members: Members, optional: Members = {}): Schema {
  return {
    type: "object",
    properties: { ...members, ...optional },
    required: Object.keys(members),
    additionalProperties: false,
  };
}

/** As `record`, where there may be members that are not told here. */
export function openRecord(members: Members, optional: Members = {}): Schema {
  return { ...record(members, optional), additionalProperties: true };
}

export function reference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** What a handler takes as its body, from the very shape that it checks; `better` tells more of members than that can. */
export function bodyOf(shape: z.ZodType, better: Members = {}): Schema {
  const { $schema, ...schema } = z.toJSONSchema(shape, { io: "input", override: withoutPattern });
  return "properties" in schema ? { ...schema, properties: { ...schema.properties, ...better } } : schema;
}

/** The parameters that a handler takes from an address, likewise. All of them are text, so that `better` says which are numbers. */
export function queryOf<Shape extends z.ZodObject>(
  shape: Shape,
  better?: Readonly<Partial<Record<keyof Shape["shape"], Schema>>>,
): { readonly query: Members; readonly required: readonly string[] } {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, {
    io: "input",
    override: withoutPattern,
  });
  return { query: { ...(properties as Members), ...better } as Members, required };
}

/** Of an instant or a day the format says it all; the pattern is hundreds of characters. */
function withoutPattern({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format?.startsWith("date") === true) delete jsonSchema.pattern;
}
