/** A person's choice among a few, kept in this browser. */
export interface StoredSetting<Option extends string> {
  readonly options: readonly Option[];
  readonly fallback: Option;
  readonly read: () => Option;
  readonly choose: (option: Option) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Keeps a choice under `key` in localStorage; other tabs of this browser follow. Where storage is forbidden it
 * lasts as long as the page.
 */
export function storedSetting<Option extends string>(
  key: string,
  options: readonly Option[],
  fallback: Option,
): StoredSetting<Option> {
  const listeners = new Set<() => void>();
  let chosen: Option | undefined;
  const isOption = (text: string | null): text is Option => options.some((option) => option === text);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const followOtherTab = (event: StorageEvent) => {
    if (event.key !== key && event.key !== null) return;
    chosen = isOption(event.newValue) ? event.newValue : fallback;
    tell();
  };
  return {
    options,
    fallback,
    read: () => {
      chosen ??= stored(key, isOption) ?? fallback;
      return chosen;
    },
    choose: (option) => {
      chosen = option;
      keep(key, option);
      tell();
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener("storage", followOtherTab);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener("storage", followOtherTab);
      };
    },
  };
}

function stored<Option extends string>(
  key: string,
  isOption: (text: string | null) => text is Option,
): Option | undefined {
  try {
    const text = localStorage.getItem(key);
    return isOption(text) ? text : undefined;
  } catch {
    // Storage may be forbidden in this browser.
    return undefined;
  }
}

function keep(key: string, option: string): void {
  try {
    localStorage.setItem(key, option);
  } catch {
    // Storage may be forbidden or full: the choice then lasts as long as the page.
  }
}
