/** A JSON Schema (2020-12) as OpenAPI 3.1 has it. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export const text: Schema = { type: "string" };
export const flag: Schema = { type: "boolean" };
export const number: Schema = { type: "number" };
export const count: Schema = { type: "integer", minimum: 0 };
export const instant: Schema = { type: "string", format: "date-time" };
export const anything: Schema = {};
export const numberOrNull: Schema = { type: ["number", "null"] };

export function oneOf(values: readonly (string | number | boolean)[]): Schema {
  return { enum: values };
}

export function listOf(items: Schema): Schema {
  return { type: "array", items };
}

/** Members by names that nobody knows before. */
export function mapOf(additionalProperties: Schema): Schema {
  return { type: "object", additionalProperties };
}

/** An object of these members; those in `optional` may be absent, and others there are none. */
export function record(
  members: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: "object",
    properties: { ...members, ...optional },
    required: Object.keys(members),
    additionalProperties: false,
  };
}

/** As `record`, where there may be members that are not told here. */
export function openRecord(
  members: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return { ...record(members, optional), additionalProperties: true };
}

export function reference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
