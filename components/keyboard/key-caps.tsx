/** The keys of a shortcut, one after the other, as they are written on the keyboard; a capital is made with Shift. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      {keys.flatMap(asPressed).map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded border border-line-strong bg-surface px-1.5 py-0.5 text-center font-sans text-2xs text-ink-soft"
        >
          {key === "Escape" ? "Esc" : key}
        </kbd>
      ))}
    </span>
  );
}

function asPressed(key: string): readonly string[] {
  const isCapital = key.length === 1 && key !== key.toLowerCase();
  return isCapital ? ["Shift", key.toLowerCase()] : [key];
}
