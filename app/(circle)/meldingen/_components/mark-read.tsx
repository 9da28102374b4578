import { Button } from "@/app/_ui/button";

interface MarkReadProps {
  /** One line of the bell; left out for all of it. */
  notificationId?: string;
  /** Which line this button belongs to, for who cannot see it. */
  describedBy?: string;
  back: string;
  label: string;
}

/** A plain form: works without script. */
export function MarkRead({ notificationId, describedBy, back, label }: MarkReadProps) {
  return (
    <form method="post" action="/meldingen/gelezen">
      {notificationId ? (
        <input type="hidden" name="melding" value={notificationId} />
      ) : (
        <input type="hidden" name="alles" value="ja" />
      )}
      <input type="hidden" name="terug" value={back} />
      <Button
        type="submit"
        small={!!notificationId}
        look={notificationId ? "quiet" : "secondary"}
        aria-describedby={describedBy}
      >
        {label}
      </Button>
    </form>
  );
}
