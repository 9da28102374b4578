"use client";

import { Button } from "@/app/_ui/button";
import type { Reactie } from "@/app/api/v1/_shapes/reactie";
import { numbered } from "./words";
import type { DiscussionWords } from "./words";

interface NewCommentsProps {
  waiting: readonly Reactie[];
  words: DiscussionWords;
  show: () => void;
}

/** "3 nieuwe reacties": shows them only when asked, so that nothing moves while somebody reads. */
export function NewComments({ waiting, words, show }: NewCommentsProps) {
  const press = async () => {
    const first = waiting[0]!.id;
    show();
    const { focusWhenShown } = await import("./thread-reading");
    focusWhenShown(first);
  };
  return (
    <div className="new-comments no-print">
      <Button look="primary" small onClick={() => void press()}>
        {numbered(words.newOne, words.newMany, waiting.length)}
      </Button>
    </div>
  );
}
