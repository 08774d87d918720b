import type { z } from "zod";

/**
 * The parameters of an address, or one sentence about the first that is wrong. Those in `repeatable` come as lists, and may
 * be given more than once; of the others a second is refused.
 */
export function readQuery<Shape extends z.ZodType>(
  { searchParams }: URL,
  shape: Shape,
  repeatable: ReadonlySet<string> = new Set(),
): { readonly query: z.output<Shape> } | { readonly fault: string } {
  const names = [...new Set(searchParams.keys())];
  const twice = names.find((each) => !repeatable.has(each) && searchParams.getAll(each).length > 1);
  if (twice !== undefined) return { fault: `${shown(twice)} is given more than once: give it once.` };
  const lists = names.filter((each) => repeatable.has(each)).map((each) => [each, searchParams.getAll(each)]);
  const result = shape.safeParse({ ...Object.fromEntries(searchParams), ...Object.fromEntries(lists) });
  return result.success ? { query: result.data } : { fault: faultOf(result.error) };
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue?.code === "unrecognized_keys")
    return `${shown(issue.keys[0] ?? "")} is no parameter here: leave it out.`;
  const parameter = String(issue?.path[0] ?? "the query");
  const isMissing = issue?.code === "invalid_type";
  return `${parameter} ${isMissing ? "is missing" : (issue?.message ?? "is not valid")}.`;
}

/** A name that somebody typed, as far as it is worth repeating. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
