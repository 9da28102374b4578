/** For the eye; the link it stands in says it in words. */
export function UnreadCount({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="count" aria-hidden="true">
      {count > 99 ? "99+" : count}
    </span>
  );
}
