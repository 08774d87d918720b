"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { foldText } from "../../ui/fold-text.ts";
import type { Person } from "../administered.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { SecretDialog } from "../secret-dialog.tsx";
import { useDeed } from "../use-deed.ts";
import { useListed } from "../use-listed.ts";
import { PeopleTable } from "./people-table.tsx";
import { changeOf, creationOf, type PersonDraft } from "./person-draft.ts";
import { PersonEditor } from "./person-editor.tsx";
import { usePersonActs } from "./use-person-acts.ts";

/** Everybody who may sign in: who they are, what they see, and what an administrator does about them. */
export function PeopleView() {
  const t = useTranslations("administration.people");
  const { rows, isFailed, reload } = useListed<Person>("/api/admin/people", "people");
  const deed = useDeed(reload);
  const saving = useDeed(reload);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<Person | "new">();
  const { acts, offerLink, question, closeQuestion, told, closeTold } = usePersonActs(deed);
  const found = (rows ?? []).filter((person) => isFound(person, search));

  const open = (person: Person | "new") => {
    saving.forgive();
    setEdited(person);
  };
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
    setEdited(undefined);
    // A new person gets in by a link alone.
    if (isNew) await offerLink(done.answer as Person);
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
          <UserPlus className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <PersonEditor
            person={edited}
            isBusy={saving.isBusy}
            refusal={saving.refusal}
            onSave={(draft) => void save(draft)}
            onClose={() => setEdited(undefined)}
          />
          <ConfirmDialog question={question} onClose={closeQuestion} />
          <SecretDialog told={told} onClose={closeTold} />
        </>
      }
    >
      <PeopleTable people={found} onEdit={open} {...acts} />
    </ListPage>
  );
}

function isFound({ name, login, interactLogin = "" }: Person, search: string): boolean {
  const wanted = foldText(search);
  return [name, login, interactLogin].some((text) => foldText(text).includes(wanted));
}
