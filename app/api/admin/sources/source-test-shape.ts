import { z } from "zod";

const text = z.string().min(1, "is empty: leave it out").max(200, "is longer than 200 characters");

/** What is to be tested; what is absent is that of the configuration. */
export const sourceTestShape = z
  .strictObject({
    url: z
      .string()
      .trim()
      .min(1, "is empty: leave it out")
      .max(500, "is longer than 500 characters")
      .optional(),
    format: z.enum(["json", "xml"], { error: "is none of json, xml" }).optional(),
    login: text.optional(),
    password: text.optional(),
  })
  .refine(({ login, password }) => (login === undefined) === (password === undefined), {
    error: "give login and password together, or neither",
  });
