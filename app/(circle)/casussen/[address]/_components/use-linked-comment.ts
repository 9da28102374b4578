import { useEffect } from "react";

const place = "#reactie-";

/** Puts the focus on the comment that the address leads to; one that is not on this page is asked of the server. */
export function useLinkedComment(linked: string | undefined): void {
  useEffect(() => {
    const follow = () => {
      const id = location.hash.startsWith(place) ? location.hash.slice(place.length) : undefined;
      if (!id) return;
      const comment = document.getElementById(`reactie-${id}`);
      if (comment) comment.focus();
      else if (id !== linked) location.replace(`${location.pathname}?reactie=${id}${place}${id}`);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [linked]);
}
