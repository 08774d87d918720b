"use client";

import { Search } from "lucide-react";

/** The search of a page. `/` brings the keyboard here, Escape leaves it and, in browsers that do so by themselves, empties it. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  return (
    <label className="control min-w-56 max-sm:w-full focus-within:border-accent focus-within:shadow-[inset_0_0_0_1px_var(--accent)]">
      <Search className="size-3.5 shrink-0 text-ink-soft" aria-hidden="true" />
      <span className="sr-only">{label}</span>
      <input
        type="search"
        data-search=""
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="w-full bg-transparent outline-none placeholder:text-ink-soft"
      />
      <span
        className="hidden rounded border border-line px-1 text-2xs text-ink-soft sm:inline"
        aria-hidden="true"
      >
        /
      </span>
    </label>
  );
}
