import type { NextRequest } from "next/server";
import { answerWithFile } from "../../_answer";

export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerWithFile(request, (await params).id, true);
}
