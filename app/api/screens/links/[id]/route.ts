import { answerScreenLinkChange, answerScreenLinkRevocation } from "@/app/api/screens/answer-screen-links.ts";
import { runtime } from "@/lib/runtime/server.ts";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** Another name, end or number of screens: `{ name?, mostDevices?, expiresAt? }`. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answerScreenLinkChange(request, (await params).id, runtime);
}

/** The link lets nobody in any more, and those it let in see nothing. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  return answerScreenLinkRevocation(request, (await params).id, runtime);
}
