const shortest = 32;
const fewestDifferent = 10;
const samples =
  /change.?me|example|sample|secret|password|default|mirante|insert|replace|your.?key|0123456789|abcdefghij/i;

/** True for a secret that can be guessed: short, of few different characters, or copied from some page of help. */
export function isWeakSecret(secret: string): boolean {
  return secret.length < shortest || new Set(secret).size < fewestDifferent || samples.test(secret);
}
