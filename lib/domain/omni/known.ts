/** A number, or null when it cannot be known: in Omni's answers every attribute is there, and 0 means zero. */
export type Known = number | null;
