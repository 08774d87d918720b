"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/lib/live/index.ts";
import { Button } from "../../ui/button.tsx";
import type { ApiKey } from "../administered.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { SecretDialog, type ToldSecret } from "../secret-dialog.tsx";
import { useListPage } from "../use-list-page.ts";
import { useListed } from "../use-listed.ts";
import { creationOf, type KeyDraft } from "./key-draft.ts";
import { KeyEditor } from "./key-editor.tsx";
import { KeysTable } from "./keys-table.tsx";

const path = "/api/admin/keys";

/** The keys that scripts ask with: made here, their secret shown once, and taken back here. */
export function KeysView() {
  const t = useTranslations("administration.keys");
  const { found, edited, edit, close, deed, saving, ask, page, editor, confirm } = useListPage({
    words: "administration.keys",
    ...useListed<ApiKey>(path, "keys"),
    textsOf: ({ name, prefix }) => [`${name} ${prefix}`],
  });
  const [told, setTold] = useState<ToldSecret>();
  const nowMs = useNow("server", 60);

  const save = async (draft: KeyDraft) => {
    const { name } = draft;
    const body = creationOf(draft, nowMs ?? Date.now());
    const done = await saving.act({ method: "POST", path, body });
    if (done === undefined) return;
    deed.say(t("said.created", { name }));
    const { secret } = done.answer as { readonly secret: string };
    close();
    setTold({ title: t("secret.title", { name }), text: t("secret.text"), label: t("secret.label"), secret });
  };
  const revoke = ({ id, name }: ApiKey) =>
    ask({
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
      {...page}
      action={
        <Button kind="main" onClick={() => edit("new")}>
          <KeyRound className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <KeyEditor isOpen={edited !== undefined} onSave={(draft) => void save(draft)} {...editor} />
          <ConfirmDialog {...confirm} />
          <SecretDialog told={told} onClose={() => setTold(undefined)} />
        </>
      }
    >
      <KeysTable keys={found} onRevoke={revoke} />
    </ListPage>
  );
}
