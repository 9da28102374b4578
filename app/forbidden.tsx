import { LostPage } from "./_frame/lost-page";

export default function ForbiddenPage() {
  return <LostPage kind="forbidden" />;
}
