import { z } from "zod";
import { shapeFields } from "./shape-fields.ts";
import type { WirePause } from "./wire-listing.ts";

const { requiredText, text, number } = shapeFields;

/** One pause reason [manual: get_pause_type_list]; its name is `pause`, or `name` in newer servers. */
export const pauseShape = z
  .object({ id: requiredText, pause: text, name: text, total: number, partial: number, duration: number })
  .transform((pause, context): WirePause => {
    const name = pause.pause ?? pause.name;
    if (name === undefined) {
      context.addIssue({ code: "custom", message: "no name" });
      return z.NEVER;
    }
    return {
      id: pause.id,
      name,
      totalMinutes: pause.total,
      partialMinutes: pause.partial,
      durationMinutes: pause.duration,
    };
  });
