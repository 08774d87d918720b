import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { type Locale, localeCookie } from "./locale.ts";
import { negotiateLocale } from "./negotiate-locale.ts";

const catalogues = {
  "pt-BR": () => import("./messages/pt-BR.json"),
  en: () => import("./messages/en.json"),
  es: () => import("./messages/es.json"),
} satisfies Record<Locale, () => Promise<unknown>>;

/** next-intl's request configuration: the language lives in a cookie or the browser, never in the path. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = negotiateLocale(chosen, (await headers()).get("accept-language"));
  return { locale, messages: (await catalogues[locale]()).default };
});
