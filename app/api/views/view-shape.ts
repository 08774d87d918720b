import { z } from "zod";

/** Of a page of ours that lists something. */
export const viewPath = z.string().regex(/^\/[a-z][a-z/-]{0,79}$/, "is no path of a list, such as /agents");
const query = z.string().max(4096);

/** A view that is to be kept. */
export const newViewShape = z.strictObject({
  path: viewPath,
  name: z.string(),
  query,
  isShared: z.boolean().default(false),
});

/** What changes about a view; what is not given stays. */
export const viewChangeShape = z.strictObject({ name: z.string(), query, isShared: z.boolean() }).partial();

/** The order of one's own views of a list, by their ids. */
export const viewOrderShape = z.strictObject({
  path: viewPath,
  order: z.array(z.string().max(100)).max(200),
});
