/** What the page asks the audit for; an empty text does not narrow. */
export interface AuditFilters {
  readonly who: string;
  /** With those beneath it. */
  readonly action: string;
  readonly target: string;
  readonly result: string;
  readonly text: string;
  /** Instants in ISO 8601, both included. */
  readonly from: string;
  readonly to: string;
}

const names = ["who", "action", "target", "result", "text", "from", "to"] as const;

/** The filters of an address; an instant that cannot be read does not narrow. */
export function parseAuditFilters(query: URLSearchParams): AuditFilters {
  const text = (name: (typeof names)[number]) => query.get(name)?.trim().slice(0, 200) ?? "";
  return {
    ...{ who: text("who"), action: text("action"), target: text("target") },
    ...{ result: text("result"), text: text("text") },
    ...{ from: instantOf(text("from")), to: instantOf(text("to")) },
  };
}

/** The same as the query of an address, of the page as of the server; without what does not narrow. */
export function writeAuditFilters(filters: AuditFilters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of names) if (filters[name] !== "") query.set(name, filters[name]);
  return query;
}

/** An instant as the field of a form has it, in this browser's time zone, to the minute. */
export function localOf(instant: string): string {
  if (instant === "") return "";
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** What such a field says as an instant; empty when it says none. */
export function instantOf(local: string): string {
  const ms = Date.parse(local);
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString();
}
