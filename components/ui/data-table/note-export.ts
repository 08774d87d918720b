/** What is about to be written into a file. */
export interface NotedExport {
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Why no file may be written: `forbidden`, `limit` with a wait, `unavailable` or, when nobody knows, `failed`. */
export interface ExportRefusal {
  readonly reason: "forbidden" | "limit" | "unavailable" | "failed";
  readonly waitSeconds: number;
}

const reasons: Readonly<Record<number, ExportRefusal["reason"]>> = {
  403: "forbidden",
  429: "limit",
  503: "unavailable",
};

/** Has the server write down that this page's list is taken along; undefined once it is, or why it may not be. */
export async function noteExport({ columns, rows }: NotedExport): Promise<ExportRefusal | undefined> {
  try {
    const answer = await fetch("/api/exports", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ page: location.pathname, columns, rows }),
    });
    if (answer.ok) return undefined;
    const seconds = Number(answer.headers.get("retry-after") ?? 60);
    return { reason: reasons[answer.status] ?? "failed", waitSeconds: Number.isNaN(seconds) ? 60 : seconds };
  } catch {
    return { reason: "failed", waitSeconds: 60 };
  }
}
