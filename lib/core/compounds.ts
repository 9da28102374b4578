/** First parts of Dutch compounds in this field, for a community whose cases do not hold them as words of their own yet. */
export const firstParts = (
  "buurt wijk dorp dorps straat stad stads gemeente bewoners inwoners burger school jongeren jeugd ouderen speel moes volks pluk gevel dak voor achter " +
  "sport water groen afval verkeer fiets auto bus trein parkeer woon zorg welzijn wmo jeugdzorg mantel energie klimaat warmte zonne wind bomen natuur " +
  "park plein markt winkel bedrijfs bouw nieuwbouw project werk hulp geld subsidie beleids raad raads college bestuurs burgemeester wethouder gebieds " +
  "samen mede leef veiligheids preventie straat brief telefoon huis huur koop vrijwilligers ontmoetings cultuur kunst muziek kinder ouder familie"
).split(" ");
