import { type ChatServicesFilters, omniMedia } from "@/lib/domain/index.ts";

/** Longer names are no names of a contact centre. */
const maxCharacters = 256;

export type DashboardQuery = { readonly filters: ChatServicesFilters } | { readonly fault: string };

/** Omni's parameters of its dashboards. */
export type DashboardParameter = "organization_id" | "service_id" | "user_id" | "media_filter";

/**
 * Reads those of Omni's parameters that a dashboard has from an address. An empty one counts as not given, as Omni's documentation allows.
 * `organization_id` is checked and means nothing here: there is one organisation. Other parameters are ignored.
 * A fault names the parameter and what to do.
 */
export function readDashboardQuery(
  { searchParams }: URL,
  parameters: readonly DashboardParameter[],
): DashboardQuery {
  const read = (name: DashboardParameter): string | undefined =>
    parameters.includes(name) ? searchParams.get(name)?.trim() || undefined : undefined;
  for (const name of parameters) {
    const fault = faultOf(name, searchParams.getAll(name));
    if (fault !== undefined) return { fault };
  }
  const media = read("media_filter");
  const known = omniMedia.find((each) => each === media);
  if (media !== known) {
    return { fault: `media_filter is none of ${omniMedia.join(", ")}: take one of them, or leave it out.` };
  }
  return { filters: { service: read("service_id"), user: read("user_id"), media: known } };
}

function faultOf(name: string, values: readonly string[]): string | undefined {
  if (values.length > 1) return `${name} is given more than once: give it once, or leave it out.`;
  const [value = ""] = values;
  if (value.length > maxCharacters) return `${name} is longer than ${maxCharacters} characters: shorten it.`;
  if (/\p{Cc}|\uFFFD/u.test(value)) return `${name} has characters that are no text: encode it as UTF-8.`;
  return undefined;
}
