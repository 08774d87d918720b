/** Parts of the floor that a viewer may ask for by name; `sources` always comes along. */
export type Topic = "sources" | "services" | "agents" | "alarms" | "pauses" | "commands";

/** The topics a viewer wants; undefined = all. */
export type Topics = readonly Topic[] | undefined;
