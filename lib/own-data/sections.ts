/** One kind of thing that is kept of somebody: from which table, by which column it is theirs, and what of it is told. */
export interface Section {
  table: string;
  /** A column, or an expression (SQL) over the row t. */
  person: string;
  order: string;
  /** The name in the file, and the column or expression (SQL) that it comes from. */
  told: Readonly<Record<string, string>>;
}

const onCase = { casus: "case_number" };

/** The author of what a decision is about. */
const ON_OWN_WORDS = `coalesce((select c.author_id from practice_case c where c.number = t.case_number), (select m.author_id from comment m where m.id = t.comment_id),
  (select l.maker_id from collection l where l.id = t.collection_id), (select h.author_id from tip h where h.id = t.tip_id))`;

/** Whom a line in the log is about; that moderators wrote a note is theirs, as the note is. */
const NOT_OF_A_NOTE = "(case when action <> 'moderator-note.written' then participant_id end)";

/** Of one's own cases, the newest 20 MB; of a case of others one keeps what one may read there now. */
const OWN_VERSION = `case when sum(pg_column_size(t.content)) over (order by t.saved_at desc) < 20000000
  and exists (select 1 from practice_case c where c.number = t.case_number and c.author_id = t.editor_id) then t.content end`;

/**
 * Everything that is kept of one person, under the name it has in their file. Each column that points at a participant is here or in
 * `elsewhere`: tests/own-data/own-data.test.ts fails on one that nobody thought about.
 */
// prettier-ignore
export const sections: Readonly<Record<string, Section>> = {
  apparaten: { table: "session", person: "participant_id", order: "created_at", told: { apparaat: "device", netwerk: "network", ingelogdOp: "created_at", manier: "way", laatstGezienOp: "last_seen_at", totUiterlijk: "expires_at" } },
  apiSleutels: { table: "api_key", person: "participant_id", order: "created_at", told: { naam: "name", laatsteTekens: "ending", magSchrijven: "may_write", gemaaktOp: "created_at", totUiterlijk: "expires_at", laatstGebruiktOp: "last_used_at", ingetrokkenOp: "revoked_at" } },
  werkaccounts: { table: "work_account", person: "participant_id", order: "linked_at", told: { inlogdienst: "issuer", nummerDaar: "sub", gekoppeldOp: "linked_at", laatstGebruiktOp: "last_used_at", groepen: "groups", gegevenRol: "given_role" } },
  codeApp: { table: "code_app", person: "participant_id", order: "made_at", told: { gekoppeldOp: "proven_at" } },
  passkeys: { table: "passkey", person: "participant_id", order: "made_at", told: { apparaat: "device", gemaaktOp: "made_at", laatstGebruiktOp: "last_used_at" } },
  herstelcodes: { table: "recovery_code", person: "participant_id", order: "made_at", told: { gemaaktOp: "made_at", gebruiktOp: "used_at" } },
  casussen: { table: "practice_case", person: "author_id", order: "created_at", told: { nummer: "number", titel: "title", watGebeurdeEr: "what_happened", watVroegDeInwoner: "asked_question", vraagAchterDeVraag: "underlying_question", leervraag: "learning_question", ontmoeting: "met_with", spreektVoor: "speaks_for", andereStemmen: "other_voices", binnenHetGemeentehuis: "inside_roles", geschiedenis: "history", regelsEnPlannen: "rules_and_plans", watErIsGedaan: "what_was_done", situatiesInKaartBrengen: "done_mapping", werkenAanRelaties: "done_relations", werkenAanGedragenOplossingen: "done_resolutions", aansluiten: "done_alignment", praktischOndersteunen: "done_support", watHetOpleverde: "outcome", weerOfAnders: "do_again", tip: "tip", werkpraktijken: "practices::text[]", domein: "domain", eersteContact: "first_contact", politiekeBetrokkenheid: "political_involvement", alleenVoorDeelnemers: "participants_only", zichtbaarheid: "audience", gemaaktOp: "created_at", geplaatstOp: "posted_at", gewijzigdOp: "changed_at", ingetrokkenOp: "withdrawn_at" } },
  versies: { table: "case_version", person: "editor_id", order: "saved_at", told: { ...onCase, versie: "version", inhoud: OWN_VERSION, reden: "reason", bewaardOp: "saved_at" } },
  concepten: { table: "working_copy", person: "participant_id", order: "saved_at", told: { ...onCase, inhoud: "content", bewaardOp: "saved_at" } },
  meeschrijven: { table: "case_co_author", person: "participant_id", order: "added_at", told: { ...onCase, sinds: "added_at" } },
  bijlagen: { table: "attachment", person: "uploader_id", order: "uploaded_at", told: { bestand: "case when erased_at is null then 'bijlagen/' || id || '.' || type end", ...onCase, naam: "name", beschrijving: "alt_text", bytes: "bytes", geplaatstOp: "uploaded_at", weggehaaldOp: "removed_at" } },
  reacties: { table: "comment", person: "author_id", order: "posted_at", told: { ...onCase, soort: "kind", tekst: "body", waardevol: "votes", geplaatstOp: "posted_at", gewijzigdOp: "edited_at", verwijderdOp: "deleted_at", eerdereVersies: "(select json_agg(json_build_object('tekst', v.body, 'waarom', v.reason, 'bewaardOp', v.saved_at) order by v.version) from comment_version v where v.comment_id = t.id)" } },
  stemmen: { table: "vote", person: "participant_id", order: "voted_at", told: { ...onCase, reactie: "comment_id", tip: "tip_id", op: "voted_at" } },
  tips: { table: "tip", person: "author_id", order: "posted_at", told: { ...onCase, tekst: "body", werkpraktijken: "practices::text[]", waardevol: "votes", geplaatstOp: "posted_at", gewijzigdOp: "edited_at", verwijderdOp: "removed_at" } },
  meegenomen: { table: "taken_along", person: "taken_by", order: "taken_at", told: { ...onCase, reactie: "comment_id", op: "taken_at" } },
  vragenrondes: { table: "question_round", person: "asked_by", order: "asked_at", told: { ...onCase, op: "asked_at", tot: "until", beeindigdOp: "ended_at" } },
  vervolg: { table: "case_follow_up", person: "author_id", order: "told_at", told: { ...onCase, geprobeerd: "tried", watGebeurdeEr: "happened", op: "told_at", gewijzigdOp: "edited_at" } },
  overdrachten: { table: "case_transfer", person: "participant_id", order: "told_at", told: { ...onCase, omgeving: "context", opbrengst: "result", op: "told_at", gewijzigdOp: "edited_at" } },
  genoemd: { table: "mention", person: "participant_id", order: "mentioned_at", told: { reactie: "comment_id", op: "mentioned_at" } },
  verzamelingen: { table: "collection", person: "maker_id", order: "created_at", told: { titel: "title", inleiding: "introduction", casussen: "(select json_agg(json_build_object('casus', x.case_number, 'waarom', x.reason) order by x.position) from collection_case x where x.collection_id = t.id)", zichtbaarheid: "audience", gemaaktOp: "created_at", gewijzigdOp: "changed_at", verwijderdOp: "removed_at" } },
  leerkringen: { table: "circle_member", person: "participant_id", order: "joined_at", told: { leerkring: "(select c.name from circle c where c.id = t.circle_id)", sinds: "joined_at" } },
  begeleideLeerkringen: { table: "circle", person: "facilitator_id", order: "created_at", told: { naam: "name", doel: "purpose", gemaaktOp: "created_at" } },
  gemeld: { table: "report", person: "reporter_id", order: "reported_at", told: { ...onCase, reactie: "comment_id", verzameling: "collection_id", tip: "tip_id", reden: "reason", toelichting: "explanation", op: "reported_at" } },
  besluiten: { table: "decision", person: ON_OWN_WORDS, order: "decided_at", told: { ...onCase, reactie: "comment_id", verzameling: "collection_id", tip: "tip_id", besluit: "verdict", reden: "reason", tekstWaaromGevraagdWerd: "asked_text", op: "decided_at" } },
  maatregelen: { table: "measure", person: "participant_id", order: "started_at", told: { soort: "kind", reden: "reason", van: "started_at", tot: "until", gelezenOp: "read_at", opgehevenOp: "lifted_at", waaromOpgeheven: "lift_reason" } },
  rollen: { table: "role_grant", person: "participant_id", order: "given_at", told: { rol: "role", waarom: "reason", sinds: "given_at", tot: "until", beeindigdOp: "ended_at" } },
  beheerVanOrganisatie: { table: "organisation_administrator", person: "participant_id", order: "given_at", told: { organisatie: "(select o.name from organisation o where o.id = t.organisation_id)", waarom: "reason", sinds: "given_at", tot: "until", beeindigdOp: "ended_at" } },
  controleVanRechten: { table: "rights_review", person: "participant_id", order: "reviewed_at", told: { rol: "role", organisatie: "(select o.name from organisation o where o.id = t.organisation_id)", uitkomst: "outcome", waarom: "reason", op: "reviewed_at" } },
  nieuweBlik: { table: "appeal", person: "author_id", order: "asked_at", told: { vraag: "words", gevraagdOp: "asked_at", uitkomst: "outcome", antwoord: "answer", beantwoordOp: "answered_at" } },
  persoonsgegevensBevestigd: { table: "personal_data_confirmation", person: "confirmed_by", order: "confirmed_at", told: { ...onCase, reactie: "comment_id", veld: "field", soort: "kind", op: "confirmed_at" } },
  bladwijzers: { table: "bookmark", person: "participant_id", order: "made_at", told: { ...onCase, notitie: "note", herinnerOp: "remind_on", gemaaktOp: "made_at" } },
  gelezen: { table: "case_reading", person: "participant_id", order: "read_at", told: { ...onCase, tot: "read_at" } },
  gevolgd: { table: "following", person: "participant_id", order: "since", told: { ...onCase, hoe: "level", tempo: "pace", sinds: "since" } },
  zoekopdrachten: { table: "saved_search", person: "owner_id", order: "created_at", told: { naam: "name", vraag: "query", tempo: "pace", gemaaktOp: "created_at" } },
  geblokkeerd: { table: "block", person: "blocker_id", order: "blocked_at", told: { wie: "(select p.name from participant p where p.id = t.blocked_id)", sinds: "blocked_at" } },
  berichtkeuzes: { table: "notification_preference", person: "participant_id", order: "changed_at", told: { soort: "kind", tempo: "pace", op: "changed_at" } },
  mailinstellingen: { table: "mail_setting", person: "participant_id", order: "digest_day", told: { dag: "digest_day", metTitels: "titles" } },
  uitnodigingen: { table: "invitation", person: "participant_id", order: "created_at", told: { aan: "email", naam: "name", rol: "role", gemaaktOp: "created_at", verstuurdOp: "sent_at", aangenomenOp: "accepted_at" } },
  toegang: { table: "access_request", person: "(select p.id from participant p where lower(p.email) = t.email)", order: "asked_at", told: { adres: "email", naam: "name", waarom: "reason", gevraagdOp: "asked_at", besloten: "decided_at", antwoord: "answer" } },
  wisselingen: { table: "move", person: "participant_id", order: "asked_at", told: { nieuwAdres: "email", gevraagdOp: "asked_at", metCasussen: "take_cases", besloten: "decided_at", antwoord: "answer" } },
  samenvoegen: { table: "account_merge_ask", person: "participant_id", order: "asked_at", told: { anderAdres: "email", gevraagdOp: "asked_at" } },
  samengevoegd: { table: "account_merge", person: "into_id", order: "merged_at", told: { vorigeProfielnaam: "former_handle", op: "merged_at" } },
  eersteBezoek: { table: "first_visit", person: "participant_id", order: "began_at", told: { begonnenOp: "began_at", klaarOp: "ended_at" } },
  interesses: { table: "participant_interest", person: "participant_id", order: "chosen_at", told: { werkpraktijk: "practice", gekozenOp: "chosen_at" } },
  kringenUit: { table: "circle_removal", person: "participant_id", order: "removed_at", told: { leerkring: "(select c.name from circle c where c.id = t.circle_id)", op: "removed_at" } },
  kringlinks: { table: "circle_link_use", person: "participant_id", order: "used_at", told: { leerkring: "(select c.name from circle c join circle_link l on l.circle_id = c.id where l.id = t.link_id)", op: "used_at" } },
  meldingen: { table: "notification", person: "receiver_id", order: "created_at", told: { soort: "kind", ...onCase, op: "created_at", gelezenOp: "read_at", gemaildOp: "mailed_at" } },
  mails: { table: "mail", person: "participant_id", order: "created_at", told: { soort: "kind", aan: "recipient", onderwerp: "subject", op: "created_at", verstuurdOp: "sent_at" } },
  overJou: { table: "audit_entry", person: NOT_OF_A_NOTE, order: "at", told: { wat: "action", ...onCase, reactie: "comment_id", op: "at" } },
  handelingen: { table: "audit_entry", person: "actor_id", order: "at", told: { wat: "action", ...onCase, reactie: "comment_id", waarom: "reason", op: "at", netwerk: "network" } },
};

/** What points at a person and is not in their file, and why. */
export const elsewhere: Readonly<Record<string, string>> = {
  "own_data_file.participant_id": "this very file; that it was asked for stands in what one did",
  "case_review.confirmed_by": "stands in what one did",
  "sign_in_link.participant_id": "opens the door for a quarter of an hour; holds nothing else",
  "sign_in_attempt.participant_id": "ties a sign-in to a browser for ten minutes; holds nothing else",
  "waiting_work_account.participant_id":
    "waits half an hour to be linked; then stands with the work accounts or is gone",
  "organisation_sign_in.changed_by": "stands in what one did",
  "organisation_sign_in.tried_by":
    "names of fields of a trial, shown to who tried; that it was done stands in what one did",
  "unsubscribe_link.participant_id": "stops mails; holds nothing else",
  "notification.actor_id": "of who was told",
  "personal_data_confirmation.profile_id": "the same rows as those one confirmed oneself",
  "case_import.brought_by": "texts of others, gone after a day; that they were taken in stands in what one did",
  "block.blocked_id": "who blocked somebody is that person's own affair",
  "moderator_note.participant_id":
    "of the moderators among themselves; given on request, after a look at whom else it is about",
  "moderator_note.writer_id": "about somebody else; that it was written stands in what one did",
  "matter.author_id": "made from what is told already",
  "matter.claimed_by": "stands in what one did",
  "case_co_author.added_by": "stands in what one did",
  "circle_member.added_by": "stands in what one did",
  "circle_removal.removed_by": "stands in what one did",
  "decision.moderator_id": "stands in what one did",
  "attachment.removed_by_id": "stands in what one did",
  "collection.removed_by_id": "stands in what one did",
  "measure.moderator_id": "about somebody else; stands in what one did",
  "measure.lifted_by": "about somebody else; stands in what one did",
  "appeal.answered_by": "about somebody else; stands in what one did",
  "rearrangement.moderator_id": "stands in what one did",
  "resident_request_step.moderator_id": "about a resident; stands in what one did",
  "question_round.ended_by": "stands in what one did",
  "reason_template.changed_by": "stands in what one did",
  "role_grant.given_by": "about somebody else; stands in what one did",
  "role_grant.ended_by": "about somebody else; stands in what one did",
  "organisation_administrator.given_by": "about somebody else; stands in what one did",
  "organisation_administrator.ended_by": "about somebody else; stands in what one did",
  "rights_review.reviewed_by": "about somebody else; stands in what one did",
  "setting.changed_by": "stands in what one did",
  "invitation.invited_by": "about somebody else; stands in what one did",
  "access_request.decided_by": "about somebody else; stands in what one did",
  "move.decided_by": "about somebody else; stands in what one did",
  "move.cases_decided_by": "about somebody else; stands in what one did",
  "organisation_domain.set_by": "stands in what one did",
  "circle_link.made_by": "stands in what one did",
  "webhook.made_by": "of the organisation; stands in what one did",
  "participant.invited_by": "stands in what one did",
  "account_merge.former_id": "exists only when there is nobody left to ask; it is in the file of who they are now",
  "erasure.participant_id": "exists only when there is nobody left to ask",
};
