"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import type { OpenSession } from "../admin/administered.ts";
import { SessionCells, SessionHeads } from "../admin/sessions/session-cells.tsx";
import { useDeed } from "../admin/use-deed.ts";
import { useListed } from "../admin/use-listed.ts";
import { useRefusalWords } from "../admin/use-refusal-words.ts";
import { Button } from "../ui/button.tsx";
import { EmptyNote } from "../ui/empty-note.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Panel } from "../ui/panel.tsx";

const path = "/api/session/sessions";

/** Where I am signed in, and the end of one of my sessions or of all others. */
export function OwnSessions() {
  const t = useTranslations("account.sessions");
  const sessions = useTranslations("sessions");
  const words = useRefusalWords();
  const { rows, isFailed, reload } = useListed<OpenSession>(path, "sessions");
  const { isBusy, said, refusal, act } = useDeed(reload);
  const others = rows?.filter(({ isThis }) => !isThis) ?? [];
  const endOthers = (
    <Button
      disabled={isBusy || others.length === 0}
      onClick={() => void act({ method: "DELETE", path: `${path}?others=true`, said: t("saidOthers") })}
    >
      {t("endOthers")}
    </Button>
  );
  return (
    <Panel title={t("title")} aside={endOthers}>
      <p role="status" className="px-4 pt-2 text-[0.8125rem] font-medium empty:sr-only">
        {said}
      </p>
      <p role="alert" className="px-4 pt-2 text-[0.8125rem] text-fault empty:hidden">
        {refusal === undefined ? "" : words(refusal)}
      </p>
      {rows === undefined ? (
        <EmptyNote>{t(isFailed ? "failed" : "loading")}</EmptyNote>
      ) : (
        <table className="data-table steady settled">
          <thead>
            <tr>
              <SessionHeads />
              <th scope="col" className="w-16">
                <span className="sr-only">{sessions("column.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((session) => (
              <tr key={session.id} data-session={session.isThis ? "this" : "other"}>
                <SessionCells session={session} />
                <td>
                  <span className="flex justify-end">
                    {session.isThis ? null : (
                      <IconButton
                        label={t("end", { address: session.address })}
                        icon={<LogOut className="size-4" aria-hidden="true" />}
                        disabled={isBusy}
                        onClick={() =>
                          void act({
                            ...{ method: "DELETE", path: `${path}?id=${encodeURIComponent(session.id)}` },
                            said: t("said"),
                          })
                        }
                      />
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
