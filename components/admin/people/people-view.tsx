"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import type { Person } from "../administered.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { SecretDialog } from "../secret-dialog.tsx";
import { useListPage } from "../use-list-page.ts";
import { useListed } from "../use-listed.ts";
import { PeopleTable } from "./people-table.tsx";
import { changeOf, creationOf, type PersonDraft } from "./person-draft.ts";
import { PersonEditor } from "./person-editor.tsx";
import { usePersonActs } from "./use-person-acts.ts";

/** Everybody who may sign in: who they are, what they see, and what an administrator does about them. */
export function PeopleView() {
  const t = useTranslations("administration.people");
  const { found, edited, edit, close, deed, saving, ask, page, editor, confirm } = useListPage({
    words: "administration.people",
    ...useListed<Person>("/api/admin/people", "people"),
    textsOf: ({ name, login, interactLogin = "" }) => [name, login, interactLogin],
  });
  const { acts, offerLink, told, closeTold } = usePersonActs({ deed, ask });

  const save = async (draft: PersonDraft) => {
    if (edited === undefined) return;
    const isNew = edited === "new";
    const done = await saving.act({
      method: isNew ? "POST" : "PATCH",
      path: isNew ? "/api/admin/people" : `/api/admin/people/${encodeURIComponent(edited.id)}`,
      body: isNew ? creationOf(draft) : changeOf(edited, draft),
    });
    if (done === undefined) return;
    deed.say(t(isNew ? "said.created" : "said.changed", { name: draft.name }));
    close();
    // A new person gets in by a link alone.
    if (isNew) await offerLink(done.answer as Person);
  };

  return (
    <ListPage
      {...page}
      action={
        <Button kind="main" onClick={() => edit("new")}>
          <UserPlus className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <PersonEditor person={edited} onSave={(draft) => void save(draft)} {...editor} />
          <ConfirmDialog {...confirm} />
          <SecretDialog told={told} onClose={closeTold} />
        </>
      }
    >
      <PeopleTable people={found} onEdit={edit} {...acts} />
    </ListPage>
  );
}
