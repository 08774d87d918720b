"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { foldText } from "../../ui/fold-text.ts";
import type { Team } from "../administered.ts";
import { ConfirmDialog, type Question } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { useDeed } from "../use-deed.ts";
import { useListed } from "../use-listed.ts";
import { type TeamDraft, TeamEditor } from "./team-editor.tsx";
import { TeamsTable } from "./teams-table.tsx";

const path = "/api/admin/teams";

/** The teams that people are narrowed to: the CTI tells of none, so they are made here. */
export function TeamsView() {
  const t = useTranslations("administration.teams");
  const { rows, isFailed, reload } = useListed<Team>(path, "teams");
  const deed = useDeed(reload);
  const saving = useDeed(reload);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<Team | "new">();
  const [question, setQuestion] = useState<Question>();
  const found = (rows ?? []).filter(({ name }) => foldText(name).includes(foldText(search)));
  const pathOf = ({ id }: Team) => `${path}/${encodeURIComponent(id)}`;

  const open = (team: Team | "new") => {
    saving.forgive();
    setEdited(team);
  };
  const save = async (draft: TeamDraft) => {
    if (edited === undefined) return;
    const done =
      edited === "new"
        ? await saving.act({ method: "POST", path, body: draft })
        : await saving.act({ method: "PUT", path: pathOf(edited), body: draft });
    if (done === undefined) return;
    deed.say(t("said.saved", { name: draft.name }));
    setEdited(undefined);
  };
  const remove = (team: Team) => {
    const { name, narrows } = team;
    setQuestion({
      title: t("ask.title", { name }),
      text: t("ask.text", { count: narrows }),
      yes: t("ask.yes"),
      onYes: () => void deed.act({ method: "DELETE", path: pathOf(team), said: t("said.removed", { name }) }),
    });
  };

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
      action={
        <Button kind="main" onClick={() => open("new")}>
          <Plus className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <TeamEditor
            team={edited}
            isBusy={saving.isBusy}
            refusal={saving.refusal}
            onSave={(draft) => void save(draft)}
            onClose={() => setEdited(undefined)}
          />
          <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
        </>
      }
    >
      <TeamsTable teams={found} onEdit={open} onRemove={remove} />
    </ListPage>
  );
}
