"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import type { TableView } from "../ui/data-table/index.ts";
import { noteOpenedView } from "./opened-view.ts";
import { SaveView } from "./save-view.tsx";
import type { ShownView } from "./shown-view.ts";
import { readView, useCurrentView } from "./use-current-view.ts";
import { type KeptView, useViews } from "./use-views.ts";
import { ViewEditor } from "./view-editor.tsx";
import { ViewLine } from "./view-line.tsx";

const none: readonly KeptView[] = [];

/** One's own views in their order, what others share, and a place for one more. Editing is a mode, so that opening stays one press. */
export function ViewsPanel({
  shown,
  onOpen,
}: {
  readonly shown: ShownView;
  readonly onOpen: (view: TableView) => void;
}) {
  const t = useTranslations("views");
  const table = useTranslations("table");
  const { path, rules } = shown;
  const { kept, change } = useViews(path);
  const [wantsEditing, setEditing] = useState(false);
  const { views = none, mayShare = false } = kept.data ?? {};
  const { current, query } = useCurrentView(shown, views);
  const [own, others] = [views.filter(({ isOwn }) => isOwn), views.filter(({ isOwn }) => !isOwn)];
  const open = ({ id, query: wanted }: KeptView) => {
    noteOpenedView(path, id);
    onOpen(readView(wanted, rules));
  };
  const line = (view: KeptView) => (
    <ViewLine
      key={view.id}
      view={view}
      state={current?.view.id !== view.id ? "other" : current.isChanged ? "changed" : "current"}
      onOpen={() => open(view)}
    />
  );
  // The last one may have been removed.
  const isEditing = wantsEditing && own.length > 0;
  const fault = change.error?.fault ?? (kept.isError ? "unread" : undefined);
  return (
    <>
      <div className="flex min-h-0 flex-col overflow-auto py-1">
        {isEditing ? (
          <ViewEditor views={own} mayShare={mayShare} onChange={change.mutate} />
        ) : (
          <ul>
            <ViewLine
              view={{ name: table("defaultView"), isShared: false }}
              state={query === "" && current === undefined ? "current" : "other"}
              onOpen={() => onOpen(readView("", rules))}
            />
            {own.map(line)}
          </ul>
        )}
        {others.length === 0 || isEditing ? null : (
          <section className="mt-1 border-t border-line pt-1" aria-label={t("ofOthers")}>
            <h3 className="px-3 py-1 text-xs text-ink-soft">{t("ofOthers")}</h3>
            <ul>{others.map(line)}</ul>
          </section>
        )}
        {kept.isPending ? <p className="px-3 py-2 text-ink-soft">{t("reading")}</p> : null}
      </div>
      {fault === undefined ? null : (
        <p role="alert" className="border-t border-line px-3 py-2 text-delayed">
          {t(`fault.${fault}`)}
        </p>
      )}
      <div className="flex flex-col gap-2 border-t border-line p-2">
        {current?.isChanged && current.view.isOwn ? (
          <Button
            className="justify-center"
            onClick={() => change.mutate({ kind: "change", id: current.view.id, to: { query } })}
          >
            <span className="truncate">{t("saveChanges", { name: current.view.name })}</span>
          </Button>
        ) : null}
        <SaveView
          mayShare={mayShare}
          onSave={async (name, isShared) => {
            const saved = await change
              .mutateAsync({ kind: "keep", name, query, isShared })
              .catch(() => undefined);
            if (saved !== undefined) noteOpenedView(path, saved.id);
            return saved !== undefined;
          }}
        />
        {own.length === 0 ? null : (
          <Button
            kind="quiet"
            className="self-start"
            aria-pressed={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            {t(isEditing ? "done" : "edit")}
          </Button>
        )}
      </div>
    </>
  );
}
