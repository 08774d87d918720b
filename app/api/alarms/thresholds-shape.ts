import { z } from "zod";

/** More than every kind in every medium; what is wrong in them is told by `checkAlarmThresholds`. */
const maxThresholds = 100;
const word = z.string().max(64, "is longer than 64 characters");

/** Every limit that the CTI is to watch. */
export const thresholdsShape = z.strictObject({
  thresholds: z
    .array(z.strictObject({ name: word, media: word, value: z.number() }))
    .max(maxThresholds, `has more than ${maxThresholds} thresholds`),
});
