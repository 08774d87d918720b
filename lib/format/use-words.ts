import { createTranslator, useLocale, useMessages, useTimeZone, type useTranslations } from "next-intl";

/** A translator without the types of its keys, which `useWords` gives back. */
type Words = (key: never, ...values: never[]) => string;

/** By catalogue, then by language, place and namespace. A catalogue that is gone takes its words along. */
const kept = new WeakMap<object, Map<string, Words>>();

/**
 * As next-intl's `useTranslations`, for what stands on a page hundreds of times: all who ask for a namespace share one
 * translator, which keeps its identity, and a text without values is looked up once.
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
  const texts = new Map<string, string>();
  const remembered: Words = (key, ...values) => {
    if (values.length > 0) return translate(key, ...values);
    let text = texts.get(key);
    if (text === undefined) {
      text = translate(key);
      texts.set(key, text);
    }
    return text;
  };
  return Object.assign(remembered, translate);
}
