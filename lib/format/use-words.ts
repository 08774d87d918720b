import { createTranslator, useLocale, useMessages, useTimeZone, type useTranslations } from "next-intl";

/** A translator without the types of its keys, which `useWords` gives back. */
interface Words {
  (key: never, ...values: never[]): string;
  has(key: never): boolean;
}

/** Names of a CTI are asked for too: whatever they are, no more is remembered than this. */
const mostRemembered = 1000;

/** By catalogue, then by language, place and namespace. A catalogue that is gone takes its words along. */
const kept = new WeakMap<object, Map<string, Words>>();

/**
 * As next-intl's `useTranslations`, for what stands on a page hundreds of times: all who ask for a namespace share one
 * translator, which keeps its identity, and a text without values, or whether there is one, is looked up once.
 */
export const useWords: typeof useTranslations = (namespace) => {
  const messages = useMessages();
  const locale = useLocale();
  const timeZone = useTimeZone();
  let words = kept.get(messages);
  if (words === undefined) {
    words = new Map();
    kept.set(messages, words);
  }
  const name = `${locale} ${timeZone} ${namespace}`;
  let found = words.get(name);
  if (found === undefined) {
    found = remember(
      createTranslator({
        locale,
        messages,
        ...(namespace && { namespace }),
        ...(timeZone && { timeZone }),
      }) as never,
    );
    words.set(name, found);
  }
  return found as never;
};

function remember(translate: Words): Words {
  const text = once((key: never) => translate(key));
  const words = (key: never, ...values: never[]) =>
    values.length > 0 ? translate(key, ...values) : text(key);
  return Object.assign(words, translate, { has: once((key: never) => translate.has(key)) });
}

function once<T>(find: (key: never) => T): (key: never) => T {
  const found = new Map<string, T>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    if (found.size >= mostRemembered) found.clear();
    const value = find(key);
    found.set(key, value);
    return value;
  };
}
