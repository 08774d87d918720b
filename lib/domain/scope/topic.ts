/** Parts of the floor that a viewer may ask for by name; `sources` always comes along. */
export const topicNames = ["sources", "services", "agents", "alarms", "pauses", "commands"] as const;

export type Topic = (typeof topicNames)[number];

/** The topics a viewer wants; undefined = all. */
export type Topics = readonly Topic[] | undefined;
