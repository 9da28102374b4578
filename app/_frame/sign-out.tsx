import { signOutAction } from "@/app/(site)/inloggen/actions";
import { Icon } from "../_ui/icon";

async function signOut(form: FormData) {
  "use server";
  await signOutAction(undefined, form);
}

/** Outside every menu, so that it can be reached on each page in one go: town-hall computers are shared. */
export function SignOut({ label }: { label: string }) {
  return (
    <form action={signOut}>
      <button type="submit" className="frame-tool">
        <Icon name="log-out" />
        <span className="sign-out-text">{label}</span>
      </button>
    </form>
  );
}
