"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNow } from "@/lib/live/index.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { ListPage } from "../list-page.tsx";
import { SecretDialog, type ToldSecret } from "../secret-dialog.tsx";
import { useListPage } from "../use-list-page.ts";
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
  const { nameOf } = useBoardNames();
  const { found, edited, edit, close, deed, saving, ask, page, editor, confirm } = useListPage({
    words: "screensAdmin.link",
    ...useListed<ToldLink>(path, "links"),
    textsOf: ({ name, board }) => [`${name} ${nameOf(board)}`],
  });
  const [told, setTold] = useState<ToldSecret>();
  const nowMs = useNow("server", 60);

  const create = async (draft: LinkDraft) => {
    const body = creationOf(draft, nowMs ?? Date.now());
    const done = await saving.act({ method: "POST", path, body });
    if (done === undefined) return;
    deed.say(t("said.created", { name: draft.name }));
    close();
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
    close();
  };
  const revoke = ({ id, name, devices }: ToldLink) =>
    ask({
      title: t("ask.title", { name }),
      text: t("ask.text", { devices }),
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
          <Link2 className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      }
      besides={
        <>
          <LinkEditor
            link={edited}
            onSave={(draft) =>
              void (edited === "new" || edited === undefined ? create(draft) : change(edited, draft))
            }
            {...editor}
          />
          <ConfirmDialog {...confirm} />
          <SecretDialog told={told} onClose={() => setTold(undefined)} />
        </>
      }
    >
      <LinksTable links={found} nameOf={nameOf} onEdit={edit} onRevoke={revoke} />
    </ListPage>
  );
}
