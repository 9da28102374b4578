import type { Reactie } from "@/app/api/v1/_shapes/reactie";

export interface Node {
  comment: Reactie;
  answers: Node[];
}

/** Comments with their answers, each level in the order it was posted. An answer without its parent stands on its own. */
export function treeOf(comments: readonly Reactie[]): Node[] {
  const nodes = new Map(comments.map((comment) => [comment.id, { comment, answers: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.comment.ouderId ? nodes.get(node.comment.ouderId) : undefined;
    (parent?.answers ?? roots).push(node);
  }
  return roots;
}

interface ThreadPage {
  items: Reactie[];
  volgende: string | null;
}

/** The whole thread, page by page. The address in the answer may name another host than the one we are on. */
export async function fetchThread(caseNumber: number): Promise<Reactie[]> {
  const path = `/api/v1/casussen/${caseNumber}/reacties`;
  const comments: Reactie[] = [];
  for (let address: string | null = path; address;) {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(String(response.status));
    const page = (await response.json()) as ThreadPage;
    comments.push(...page.items);
    address = page.volgende && path + new URL(page.volgende).search;
  }
  return comments;
}

export const threadKey = (caseNumber: number) => ["reacties", caseNumber];
