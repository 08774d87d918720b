import { z } from "zod";
import { shapeFields } from "./shape-fields.ts";

/** One classification reason [manual: get_classification_list]. */
export const classificationShape = z.object({
  id: shapeFields.requiredText,
  name: shapeFields.requiredText,
  scope: shapeFields.text,
});
