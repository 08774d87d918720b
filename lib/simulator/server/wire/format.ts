/** The two languages of the wire. */
export type Format = "json" | "xml";
