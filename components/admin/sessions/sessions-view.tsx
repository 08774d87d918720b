"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { foldText } from "../../ui/fold-text.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { OwnedSession } from "../administered.ts";
import { ConfirmDialog, type Question } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { useDeed } from "../use-deed.ts";
import { useListed } from "../use-listed.ts";
import { SessionCells, SessionHeads } from "./session-cells.tsx";

const path = "/api/admin/sessions";

/** Where everybody is signed in, and the end of it. */
export function SessionsView() {
  const t = useTranslations("sessions");
  const { rows, isFailed, reload } = useListed<OwnedSession>(path, "sessions");
  const deed = useDeed(reload);
  const [search, setSearch] = useState("");
  const [question, setQuestion] = useState<Question>();
  const found = (rows ?? []).filter((session) => isFound(session, search));
  const end = ({ id, name, isThis }: OwnedSession) =>
    setQuestion({
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
    <ListPage
      title={t("title")}
      intro={t("intro")}
      searchLabel={t("find")}
      search={search}
      onSearch={setSearch}
      said={deed.said}
      refusal={deed.refusal}
      count={rows?.length}
      found={found.length}
      isFailed={isFailed}
      none={t("none")}
      besides={<ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />}
    >
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

function isFound({ name, login, address, userAgent }: OwnedSession, search: string): boolean {
  const wanted = foldText(search);
  return [name, login, address, userAgent].some((text) => foldText(text).includes(wanted));
}
