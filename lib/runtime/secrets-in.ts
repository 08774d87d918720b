const secretName = /(PASSWORD|PASSPHRASE|SECRET|TOKEN|KEY)$/i;

/** A shorter one would also be found in what is no secret, and its cutting would tell where it stands. */
const shortestLength = 8;

/**
 * The secrets that an environment holds: values of variables whose names say so, and the passwords within addresses
 * such as DATABASE_URL. For `createLogger`, which lets none of them through; none of fewer than eight characters is
 * told.
 */
export function secretsIn(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const found = Object.entries(environment).flatMap(([name, value = ""]) => {
    const text = value.trim();
    return secretName.test(name) ? [text] : passwordsIn(text);
  });
  return [...new Set(found)].filter((secret) => secret.length >= shortestLength);
}

/** As it is written in the address, and as it is meant. */
function passwordsIn(text: string): readonly string[] {
  if (!text.includes("://") || !URL.canParse(text)) return [];
  const { password } = new URL(text);
  const written = /:\/\/[^/@]*?:([^/]*)@/.exec(text)?.[1] ?? "";
  return [password, written, decoded(password)].filter(Boolean);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
