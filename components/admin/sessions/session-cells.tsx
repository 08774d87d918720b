"use client";

import { useTranslations } from "next-intl";
import type { OpenSession } from "../administered.ts";
import { Moment } from "../moment.tsx";
import { describeBrowser } from "./describe-browser.ts";

/** The heads of what `SessionCells` tells. */
export function SessionHeads() {
  const t = useTranslations("sessions");
  return (
    <>
      <th scope="col" className="w-44 max-sm:w-auto">
        {t("column.browser")}
      </th>
      <th scope="col" className="w-36 max-md:hidden">
        {t("column.address")}
      </th>
      <th scope="col" className="w-44 max-lg:hidden">
        {t("column.method")}
      </th>
      <th scope="col" className="w-40 max-xl:hidden">
        {t("column.openedAt")}
      </th>
      <th scope="col" className="w-40 max-sm:hidden">
        {t("column.seenAt")}
      </th>
      <th scope="col" className="w-40 max-xl:hidden">
        {t("column.expiresAt")}
      </th>
    </>
  );
}

/** Where a session is, how it began and until when it goes on. */
export function SessionCells({ session }: { readonly session: OpenSession }) {
  const t = useTranslations("sessions");
  const { userAgent, address, method, isThis } = session;
  return (
    <>
      <td title={userAgent} className="py-1.5!">
        {describeBrowser(userAgent)}
        {isThis ? <span className="block text-xs text-ink-soft">{t("this")}</span> : null}
      </td>
      <td className="max-md:hidden tabular-nums">{address}</td>
      <td className="max-lg:hidden">{t(`method.${method}`)}</td>
      <td className="max-xl:hidden">
        <Moment at={session.openedAt} />
      </td>
      <td className="max-sm:hidden">
        <Moment at={session.seenAt} />
      </td>
      <td className="max-xl:hidden">
        <Moment at={session.expiresAt} />
      </td>
    </>
  );
}
