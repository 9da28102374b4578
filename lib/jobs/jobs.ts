import { eraseRemoved, scanWaiting } from "#lib/attachments/upkeep";
import { answerSignInRequests } from "#lib/auth/sign-in";
import { remindOfMatters } from "#lib/desk/remind";
import { remindOfBookmarks } from "#lib/bookmarks/remind";
import { isUnavailable } from "#lib/core/errors";
import { log } from "#lib/core/log";
import { finishErasures } from "#lib/erasing/content";
import { askForFollowUps } from "#lib/follow-ups/ask";
import { ringWaiting } from "#lib/notifications/followers";
import { gatherMails } from "#lib/notifications/gather";
import { jobs } from "#lib/jobs/names";
import type { JobName } from "#lib/jobs/names";
import { noteRun } from "#lib/jobs/runs";
import { onWake } from "#lib/jobs/wake";
import { tendQueue } from "#lib/jobs/queue";
import { sendWaitingMails } from "#lib/mail/deliver";
import { findLostMails } from "#lib/mail/outbox";
import { putEndedAway, warnOfEndings } from "#lib/rights/ending";
import { remindOfReviews } from "#lib/rights/remind";
import { lookForSavedSearches } from "#lib/saved-searches/look";
import { makeOwnDataFiles } from "#lib/own-data/make";
import { sendWaitingWebhooks } from "#lib/webhooks/deliver";
import { forwardHappenings } from "#lib/webhooks/forward";
import { remindOfRequests } from "#lib/resident-requests/remind";
import { forgetSoon, runWhenDue } from "#lib/retention/run";

const SOON_MS = 5_000;

/** Runs `work` again and again, never twice at once; a database that is away is tried again next time. */
function repeat(name: JobName, work: () => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  /** @returns when to go on; sooner when the database was away, however rare the work is */
  const run = async (): Promise<number> => {
    try {
      await work();
      await noteRun(name, "ranAt");
    } catch (error) {
      if (isUnavailable(error)) return SOON_MS;
      log.error({ kind: "job.failed", job: name, fault: (error as Error).name });
      await noteRun(name, "failedAt").catch(() => {});
    }
    return jobs[name];
  };
  const start = () => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    again = false;
    running = run().then((wait) => {
      running = undefined;
      if (again) start();
      else if (!stopped) timer = setTimeout(start, Math.min(wait, jobs[name])).unref();
    });
  };
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
  return { start, stop };
}

/** Starts what happens by itself, piece by piece in `jobs` (lib/jobs/names.ts). */
export function startJobs(): { stop: () => Promise<void> } {
  const post = repeat("post", async () => {
    await answerSignInRequests();
    await sendWaitingMails();
  });
  const bells = repeat("bells", ringWaiting);
  const webhooks = repeat("webhooks", async () => {
    await forwardHappenings();
    await sendWaitingWebhooks();
  });
  const letters = repeat("letters", () => gatherMails());
  const files = repeat("files", makeOwnDataFiles);
  const scan = repeat("scan", scanWaiting);
  const retention = repeat("retention", runWhenDue);
  const tidy = repeat("tidy", async () => {
    await forgetSoon();
    await finishErasures();
    await eraseRemoved();
    await findLostMails();
  });
  const tend = repeat("tend", async () => {
    await tendQueue("mail");
    await tendQueue("ring");
    await tendQueue("own-data");
    await tendQueue("webhook");
  });
  const ask = repeat("ask", async () => {
    await remindOfRequests();
    await remindOfMatters();
    await askForFollowUps();
    await remindOfBookmarks();
    await warnOfEndings();
    await putEndedAway();
    await remindOfReviews();
  });
  const searches = repeat("searches", () => lookForSavedSearches());
  onWake(() =>
    setImmediate(() => {
      post.start();
      bells.start();
      files.start();
      webhooks.start();
    }),
  );
  post.start();
  bells.start();
  webhooks.start();
  letters.start();
  files.start();
  scan.start();
  retention.start();
  tend.start();
  tidy.start();
  ask.start();
  searches.start();
  return {
    stop: async () =>
      void (await Promise.all(
        [post, bells, webhooks, letters, files, scan, retention, tend, tidy, ask, searches].map(({ stop }) => stop()),
      )),
  };
}
