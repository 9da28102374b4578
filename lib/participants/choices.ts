export const roles = ["participant", "moderator", "researcher", "partner", "administrator"] as const;

/** What an account can be looked up by, besides organisation and role. */
export const accountStates = ["suspended", "never", "ending", "ended"] as const;

/** So long before its end somebody hears that a right ends. */
export const WARN_DAYS = 14;

/** Suggestions; a participant may write another function. */
export const jobTitles = [
  "wijkmanager", "projectleider", "beleidsadviseur", "participatieadviseur", "gebiedsmakelaar",
  "medewerker klantcontact", "consulent Wmo", "HR-adviseur", "organisatieadviseur", "manager", "wethouder",
]; // prettier-ignore
