import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { catalogues } from "./catalogues.ts";
import { localeCookie } from "./locale.ts";
import { negotiateLocale } from "./negotiate-locale.ts";

/** next-intl's request configuration: the language lives in a cookie or the browser, never in the path. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = negotiateLocale(chosen, (await headers()).get("accept-language"));
  return { locale, messages: (await catalogues[locale]()).default };
});
