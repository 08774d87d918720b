const cut = "[cut]";

const names = "[\\w-]{0,40}(?:password|passphrase|authorization|cookie|token|secret|api[-_]?key)";

/** What is a secret in any text, whoever wrote it, and what is left of it. */
const patterns: readonly (readonly [secret: RegExp, rest: string])[] = [
  // In an address: the password, and what a query or fragment calls a secret.
  [/(\w:\/\/[^\s/@:"]*:)[^\s/@"]+(?=@)/g, `$1${cut}`],
  [/([?&#][\w.%-]*(?:token|password|secret|api_?key|code|state)=)[^\s&#"\\]+/gi, `$1${cut}`],
  [/(\b(?:bearer|basic) )[\w.~+/=-]{6,}/gi, `$1${cut}`],
  // A member as JSON or Node's inspection writes it, such as a field that a child of the logger is bound to.
  [new RegExp(`((["']?)${names}\\2: ?)("(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')`, "gi"), `$1"${cut}"`],
  // JSON within the text of JSON, such as a body that a message repeats.
  [new RegExp(`(\\\\"${names}\\\\": ?\\\\")(?:[^"\\\\]|\\\\[^"])*`, "gi"), `$1${cut}`],
];

/** A function that cuts `secrets`, however JSON or an address writes them, and what looks like one out of any text. */
export function createSecretCutter(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets.flatMap(waysToWrite))].sort((a, b) => b.length - a.length);
  return (text) => {
    let rest = text;
    for (const secret of known) rest = rest.replaceAll(secret, cut);
    for (const [secret, replacement] of patterns) rest = rest.replace(secret, replacement);
    return rest;
  };
}

function waysToWrite(secret: string): readonly string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
  ];
}
