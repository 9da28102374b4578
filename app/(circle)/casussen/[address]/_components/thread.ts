import type { Reactie } from "@/app/api/v1/_shapes/reactie";

export type Kind = Reactie["soort"];

export const kindByName: Record<string, string> = {
  vraag: "question",
  ervaring: "experience",
  reflectie: "reflection",
  tip: "tip",
};
export const nameByKind: Record<string, Kind> = {
  question: "vraag",
  experience: "ervaring",
  reflection: "reflectie",
  tip: "tip",
};

export interface Node {
  comment: Reactie;
  answers: Node[];
}

/** Comments with their answers, each level in the order it was posted. An answer without its parent stands on its own. */
export function treeOf(comments: Reactie[]): Node[] {
  const nodes = new Map(comments.map((comment) => [comment.id, { comment, answers: [] as Node[] }]));
  const roots: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.comment.ouderId ? nodes.get(node.comment.ouderId) : undefined;
    (parent?.answers ?? roots).push(node);
  }
  return roots;
}
