/** A parsed request body. Field names are the client's text, hence a Map and never an object's keys. */
export type BodyNode = string | number | boolean | null | readonly BodyNode[] | BodyFields;

/** An object of a request body. */
export type BodyFields = ReadonlyMap<string, BodyNode>;
