"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/lib/live/index.ts";
import { Button } from "../../ui/button.tsx";
import { foldText } from "../../ui/fold-text.ts";
import type { ApiKey } from "../administered.ts";
import { ConfirmDialog, type Question } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { SecretDialog, type ToldSecret } from "../secret-dialog.tsx";
import { useDeed } from "../use-deed.ts";
import { useListed } from "../use-listed.ts";
import { creationOf, type KeyDraft } from "./key-draft.ts";
import { KeyEditor } from "./key-editor.tsx";
import { KeysTable } from "./keys-table.tsx";

const path = "/api/admin/keys";

/** The keys that scripts ask with: made here, their secret shown once, and taken back here. */
export function KeysView() {
  const t = useTranslations("administration.keys");
  const { rows, isFailed, reload } = useListed<ApiKey>(path, "keys");
  const deed = useDeed(reload);
  const saving = useDeed(reload);
  const [search, setSearch] = useState("");
  const [isNew, setNew] = useState(false);
  const [question, setQuestion] = useState<Question>();
  const [told, setTold] = useState<ToldSecret>();
  const nowMs = useNow("server", 60);
  const wanted = foldText(search);
  const found = (rows ?? []).filter(({ name, prefix }) => foldText(`${name} ${prefix}`).includes(wanted));

  const save = async (draft: KeyDraft) => {
    const { name } = draft;
    const body = creationOf(draft, nowMs ?? Date.now());
    const done = await saving.act({ method: "POST", path, body });
    if (done === undefined) return;
    deed.say(t("said.created", { name }));
    const { secret } = done.answer as { readonly secret: string };
    setNew(false);
    setTold({ title: t("secret.title", { name }), text: t("secret.text"), label: t("secret.label"), secret });
  };
  const revoke = ({ id, name }: ApiKey) =>
    setQuestion({
      title: t("ask.title", { name }),
      text: t("ask.text"),
      yes: t("ask.yes"),
      onYes: () =>
        void deed.act({
          ...{ method: "DELETE", path: `${path}/${encodeURIComponent(id)}` },
          said: t("said.revoked", { name }),
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
      action={
        <Button
          kind="main"
          onClick={() => {
            saving.forgive();
            setNew(true);
          }}
        >
          <KeyRound className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <KeyEditor
            isOpen={isNew}
            isBusy={saving.isBusy}
            refusal={saving.refusal}
            onSave={(draft) => void save(draft)}
            onClose={() => setNew(false)}
          />
          <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
          <SecretDialog told={told} onClose={() => setTold(undefined)} />
        </>
      }
    >
      <KeysTable keys={found} onRevoke={revoke} />
    </ListPage>
  );
}
