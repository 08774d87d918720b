"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";

/** A name to give. It is emptied once it was taken. */
export function NameForm({
  label,
  action,
  initial,
  onName,
  onLeave,
}: {
  readonly label: string;
  readonly action: string;
  readonly initial: string;
  /** Whether the name was taken. */
  readonly onName: (name: string) => Promise<boolean>;
  /** Somebody pressed Escape, which then closes nothing else. */
  readonly onLeave?: () => void;
}) {
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  // A form in the place of a name was asked for: its field is where the keyboard goes on.
  useEffect(() => {
    if (initial === "") return;
    field.current?.focus();
    field.current?.select();
  }, [initial]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== "" && (await onName(wanted))) setName("");
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || onLeave === undefined) return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <form className="flex gap-2" onSubmit={(event) => void submit(event)}>
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={leave}
        className="control min-w-0 flex-1"
      />
      <Button type="submit">{action}</Button>
    </form>
  );
}
