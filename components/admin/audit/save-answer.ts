/** Gives the body of an answer to the person as the file that the answer names. */
export async function saveAnswer(answer: Response): Promise<void> {
  const named = /filename="([^"/\\]+)"/.exec(answer.headers.get("content-disposition") ?? "");
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = named?.[1] ?? "audit";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
