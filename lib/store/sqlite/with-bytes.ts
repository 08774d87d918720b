/** Rows whose bytes are bytes: the driver answers its own memory, which nobody else takes for a value. */
export function withBytes(rows: unknown[]): unknown[] {
  for (const row of rows) {
    if (typeof row !== "object" || row === null) continue;
    for (const [column, value] of Object.entries(row))
      if (value instanceof ArrayBuffer) Object.assign(row, { [column]: new Uint8Array(value) });
  }
  return rows;
}
