/** Where the server's replay is. */
export interface Position {
  readonly state: "playing" | "gap" | "end";
  readonly atMs: number;
  readonly nextMs?: number;
}

/** Reads the data of a `replay` event; undefined when it is none. */
export function parsePosition(data: string): Position | undefined {
  const fields = fieldsOf(data);
  const { state } = fields;
  const atMs = instantOf(fields.at);
  if (atMs === undefined || (state !== "playing" && state !== "gap" && state !== "end")) return undefined;
  const nextMs = instantOf(fields.nextAt);
  return { state, atMs, ...(nextMs === undefined ? {} : { nextMs }) };
}

function fieldsOf(data: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function instantOf(value: unknown): number | undefined {
  const ms = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isFinite(ms) ? ms : undefined;
}
