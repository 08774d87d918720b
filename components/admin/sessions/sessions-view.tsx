"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import type { OwnedSession } from "../administered.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { useListPage } from "../use-list-page.ts";
import { useListed } from "../use-listed.ts";
import { SessionCells, SessionHeads } from "./session-cells.tsx";

const path = "/api/admin/sessions";

/** Where everybody is signed in, and the end of it. */
export function SessionsView() {
  const t = useTranslations("sessions");
  const { found, deed, ask, page, confirm } = useListPage({
    words: "sessions",
    ...useListed<OwnedSession>(path, "sessions"),
    textsOf: ({ name, login, address, userAgent }) => [name, login, address, userAgent],
  });
  const end = ({ id, name, isThis }: OwnedSession) =>
    ask({
      title: t("ask.title", { name }),
      text: isThis ? t("ask.itIsThis") : t("ask.text"),
      yes: t("ask.yes"),
      onYes: () =>
        void deed.act({
          ...{ method: "DELETE", path: `${path}/${encodeURIComponent(id)}` },
          said: t("said.ended", { name }),
        }),
    });
  return (
    <ListPage {...page} besides={<ConfirmDialog {...confirm} />}>
      <section className="table-box shrink-0" aria-label={t("title")}>
        <table className="data-table steady settled">
          <thead>
            <tr>
              <th scope="col" className="max-sm:w-36">
                {t("column.person")}
              </th>
              <SessionHeads />
              <th scope="col" className="w-16">
                <span className="sr-only">{t("column.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((session) => (
              <tr key={session.id} data-session-of={session.login}>
                <th scope="row" className="py-1.5!">
                  <span className="block truncate" title={session.name}>
                    {session.name}
                  </span>
                  <span className="block truncate text-xs font-normal text-ink-soft">{session.login}</span>
                </th>
                <SessionCells session={session} />
                <td>
                  <span className="flex justify-end">
                    <IconButton
                      label={t("end", { name: session.name })}
                      icon={<LogOut className="size-4" aria-hidden="true" />}
                      onClick={() => end(session)}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ListPage>
  );
}
