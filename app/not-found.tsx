import { LostPage } from "./_frame/lost-page";

export default function NotFoundPage() {
  return <LostPage kind="notFound" />;
}
