"use client";

import { ActionForm } from "@/app/_ui/action-form";
import type { FormWords } from "@/app/_ui/action-form";
import { Button } from "@/app/_ui/button";
import { DialogButton } from "@/app/_ui/dialog";
import { Select, TextInput } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { addMunicipalityAction, addPartnerAction, openOrganisationAction, renameOrganisationAction } from "../actions";

type Words = FormWords &
  Record<
    | "addMunicipality"
    | "municipality"
    | "chooseMunicipality"
    | "addPartner"
    | "partnerName"
    | "added"
    | "rename"
    | "newName"
    | "renameLead"
    | "renamed"
    | "close"
    | "deactivate"
    | "activate",
    string
  >;

const Added = ({ name, words }: { name: string; words: Words }) => (
  <Notice tone="success" role="status">
    {words.added.replace("{name}", name)}
  </Notice>
);

/** Names the municipality alone; code and province come from the list of CBS. */
export function AddMunicipalityForm({
  provinces,
  words,
}: {
  provinces: { name: string; places: { code: string; name: string }[] }[];
  words: Words;
}) {
  return (
    <ActionForm save={addMunicipalityAction} words={words} className="form form-small" emptied>
      {({ errorOf, busy, done }) => (
        <>
          {done ? <Added name={done.value} words={words} /> : null}
          <Select name="code" label={words.municipality} error={errorOf("code")} defaultValue="">
            <option value="">{words.chooseMunicipality}</option>
            {provinces.map(({ name, places }) => (
              <optgroup key={name} label={name}>
                {places.map((place) => (
                  <option key={place.code} value={place.code}>
                    {place.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <Button type="submit" look="primary" aria-busy={busy}>
            {words.addMunicipality}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

export function AddPartnerForm({ words }: { words: Words }) {
  return (
    <ActionForm save={addPartnerAction} words={words} className="form form-small" emptied guarded idPrefix="partner-">
      {({ errorOf, busy, done }) => (
        <>
          {done ? <Added name={done.value} words={words} /> : null}
          <TextInput
            name="name"
            id="partner-name"
            label={words.partnerName}
            error={errorOf("name")}
            autoComplete="off"
            maxLength={100}
          />
          <Button type="submit" aria-busy={busy}>
            {words.addPartner}
          </Button>
        </>
      )}
    </ActionForm>
  );
}

export function RenameForm({ organisationId, name, words }: { organisationId: string; name: string; words: Words }) {
  const id = `rename-${organisationId}-`;
  return (
    <DialogButton label={words.rename} small look="quiet" title={`${words.rename}: ${name}`} closeLabel={words.close}>
      <ActionForm save={renameOrganisationAction} words={words} idPrefix={id}>
        {({ errorOf, busy, done }) => (
          <>
            <input type="hidden" name="organisationId" value={organisationId} />
            <p>{words.renameLead}</p>
            <TextInput
              name="name"
              id={`${id}name`}
              label={words.newName}
              error={errorOf("name")}
              defaultValue={name}
              autoComplete="off"
              maxLength={100}
            />
            <div className="row">
              <Button type="submit" look="primary" aria-busy={busy}>
                {words.rename}
              </Button>
              <span role="status" className="small soft">
                {done ? words.renamed : null}
              </span>
            </div>
          </>
        )}
      </ActionForm>
    </DialogButton>
  );
}

/** Lets nobody new in, or again. */
export function OpenForm({
  organisationId,
  name,
  open,
  words,
}: {
  organisationId: string;
  name: string;
  open: boolean;
  words: Words;
}) {
  const label = open ? words.deactivate : words.activate;
  return (
    <ActionForm save={openOrganisationAction} words={words} className="row">
      {({ busy }) => (
        <>
          <input type="hidden" name="organisationId" value={organisationId} />
          <input type="hidden" name="open" value={open ? "no" : "yes"} />
          <Button type="submit" small look="quiet" aria-busy={busy} aria-label={`${label}: ${name}`}>
            {label}
          </Button>
        </>
      )}
    </ActionForm>
  );
}
