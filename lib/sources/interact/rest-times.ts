/** How long a monitor rests when no channel is to be had: they come free when other clients leave. */
export const noChannelRestMs = 30_000;
/** How long the supervisor's monitor rests when it is not for us: somebody may grant it. */
export const deniedRestMs = 30_000;

/** How long the supervisor's monitor rests after an end that a new try at once would not mend; milliseconds. */
export function supervisorRestMs(
  end: "no_channel" | "no_license" | "denied",
  licenceWaitSeconds: number,
): number {
  if (end === "no_license") return licenceWaitSeconds * 1000;
  return end === "no_channel" ? noChannelRestMs : deniedRestMs;
}
