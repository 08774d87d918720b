"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/lib/live/index.ts";
import { Button } from "../../ui/button.tsx";
import { foldText } from "../../ui/fold-text.ts";
import { ConfirmDialog, type Question } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { SecretDialog, type ToldSecret } from "../secret-dialog.tsx";
import { useDeed } from "../use-deed.ts";
import { useListed } from "../use-listed.ts";
import { changeOf, creationOf, type LinkDraft } from "./link-draft.ts";
import { LinkEditor } from "./link-editor.tsx";
import { LinksTable } from "./links-table.tsx";
import { QrCode } from "./qr-code.tsx";
import type { ToldLink } from "./told-screens.ts";
import { useBoardNames } from "./use-board-names.ts";

const path = "/api/screens/links";

/** The links that let screens in: made here, shown once with their QR code, and taken back here. */
export function LinksList() {
  const t = useTranslations("screensAdmin.link");
  const { rows, isFailed, reload } = useListed<ToldLink>(path, "links");
  const { nameOf } = useBoardNames();
  const deed = useDeed(reload);
  const saving = useDeed(reload);
  const [search, setSearch] = useState("");
  const [edited, setEdited] = useState<ToldLink | "new">();
  const [question, setQuestion] = useState<Question>();
  const [told, setTold] = useState<ToldSecret>();
  const nowMs = useNow("server", 60);
  const wanted = foldText(search);
  const found = (rows ?? []).filter(({ name, board }) =>
    foldText(`${name} ${nameOf(board)}`).includes(wanted),
  );

  const create = async (draft: LinkDraft) => {
    const body = creationOf(draft, nowMs ?? Date.now());
    const done = await saving.act({ method: "POST", path, body });
    if (done === undefined) return;
    deed.say(t("said.created", { name: draft.name }));
    setEdited(undefined);
    setTold(secretOf(draft, (done.answer as { readonly token: string }).token));
  };
  const secretOf = ({ name, board }: LinkDraft, token: string): ToldSecret => {
    const secret = `${window.location.origin}/wallboard/${encodeURIComponent(board)}#${token}`;
    return {
      ...{ title: t("secret.title", { name }), text: t("secret.text"), label: t("secret.label"), secret },
      picture: <QrCode text={secret} label={t("secret.picture", { name })} />,
    };
  };
  const change = async ({ id }: ToldLink, draft: LinkDraft) => {
    const body = changeOf(draft, nowMs ?? Date.now());
    const done = await saving.act({ method: "PATCH", path: `${path}/${encodeURIComponent(id)}`, body });
    if (done === undefined) return;
    deed.say(t("said.changed", { name: draft.name }));
    setEdited(undefined);
  };
  const revoke = ({ id, name, devices }: ToldLink) =>
    setQuestion({
      title: t("ask.title", { name }),
      text: t("ask.text", { devices }),
      yes: t("ask.yes"),
      onYes: () =>
        void deed.act({
          ...{ method: "DELETE", path: `${path}/${encodeURIComponent(id)}` },
          said: t("said.revoked", { name }),
        }),
    });
  const edit = (link: ToldLink | "new") => {
    saving.forgive();
    setEdited(link);
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
        <Button kind="main" onClick={() => edit("new")}>
          <Link2 className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <LinkEditor
            link={edited}
            isBusy={saving.isBusy}
            refusal={saving.refusal}
            onSave={(draft) =>
              void (edited === "new" || edited === undefined ? create(draft) : change(edited, draft))
            }
            onClose={() => setEdited(undefined)}
          />
          <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
          <SecretDialog told={told} onClose={() => setTold(undefined)} />
        </>
      }
    >
      <LinksTable links={found} nameOf={nameOf} onEdit={edit} onRevoke={revoke} />
    </ListPage>
  );
}
