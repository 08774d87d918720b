"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import type { Team } from "../administered.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { useListPage } from "../use-list-page.ts";
import { useListed } from "../use-listed.ts";
import { type TeamDraft, TeamEditor } from "./team-editor.tsx";
import { TeamsTable } from "./teams-table.tsx";

const path = "/api/admin/teams";

/** The teams that people are narrowed to: the CTI tells of none, so they are made here. */
export function TeamsView() {
  const t = useTranslations("administration.teams");
  const { found, edited, edit, close, deed, saving, ask, page, editor, confirm } = useListPage({
    words: "administration.teams",
    ...useListed<Team>(path, "teams"),
    textsOf: ({ name }) => [name],
  });
  const pathOf = ({ id }: Team) => `${path}/${encodeURIComponent(id)}`;

  const save = async (draft: TeamDraft) => {
    if (edited === undefined) return;
    const done =
      edited === "new"
        ? await saving.act({ method: "POST", path, body: draft })
        : await saving.act({ method: "PUT", path: pathOf(edited), body: draft });
    if (done === undefined) return;
    deed.say(t("said.saved", { name: draft.name }));
    close();
  };
  const remove = (team: Team) => {
    const { name, narrows } = team;
    ask({
      title: t("ask.title", { name }),
      text: t("ask.text", { count: narrows }),
      yes: t("ask.yes"),
      onYes: () => void deed.act({ method: "DELETE", path: pathOf(team), said: t("said.removed", { name }) }),
    });
  };

  return (
    <ListPage
      {...page}
      action={
        <Button kind="main" onClick={() => edit("new")}>
          <Plus className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <TeamEditor team={edited} onSave={(draft) => void save(draft)} {...editor} />
          <ConfirmDialog {...confirm} />
        </>
      }
    >
      <TeamsTable teams={found} onEdit={edit} onRemove={remove} />
    </ListPage>
  );
}
