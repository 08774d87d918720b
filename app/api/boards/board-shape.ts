import { z } from "zod";

const version = z
  .number({ error: "is no number of a version" })
  .int("is no whole number")
  .min(1, "is below 1");

/** One more board; what it is of is for `checkBoard` to say. */
export const newBoardShape = z.strictObject({ board: z.unknown() });

/** A board in place of the version that it was made from. */
export const savedBoardShape = z.strictObject({ version, board: z.unknown() });

/** The version that a board is to become again. */
export const restoredBoardShape = z.strictObject({ version });
