"use client";

import { Popover } from "@base-ui/react/popover";
import { Pencil, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWords } from "@/lib/format/index.ts";
import { Button } from "../button.tsx";
import { IconButton } from "../icon-button.tsx";
import { PopoverPopup } from "../popover-popup.tsx";
import type { OpenedProps } from "../use-opener.ts";
import { renameView, type SavedView, withView } from "./saved-views.ts";

/** The views of a table: take one, keep this one, rename, delete. */
export function ViewsPopup({
  views,
  query,
  take,
  keep,
  ...opened
}: OpenedProps & {
  readonly views: readonly SavedView[];
  /** This view, as an address writes it. */
  readonly query: string;
  readonly take: (query: string) => void;
  readonly keep: (views: readonly SavedView[]) => void;
}) {
  const t = useWords("table");
  return (
    <PopoverPopup {...opened} align="end" className="flex w-80 flex-col gap-2 p-2">
      <Popover.Title className="sr-only">{t("views")}</Popover.Title>
      <ul className="flex max-h-72 flex-col overflow-auto">
        <li>
          <button type="button" className="menu-item w-full" onClick={() => take("")}>
            {t("defaultView")}
          </button>
        </li>
        {views.map((each) => (
          <ViewLine
            key={each.name}
            view={each}
            onTake={() => take(each.query)}
            onRename={(name) => keep(renameView(views, each.name, name))}
            onDelete={() => keep(views.filter((other) => other !== each))}
          />
        ))}
      </ul>
      <NameForm
        label={t("newView")}
        action={t("save")}
        initial=""
        onName={(name) => keep(withView(views, { name, query }))}
      />
    </PopoverPopup>
  );
}

function ViewLine({
  view,
  onTake,
  onRename,
  onDelete,
}: {
  readonly view: SavedView;
  readonly onTake: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}) {
  const t = useWords("table");
  const [isRenaming, setRenaming] = useState(false);
  const { name } = view;
  if (isRenaming) {
    return (
      <li className="py-1">
        <NameForm
          label={t("rename", { name })}
          action={t("save")}
          initial={name}
          onName={(next) => {
            onRename(next);
            setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className="flex items-center">
      <button type="button" className="menu-item min-w-0 flex-1" onClick={onTake}>
        <bdi className="truncate">{name}</bdi>
      </button>
      <IconButton
        label={t("rename", { name })}
        icon={<Pencil className="size-3.5" aria-hidden="true" />}
        onClick={() => setRenaming(true)}
      />
      <IconButton
        label={t("delete", { name })}
        icon={<Trash2 className="size-3.5" aria-hidden="true" />}
        onClick={onDelete}
      />
    </li>
  );
}

function NameForm({
  label,
  action,
  initial,
  onName,
}: {
  readonly label: string;
  readonly action: string;
  readonly initial: string;
  readonly onName: (name: string) => void;
}) {
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    onName(name);
    setName("");
  };
  return (
    <form className="flex gap-2" onSubmit={submit}>
      <input
        aria-label={label}
        placeholder={label}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        className="control min-w-0 flex-1"
      />
      <Button type="submit">{action}</Button>
    </form>
  );
}
