import { eraseRemoved, scanWaiting } from "#lib/attachments/upkeep";
import { answerSignInRequests } from "#lib/auth/sign-in";
import { forgetWhatIsOver } from "#lib/auth/retention";
import { remindOfMatters } from "#lib/desk/remind";
import { remindOfBookmarks } from "#lib/bookmarks/remind";
import { isUnavailable } from "#lib/core/errors";
import { log } from "#lib/core/log";
import { finishErasures } from "#lib/erasing/content";
import { askForFollowUps } from "#lib/follow-ups/ask";
import { ringWaiting } from "#lib/notifications/followers";
import { gatherMails } from "#lib/notifications/gather";
import { forgetOldLinks } from "#lib/notifications/unsubscribe";
import { onWake } from "#lib/jobs/wake";
import { tendQueue } from "#lib/jobs/queue";
import { sendWaitingMails } from "#lib/mail/deliver";
import { findLostMails } from "#lib/mail/outbox";
import { lookForSavedSearches } from "#lib/saved-searches/look";
import { forgetOldDeliveries, sendWaitingWebhooks } from "#lib/webhooks/deliver";
import { forwardHappenings } from "#lib/webhooks/forward";
import { remindOfRequests } from "#lib/resident-requests/remind";
import { eraseOldRequests } from "#lib/resident-requests/retention";

const LOOK_EVERY_MS = 1_000;
const GATHER_EVERY_MS = 5_000;
const SEARCH_EVERY_MS = 15_000;
const SCAN_EVERY_MS = 15_000;
const TEND_EVERY_MS = 15_000;
const TIDY_EVERY_MS = 10 * 60_000;
const ASK_EVERY_MS = 10 * 60_000;

/** Runs `work` again and again, never twice at once; a database that is away is tried again next time. */
function repeat(name: string, every: number, work: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const run = async () => {
    try {
      await work();
    } catch (error) {
      if (!isUnavailable(error)) log.error({ kind: "job.failed", job: name, fault: (error as Error).name });
    }
  };
  const start = () => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    again = false;
    running = run().finally(() => {
      running = undefined;
      if (again) start();
      else if (!stopped) timer = setTimeout(start, every).unref();
    });
  };
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
  return { start, stop };
}

/** Starts what happens by itself: answering sign-in requests, sending mail, scanning files, forgetting what is over, asking what came of advice, reminding of bookmarks, reminding moderators, looking for saved searches, telling webhooks. */
export function startJobs(): { stop: () => Promise<void> } {
  const post = repeat("post", LOOK_EVERY_MS, async () => {
    await answerSignInRequests();
    await sendWaitingMails();
  });
  const bells = repeat("bells", LOOK_EVERY_MS, ringWaiting);
  const webhooks = repeat("webhooks", LOOK_EVERY_MS, async () => {
    await forwardHappenings();
    await sendWaitingWebhooks();
  });
  const letters = repeat("letters", GATHER_EVERY_MS, () => gatherMails());
  const scan = repeat("scan", SCAN_EVERY_MS, scanWaiting);
  const tidy = repeat("tidy", TIDY_EVERY_MS, async () => {
    await forgetWhatIsOver();
    await finishErasures();
    await eraseRemoved();
    await eraseOldRequests();
    await findLostMails();
    await forgetOldLinks();
    await forgetOldDeliveries();
  });
  const tend = repeat("tend", TEND_EVERY_MS, async () => {
    await tendQueue("mail");
    await tendQueue("ring");
    await tendQueue("webhook");
  });
  const ask = repeat("ask", ASK_EVERY_MS, async () => {
    await remindOfRequests();
    await remindOfMatters();
    await askForFollowUps();
    await remindOfBookmarks();
  });
  const searches = repeat("searches", SEARCH_EVERY_MS, () => lookForSavedSearches());
  onWake(() =>
    setImmediate(() => {
      post.start();
      bells.start();
      webhooks.start();
    }),
  );
  post.start();
  bells.start();
  webhooks.start();
  letters.start();
  scan.start();
  tend.start();
  tidy.start();
  ask.start();
  searches.start();
  return {
    stop: async () =>
      void (await Promise.all(
        [post, bells, webhooks, letters, scan, tend, tidy, ask, searches].map(({ stop }) => stop()),
      )),
  };
}
