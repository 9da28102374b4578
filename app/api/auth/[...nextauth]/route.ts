import NextAuth from "next-auth";
import { authOptions } from "#lib/auth/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses; a database that does not answer is a 503 there too, never "signed out". */
async function answer(request: Request, context: Context): Promise<Response> {
  let failure: unknown;
  const response: Response = await NextAuth(
    request as never,
    context as never,
    authOptions((error) => {
      failure = error;
    }),
  );
  if (failure) throw failure;
  return response;
}

export { answer as GET, answer as POST };
