export const roles = ["participant", "moderator", "researcher", "partner", "administrator"] as const;

/** Suggestions; a participant may write another function. */
export const jobTitles = [
  "wijkmanager", "projectleider", "beleidsadviseur", "participatieadviseur", "gebiedsmakelaar",
  "medewerker klantcontact", "consulent Wmo", "HR-adviseur", "organisatieadviseur", "manager", "wethouder",
]; // prettier-ignore
