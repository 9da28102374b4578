import { chosenKinds, kinds } from "#lib/retention/choices";
import type { Case } from "./cases.ts";
import type { Rule } from "./reads.ts";
import type { Thing } from "./things.ts";
import { administrators, arrangers, everybody, inCharge, moderators, nobody, participants } from "./viewers.ts";
import type { World } from "./world.ts";
import { forAnybody } from "./writes.ts";

/** Something done through an action: who may, and words that would do if they might. */
export interface Deed extends Pick<Rule, "door" | "things" | "users"> {
  input: (thing: Thing, world: World) => object;
}

const NO_ID = "00000000-0000-4000-8000-000000000000";
const why = { reason: "Dit hoort hier niet.", personalDataSeen: true };
const seen = { personalDataSeen: true };

const cases = (world: World) => Object.values<Case>(world.cases);
const posted = (world: World) => cases(world).map((one) => (one.posted ? one : { ...one, readers: nobody }));
const comments = (world: World) => Object.values<Thing>(world.comments);
/** An empty place in a talk is no secret to who may read the talk, only what stood there is. */
const places = (world: World) => {
  const { hidden, deleted, ...rest } = world.comments;
  return [
    ...Object.values(rest),
    { ...hidden, readers: participants },
    { ...deleted, readers: participants },
  ] as Thing[];
};
/** Moderators know of a decision, the author may ask about it. */
const decided = ({ decision }: World): Thing[] => [{ ...decision, readers: ["author", ...moderators] }];
const writers = ({ writers: all }: Thing) => all;
const others = ({ readers, writers: own }: Thing) => readers.filter((viewer) => !own.includes(viewer));
const onlyAuthor: Rule["users"] = () => ["author"];
const onlyModerators: Rule["users"] = () => moderators;
const idOf = (thing: Thing) => (thing as Thing & { id: string }).id;

const byCase = ({ key }: Thing) => ({ caseNumber: Number(key) });
const byNumber = ({ key }: Thing) => ({ number: Number(key), version: 1 });
const byComment = ({ key }: Thing) => ({ commentId: key });
const byCollection = (thing: Thing) => ({ collectionId: idOf(thing) });

type Input = Deed["input"];
const onCase = (users: Rule["users"], input: Input, things: Rule["things"] = cases): Deed => ({ door: participants, things, users, input }); // prettier-ignore
const onComment = (users: Rule["users"], more: object): Deed => onCase(users, (one) => ({ ...byComment(one), ...more }), comments); // prettier-ignore
const onTip = (input: Input): Deed => onCase(writers, input, ({ tips }) => tips);
const onFollowUp = (more: object): Deed => onCase(writers, ({ key }) => ({ followUpId: key, ...more }), ({ followUps }) => followUps); // prettier-ignore
const onTransfer = (more: object): Deed => onCase(writers, ({ key }) => ({ transferId: key, ...more }), ({ transfers }) => transfers); // prettier-ignore
const onCollection = (users: Rule["users"], input: Input): Deed => onCase(users, (one, world) => ({ ...byCollection(one), ...input(one, world) }), ({ collections }) => collections); // prettier-ignore
const onCircle = (users: Rule["users"], input: Input): Deed => onCase(users, (one, world) => ({ circleId: idOf(one), ...input(one, world) }), ({ circle }) => [circle]); // prettier-ignore
const atDoor = (door: Rule["door"], input: Input, things?: Rule["things"]): Deed => ({ door, things, input });
const one = (name: keyof World) => (world: World) => [world[name] as Thing];
const person = (world: World): Thing[] => [{ name: "a person", key: world.measured.handle, id: world.measured.id, readers: everybody, writers: nobody } as Thing]; // prettier-ignore

const story = { title: "Een bankje", whatHappened: "Buren wilden een bankje.", practices: ["relations"], domain: "desk", audience: "participants", intent: "post", ...seen }; // prettier-ignore
const tip = { body: "Ga erheen.", practices: ["relations"], ...seen };
const told = { tried: "Gepraat.", happened: "Veel.", ...seen };
const used = { context: "Bij ons.", result: "Het werkte.", ...seen };
const template = { verdict: "hide", language: "nl", title: "Zo niet", text: "Dit hoort hier niet.", ...seen };
const usualChoices = Object.fromEntries(chosenKinds.map((name) => [name, kinds[name].usual]));
const collection = { title: "Bankjes", introduction: "Over bankjes.", audience: "participants", ...seen };

/** Every action of the build, and who may not. */
export const deeds: Readonly<Record<string, Deed | typeof forAnybody>> = {
  // Before signing in, or about oneself alone: there is nobody but the visitor to refuse.
  askAboutCaseAction: forAnybody,
  askForAccessAction: forAnybody,
  askForLinkAction: forAnybody,
  askForProofAction: forAnybody,
  linkWorkAccountAction: atDoor(participants, () => ({})),
  unlinkWorkAccountAction: atDoor(participants, () => ({ workAccountId: NO_ID })),
  signOutEverywhereAction: atDoor(participants, () => ({})),
  eraseAccountAction: atDoor(participants, () => ({ texts: "keep", sure: "yes" })),
  updateProfileAction: atDoor(participants, () => ({ name: "Iemand anders", language: "nl", ...seen })),
  endSessionAction: atDoor(participants, () => ({ sessionId: NO_ID })),
  makeKeyAction: atDoor(participants, () => ({ name: "Ons intranet", scope: "read", days: "30", ...seen })),
  revokeKeyAction: onCase(undefined, ({ key }) => ({ keyId: key }), one("apiKey")),
  saveWhoAction: atDoor(participants, () => ({ name: "Iemand anders", language: "nl", ...seen })),
  chooseInterestsAction: atDoor(participants, () => ({ practices: ["relations"] })),
  chooseNewsAction: atDoor(participants, () => ({ news: "daily" })),
  startAppAction: atDoor(participants, () => ({})),
  proveAppAction: atDoor(participants, () => ({ code: "123456" })),
  removeAppAction: atDoor(participants, () => ({})),
  askNewPasskeyAction: atDoor(participants, () => ({})),
  addPasskeyAction: atDoor(participants, () => ({ response: "{}" })),
  removePasskeyAction: atDoor(participants, () => ({ passkeyId: NO_ID })),
  renewCodesAction: atDoor(participants, () => ({})),
  confirmCodeAction: atDoor(participants, () => ({ code: "123456" })),
  askPasskeyAction: atDoor(participants, () => ({})),
  confirmPasskeyAction: atDoor(participants, () => ({ response: "{}" })),
  askForOwnLinkAction: atDoor(participants, () => ({})),
  saveSearchAction: atDoor(participants, () => ({ name: "Bankjes", query: "zoek=bankje" })),
  startCircleAction: atDoor(participants, () => ({ name: "Bankjes", purpose: "Praten.", open: "open", ...seen })),
  writeCaseAction: atDoor(participants, () => story),

  reviseCaseAction: onCase(writers, (thing) => ({ ...story, ...byNumber(thing) })),
  withdrawCaseAction: onCase(onlyAuthor, ({ key }) => ({ number: Number(key) })),
  restoreVersionAction: onCase(writers, (thing) => ({ ...byNumber(thing), current: 1 })),
  proposePublicVersionAction: onCase(onlyAuthor, (thing) => ({ ...byNumber(thing), title: "Een bankje", whatHappened: "Een bankje.", ...seen })), // prettier-ignore
  dropPublicVersionAction: onCase(onlyAuthor, byNumber),
  addCoAuthorAction: onCase(onlyAuthor, ({ key }, { people }) => ({ number: Number(key), handle: people.outsider.handle })), // prettier-ignore
  // Who writes along may stop; where they do not, that is so already.
  removeCoAuthorAction: onCase(({ writers: all }) => [...all, "coAuthor"], ({ key }, { people }) => ({ number: Number(key), handle: people.coAuthor.handle })), // prettier-ignore
  keepRolesAction: onCase(writers, (thing) => ({ ...byCase(thing), label: [], description: [], seen: "" })),
  keepBookmarkAction: onCase(undefined, byCase, posted),
  dropBookmarkAction: atDoor(participants, () => ({ caseNumber: 1 })),
  discardWorkingCopyAction: atDoor(participants, () => ({ key: NO_ID })),
  answerAskAction: onCase(onlyAuthor, (thing) => ({ ...byCase(thing), answer: "never" }), posted),

  postCommentAction: onCase(({ readers }) => readers, (thing) => ({ ...byCase(thing), kind: "question", body: "En toen?", ...seen }), posted), // prettier-ignore
  editCommentAction: onComment(writers, { kind: "question", body: "Iets anders.", ...seen }),
  deleteCommentAction: onComment(writers, {}),
  reportCaseAction: onCase(others, (thing) => ({ ...byCase(thing), reason: "other", ...seen }), posted),
  reportCommentAction: onComment(others, { reason: "other", ...seen }),
  reportTipAction: onCase(
    others,
    ({ key }) => ({ tipId: key, reason: "other", ...seen }),
    ({ tips }) => tips,
  ),
  reportCollectionAction: onCase(
    ({ readers, writers: [maker] }) => readers.filter((viewer) => viewer !== maker),
    (thing) => ({ ...byCollection(thing), reason: "other", ...seen }),
    ({ collections }) => collections,
  ),
  tellFollowUpAction: onCase(writers, (thing) => ({ ...byCase(thing), ...told }), posted),
  editFollowUpAction: onFollowUp(told),
  removeFollowUpAction: onFollowUp({}),
  tellTransferAction: onCase(others, (thing) => ({ ...byCase(thing), ...used }), posted),
  editTransferAction: onTransfer(used),
  withdrawTransferAction: onTransfer({}),
  harvestTipAction: onCase(undefined, (thing) => ({ ...byCase(thing), ...tip }), posted),
  editTipAction: onTip(({ key }) => ({ tipId: key, version: 1, ...tip })),
  removeTipAction: onTip(({ key }) => ({ tipId: key })),
  askAnotherLookAction: onCase(onlyAuthor, ({ key }) => ({ decisionId: key, words: "Kijk nog eens.", ...seen }), decided), // prettier-ignore
  deleteSearchAction: onCase(undefined, ({ key }) => ({ id: key }), one("search")),
  confirmReadAction: onCase(() => nobody, ({ key }) => ({ measureId: key }), (world) => [{ ...world.measure, readers: nobody }]), // prettier-ignore

  addToCircleAction: onCircle(onlyAuthor, (_, { people }) => ({ handle: people.outsider.handle })),
  joinCircleAction: onCircle(({ readers }) => readers, () => ({})), // prettier-ignore
  // The member may leave.
  removeFromCircleAction: onCircle(
    () => ["author", "member"],
    (_, { people }) => ({ participantId: people.member.id }),
  ),

  makeCircleLinkAction: onCircle(onlyAuthor, () => ({ places: "5" })),
  withdrawCircleLinkAction: onCase(onlyAuthor, ({ key }) => ({ linkId: key }), one("circleLink")),

  startCollectionAction: atDoor(["author", "moderator"], () => collection),
  reviseCollectionAction: onCollection(writers, () => ({ ...collection, version: 1 })),
  addToCollectionAction: onCollection(writers, (_, world) => ({ caseNumber: world.cases.waiting.key })),
  explainChoiceAction: onCollection(writers, (_, world) => ({ caseNumber: world.cases.open.key, reason: "Mooi.", version: 1, ...seen })), // prettier-ignore
  removeCollectionAction: onCollection(writers, () => ({})),

  decideOnCaseAction: onCase(onlyModerators, (thing) => ({ ...byCase(thing), verdict: "hide", ...why }), posted),
  decideOnCommentAction: onComment(onlyModerators, { verdict: "hide", ...why }),
  decideOnCollectionAction: onCase(onlyModerators, (thing) => ({ ...byCollection(thing), verdict: "hide", ...why }), ({ collections }) => collections), // prettier-ignore
  decideOnTipAction: onCase(
    onlyModerators,
    ({ key }) => ({ tipId: key, verdict: "hide", ...why }),
    ({ tips }) => tips,
  ),
  answerAppealAction: atDoor(moderators, ({ key }) => ({ appealId: key, outcome: "upheld", ...why }), one("appeal")),
  hideTogetherAction: atDoor(moderators, ({ key }) => ({ matters: [key], ...why }), one("matter")),
  noteOnMatterAction: atDoor(moderators, ({ key }) => ({ matterId: key, text: "Even overleggen.", ...seen }), one("matter")), // prettier-ignore
  noteOnParticipantAction: atDoor(moderators, ({ key }) => ({ handle: key, text: "Even overleggen.", ...seen }), person), // prettier-ignore
  addTemplateAction: atDoor(inCharge, () => template),
  reviseTemplateAction: atDoor(inCharge, ({ key }) => ({ templateId: key, version: 1, ...template }), one("template")),
  removeTemplateAction: atDoor(inCharge, ({ key }) => ({ templateId: key }), one("template")),
  takeMeasureAction: atDoor(moderators, (thing) => ({ participantId: idOf(thing), kind: "warning", until: "2099-01-01", ...why }), person), // prettier-ignore
  liftMeasureAction: atDoor(moderators, ({ key }) => ({ measureId: key, ...why }), one("measure")),
  moveCommentAction: atDoor(moderators, (thing) => ({ ...byComment(thing), to: 1, ...why }), places),
  moveThreadAction: atDoor(moderators, (thing) => ({ ...byCase(thing), to: 1, ...why }), posted),
  mergeCaseAction: atDoor(moderators, (thing) => ({ ...byCase(thing), to: 1, ...why }), posted),
  splitOffAction: onCase(onlyModerators, (thing) => ({ ...byComment(thing), ...why }), places),
  lockThreadAction: onCase(onlyModerators, (thing) => ({ ...byCase(thing), locked: "yes", ...why }), posted),
  slowThreadAction: onCase(onlyModerators, (thing) => ({ ...byCase(thing), minutes: 5, ...why }), posted),
  pinCommentAction: onCase(onlyModerators, (thing) => ({ ...byComment(thing), pinned: "yes", ...why }), places),
  takeRequestAction: atDoor(moderators, (thing) => ({ requestId: idOf(thing) }), one("request")),
  noteOnRequestAction: atDoor(moderators, (thing) => ({ requestId: idOf(thing), text: "Gebeld." }), one("request")),
  closeRequestAction: atDoor(moderators, (thing) => ({ requestId: idOf(thing), outcome: "declined", text: "Nee." }), one("request")), // prettier-ignore

  configureSignInAction: atDoor(administrators, () => ({ organisationId: NO_ID, issuer: "https://inloggen.voorbeeld.nl", clientId: "leerkring", clientSecret: "geheim", domains: "voorbeeld.nl" })), // prettier-ignore
  checkProviderAction: atDoor(administrators, () => ({ slug: "breda" })),
  openSignInAction: atDoor(administrators, () => ({ organisationId: NO_ID })),
  closeSignInAction: atDoor(administrators, () => ({ organisationId: NO_ID })),
  proposeRolesAction: atDoor(administrators, () => ({ organisationId: NO_ID, roles: "" })),
  applyRolesAction: atDoor(administrators, () => ({ organisationId: NO_ID })),

  askToMoveAction: atDoor(participants, (_, { organisation }) => ({ organisationId: organisation.id, email: "anders@example.nl" })), // prettier-ignore
  withdrawMoveAction: atDoor(participants, () => ({})),
  askToMergeAction: atDoor(participants, () => ({ email: "ook.van.mij@example.nl" })),
  withdrawMergeAction: atDoor(participants, () => ({})),
  // Whose link it is, tests/merging has.
  mergeAccountsAction: atDoor(participants, () => ({ code: "x", sure: "yes" })),
  approveMoveAction: onCase(undefined, ({ key }) => ({ moveId: key }), one("move")),
  refuseMoveAction: onCase(undefined, ({ key }) => ({ moveId: key, answer: "Nu niet.", ...seen }), one("move")),
  decideOnCasesAction: onCase(undefined, ({ key }) => ({ moveId: key, verdict: "stay" }), one("move")),
  inviteByMailAction: atDoor(administrators, (_, { organisation }) => ({ email: "genodigde@example.nl", name: "Iemand", organisationId: organisation.id })), // prettier-ignore
  inviteListAction: atDoor(arrangers, () => ({ list: "genodigde@example.nl;Iemand;Breda" })),
  resendInvitationAction: onCase(undefined, ({ key }) => ({ invitationId: key }), one("invitation")),
  withdrawInvitationAction: onCase(undefined, ({ key }) => ({ invitationId: key }), one("invitation")),
  approveAccessAction: onCase(undefined, ({ key }) => ({ requestId: key }), one("accessRequest")),
  refuseAccessAction: onCase(undefined, ({ key }) => ({ requestId: key, answer: "Nu niet.", ...seen }), one("accessRequest")), // prettier-ignore
  setDomainAction: atDoor(administrators, (_, { organisation }) => ({ domain: "lindedorp.nl", organisationId: organisation.id, rule: "ask" })), // prettier-ignore
  removeDomainAction: onCase(undefined, ({ key }) => ({ domain: key }), one("domain")),
  changeRoleAction: atDoor(administrators, (_, { people }) => ({ participantId: people.outsider.id, role: "moderator" })), // prettier-ignore
  changeTermsAction: atDoor(administrators, () => ({ ...usualChoices, mails: 31 })),
  writeSiteTextAction: atDoor(administrators, () => ({ name: "homeJoin", language: "en", text: "Join us.", intent: "preview", ...seen })), // prettier-ignore
  restoreSiteTextAction: atDoor(administrators, () => ({ name: "homeJoin", language: "en" })),
  testMailServerAction: atDoor(administrators, () => ({})),
  tryJobAgainAction: atDoor(administrators, () => ({ queue: "mail", jobId: NO_ID })),
  cancelJobAction: atDoor(administrators, () => ({ queue: "mail", jobId: NO_ID })),
  tryFailedAgainAction: atDoor(administrators, () => ({ queue: "mail" })),
  resetSecondFactorAction: atDoor(administrators, (_, { people }) => ({ participantId: people.outsider.id, ...why })),
  registerWebhookAction: atDoor(arrangers, () => ({ address: "https://haak.invalid/", kinds: ["case.posted"], audience: "public" })), // prettier-ignore
  rotateSecretAction: onCase(undefined, ({ key }) => ({ webhookId: key }), one("webhook")),
  sendTestAction: onCase(undefined, ({ key }) => ({ webhookId: key }), one("webhook")),
  switchWebhookAction: onCase(undefined, ({ key }) => ({ webhookId: key, on: "yes" }), one("webhook")),
  removeWebhookAction: onCase(undefined, ({ key }) => ({ webhookId: key }), one("webhook")),
  sendAgainAction: onCase(undefined, (thing) => ({ deliveryId: idOf(thing) }), one("webhook")),
  changeSettingsAction: atDoor(administrators, () => ({ holdFirstPosts: true, askedWords: "" })),
  takeInAction: atDoor(administrators, () => ({ importId: "00000000-0000-4000-8000-000000000000" })),
  endSessionsAction: atDoor(administrators, (_, { people }) => ({ participantId: people.outsider.id })),
  makeOrganisationAdministratorAction: atDoor(administrators, (_, { people }) => ({ participantId: people.outsider.id, until: "", ...why })), // prettier-ignore
  endOrganisationAdministratorAction: atDoor(administrators, (_, { people }) => ({ participantId: people.outsider.id, ...why })), // prettier-ignore
  reviewRightAction: atDoor(administrators, (_, { people }) => ({ participantId: people.moderator.id, outcome: "kept", ...why })), // prettier-ignore
  addMunicipalityAction: atDoor(administrators, () => ({ code: "GM0014" })),
  addPartnerAction: atDoor(administrators, () => ({ name: "Hogeschool" })),
  renameOrganisationAction: atDoor(administrators, () => ({ organisationId: NO_ID, name: "Anders" })),
  openOrganisationAction: atDoor(administrators, () => ({ organisationId: NO_ID, open: "no" })),
  removeParticipantAction: atDoor(administrators, (_, { people }) => ({ participantId: people.outsider.id, texts: "keep", sure: "yes" })), // prettier-ignore
};
