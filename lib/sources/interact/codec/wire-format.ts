/** The two formats the CTI speaks. */
export type WireFormat = "json" | "xml";
