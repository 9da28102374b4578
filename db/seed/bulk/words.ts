/** Building blocks of believable cases. Combined they give many different texts; no two words of a person in them. */
export const subjects = [
  "een moestuin", "een speelveld", "de parkeerplaats", "een buurthuis", "de bushalte", "een fietspad", "het dorpsplein", "een bomenrij",
  "de rommelmarkt", "een skatebaan", "de schoolzone", "een energieproject", "het wijkgebouw", "een pluktuin", "de hondenweide", "een straatfeest",
  "de afvalcontainers", "een warmtenet", "de dorpswinkel", "een zorgproject", "het jongerencentrum", "een voedselbank", "de wijkbus", "een leesclub",
  "de trottoirs", "een nieuwbouwplan", "het buurtpreventieteam", "een ontmoetingsplek", "de waterpartij", "een geveltuin",
]; // prettier-ignore

export const turns = [
  "waar niemand over durfde te beginnen", "die ineens van iedereen werd", "en de regels die niet pasten", "met twee groepen tegenover elkaar",
  "na drie jaar wachten", "zonder geld maar met plannen", "tussen school en huis", "aan de rand van de wijk", "met een te strakke planning",
  "en een brief met veertig namen", "dat klein begon", "waar de buurt niet op zat te wachten", "in handen van bewoners", "dat vastliep binnen",
  "en de mensen die zwijgen", "en een wethouder met haast", "zonder duidelijke eigenaar", "waar jongeren het voortouw namen",
]; // prettier-ignore

export const asked = [
  "Kan de gemeente dit voor het voorjaar regelen?", "Wie betaalt het als wij het zelf doen?", "Waarom mag het bij de buren wel en hier niet?",
  "Mogen we de sleutel?", "Kunt u zorgen dat het stopt?", "Wanneer komt er iemand kijken?", "Waar moeten we zijn voor een vergunning?",
  "Krijgen wij dezelfde subsidie als de vereniging?", "Kan dat hek weg?", "Wie is hier eigenlijk van?",
]; // prettier-ignore

export const behind = [
  "Worden wij serieus genomen als we zelf iets doen?", "Wie vangt ons op als het misgaat?", "Hoe houden we het prettig met elkaar?",
  "Mogen we fouten maken?", "Hoe zorgen we dat iedereen meetelt?", "Blijft er iets over voor onze kinderen?", "Kennen we elkaar nog wel?",
  "Wie beslist er over onze straat?", "Is er nog ruimte voor iets nieuws?", "Wat is ons werk waard voor de gemeente?",
]; // prettier-ignore

export const sentences = [
  "Een bewoonster belde met een vraag die eerst klein leek.", "Ik ben dezelfde week gaan kijken en heb een uur rondgelopen.",
  "Aan de keukentafel bleek dat het om iets anders ging.", "De buurt was verdeeld en dat was voelbaar tijdens de avond.",
  "Binnen wist niemand wie hierover ging.", "Er lag een oud besluit dat nog altijd gold.", "De vereniging had al een plan klaarliggen.",
  "We spraken af dat we elke twee weken zouden bellen.", "Een collega van beheer dacht meteen mee.", "Het duurde langer dan ik had beloofd, en dat heb ik ook gezegd.",
  "De eerste avond kwamen er zes mensen, de tweede avond dertig.", "Ik heb uitgelegd wat ik wel en niet kan doen.",
  "Er was geld over uit een ander potje.", "Niemand had de mensen aan de overkant iets gevraagd.", "De planning van binnen paste niet bij het tempo van buiten.",
  "Uiteindelijk tekenden beide groepen dezelfde tekening.", "Het onderhoud ligt nu bij de bewoners, met onze hulp op afstand.",
  "Een oudere bewoner vertelde hoe het hier vroeger was.", "We begonnen klein, met één dag en één straat.", "De wethouder kwam zonder camera mee, en dat hielp.",
  "Het college wilde eerst een advies, de buurt wilde eerst een gesprek.", "Ik heb de regels naast het plan gelegd, samen met twee collega’s.",
  "Na een maand was de eerste ruzie er al.", "De school deed mee en dat veranderde de toon.", "Het is nog niet af, maar we praten weer met elkaar.",
]; // prettier-ignore

/** So seldom that a search for one of them is a search for a rare word. */
export const rarities = ["ooievaarsnest", "klompenpad", "zwaluwtil", "turfhaven", "lampionoptocht", "vliegerwedstrijd"];

export const comments = [
  "Hoe kwam je erachter dat er iets anders speelde?", "Bij ons liep dit net zo. We hebben eerst een rondje gemaakt langs de mensen die niet kwamen.",
  "Wat mij opvalt: je noemt vooral de mensen die praten. Wie zwijgt er?", "Vraag je collega van beheer om één keer mee te lopen. Dat opende bij ons veel.",
  "Wie beslist hier uiteindelijk over?", "Wij hebben het na een jaar overgedragen. Dat had eerder gekund.", "Begin met een proef van een maand. Dan durft iedereen ja te zeggen.",
  "Mooi dat je zegt wat je niet kunt doen. Dat geeft rust.", "Wat heeft de buurt zelf al geprobeerd?", "Schrijf de afspraken op één vel en hang het op in het buurthuis.",
]; // prettier-ignore

export const firstNames = [
  "Anna", "Bas", "Carla", "Daan", "Esra", "Femke", "Gijs", "Hanan", "Iris", "Jan", "Kim", "Lars", "Mila", "Nico", "Omar", "Petra", "Quinten", "Rosa",
  "Sem", "Tess", "Umit", "Vera", "Wim", "Yara", "Zoë",
]; // prettier-ignore
export const lastNames = [
  "Aalbers", "van den Berg", "Cornelissen", "Dijkstra", "Evers", "Franken", "Groen", "Hoekstra", "IJzerman", "Jacobs", "Kaya", "Lammers", "Mulder",
  "Noordhof", "Oosterhuis", "Pietersen", "Rietveld", "Schouten", "Timmer", "Uijttewaal", "Vermeer", "Willems", "Yilmaz", "Zandstra",
]; // prettier-ignore
export const jobTitles = [
  "wijkmanager",
  "projectleider",
  "beleidsadviseur",
  "gebiedsmakelaar",
  "medewerker klantcontact",
  "consulent Wmo",
];
