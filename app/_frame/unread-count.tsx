/**
 * The number of unread notifications, for the eye: the style sheet writes it, so that the name of the link it stands in
 * stays what it is; the link's title says it in words.
 */
export function UnreadCount({ count }: { count: number }) {
  return count === 0 ? null : <span className="count" data-count={count > 99 ? "99+" : count} aria-hidden="true" />;
}
