import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogues.ts";
import { type Locale, localeCookie } from "./locale.ts";
import { negotiateLocale } from "./negotiate-locale.ts";

/** next-intl's request configuration: the language lives in a cookie or the browser, never in the path. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = negotiateLocale(chosen, (await headers()).get("accept-language"));
  return { locale, messages: await catalogueOf(locale) };
});

/** The words of a language, for what is drawn in another than the reader's own. */
export async function catalogueOf(locale: Locale) {
  return (await catalogues[locale]()).default;
}
