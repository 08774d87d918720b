import { z } from "zod";
import { shapeFields } from "./shape-fields.ts";

/** Places for calls of one media [manual: on_config_change, get_status `devices`]. */
export const deviceShape = z
  .object({
    media_type: shapeFields.word.pipe(z.string()).refine((media) => media !== "__proto__"),
    quantity: shapeFields.requiredNumber,
    handle_mode: shapeFields.word,
  })
  .transform((device) => ({ media: device.media_type, quantity: device.quantity, mode: device.handle_mode }));
