import type { DemoCase } from "../types.ts";

export const berkelland: DemoCase[] = [
  {
    author: "deelnemer.berkelland@example.nl",
    title: "Vijf bestuurders, één sleutelbos en een dorpshuis waar bijna niemand meer komt",
    askedQuestion: "Kunnen wij subsidie krijgen voor een nieuw dak op het dorpshuis? Het lekt in de grote zaal.",
    underlyingQuestion: "Mogen wij stoppen, zonder dat het dorp zegt dat wij het hebben laten vallen?",
    whatHappened:
      "In de grote zaal stonden drie emmers, op de dansvloer waar half het dorp zijn bruiloft vierde. Het bestuur wilde dat ik naar het dak kwam kijken. Vijf mannen, de jongste was 68. De offerte lag klaar: 86.000 euro.\n\nIk vroeg of ik de agenda mocht zien. Dat was een schrift. Er stonden vier vaste avonden per week in. Zes jaar terug waren dat er elf. De gymnastiek zat inmiddels in de kantine van de voetbalclub, want daar is het warm. De jeugd zat in een keet achter een boerderij. Voor de koffie na een begrafenis gingen mensen naar een café, twee dorpen verder.\n\nNa de rondleiding vertrokken er vier. De penningmeester bleef om de emmers te legen. “Eigenlijk hoop ik dat je nee zegt”, zei hij. Hij doet dit werk al 22 jaar. Zijn vrouw wil ook weleens weg in de week van de kermis. Maar zijn vader heeft de muren nog gemetseld. “Ik kan niet degene zijn die het licht uitdoet.”\n\nDaarna ging ik bij de andere vier langs, aan hun eigen keukentafel. Drie van hen zeiden bijna hetzelfde. Ze wisten het niet van elkaar.",
    firstContact: "on-site",
    speaksFor: "Het bestuur sprak namens het hele dorp. Aan dat dorp was al acht jaar niets gevraagd.",
    otherVoices:
      "De jongeren uit de keet wilden best iets doen, maar niet in een zaal “die naar vroeger ruikt”. De kaartclub van acht tachtigers wilde nergens anders heen.",
    insideRoles: "De collega van subsidies, een adviseur vastgoed en de wethouder.",
    history:
      "Het dorp bouwde het huis zelf, in de jaren zestig, met geld van een loterij. Tien jaar geleden betaalde de gemeente een nieuwe keuken. Daarna kwamen er toch minder mensen.",
    rulesAndPlans:
      "Elk dorp krijgt van ons steun voor één gebouw. In ons beleid staat niets over een plek die van een ander is, zoals een kantine.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Eerst vroeg ik elke man of ik mocht zeggen wat hij mij had verteld. Toen zette ik ze bij elkaar. Het bleef lang stil. De penningmeester begon.\n\nEr kwam een dorpsavond zonder plan. Het bestuur vertelde zelf dat het wilde stoppen. Ik regelde de stoelen en zei bijna niets.\n\n- Een uur lang haalden mensen herinneringen op.\n- Daarna plakten ze stickers bij wat het dorp echt nodig heeft. Een warme plek kreeg er 61. Het dak kreeg er drie.\n- De voetbalclub bood vier avonden aan.\n- Het geld voor één gebouw mocht naar een betere verwarming daar. Dat kostte mij twee gesprekken binnen.",
    doneRelations:
      "Met elk van de vijf apart gepraat, aan hun eigen keukentafel. Ik vertelde niets door zonder dat zij ja zeiden.",
    doneResolutions:
      "Een avond zonder plan. Eerst verhalen, daarna pas de stickers. Het dorp koos zelf voor warmte, en niet voor het dak.",
    doneSupport:
      "Stoelen, koffie en iemand die de stickers telde. En twee gesprekken binnen, zodat het geld mee mocht verhuizen.",
    outcome:
      "Het dorpshuis is dicht. De kaartclub zit nu ook bij de voetbal, en moppert over de stoelen. Voor een begrafenis moet je nog steeds weg uit het dorp. Dat doet pijn. Twee families groeten de penningmeester niet meer. In de kermisweek was hij op vakantie.",
    tip: "Spreek bestuurders ook één voor één. Met vijf man aan tafel zegt niemand dat hij moe is.",
    learningQuestion: "Wanneer is sluiten een goede uitkomst? En hoe leg je dat uit aan een raad die gebouwen telt?",
    practices: ["relations", "resolutions", "support"],
    domain: "social",
    audience: "public",
    daysAgo: 157,
    votes: [
      "deelnemer.apeldoorn@example.nl",
      "deelnemer.harderwijk@example.nl",
      "beleid.amersfoort@example.nl",
      "moderator.tilburg@example.nl",
      "partner.vng@example.nl",
      "onderzoeker@example.nl",
      "balie.berkelland@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.apeldoorn@example.nl",
        kind: "question",
        body: "Je vroeg elke man of je zijn woorden mocht gebruiken. Was er ook iemand die dat niet wilde? Ik zou niet goed weten wat ik dan moest doen.",
        hoursLater: 7,
        votes: ["begeleider@example.nl", "deelnemer.breda@example.nl"],
        replies: [
          {
            author: "deelnemer.berkelland@example.nl",
            kind: "experience",
            body: "Eén. Hij wilde doorgaan en vond de anderen slap. Van hem heb ik niets verteld. Toen ze bij elkaar zaten, luisterde hij eerst alleen. Na de penningmeester werd hij boos, en dat was eerlijk.",
            hoursLater: 14,
            votes: ["deelnemer.apeldoorn@example.nl"],
            replies: [
              {
                author: "begeleider@example.nl",
                kind: "question",
                body: "Hoe is het nu met deze man? In je verhaal krijgt de penningmeester een vakantie. Wat kreeg hij?",
                hoursLater: 26,
                votes: ["deelnemer.amersfoort@example.nl", "deelnemer.berkelland@example.nl"],
                replies: [
                  {
                    author: "deelnemer.berkelland@example.nl",
                    kind: "reflection",
                    body: "Hij heeft de sleutelbos nog. Die had hij moeten inleveren. Elke zaterdag loopt hij een ronde door het lege gebouw. Ik heb er niet naar gevraagd en ik laat het nog even zo. Misschien moet ik een keer meelopen.",
                    hoursLater: 31,
                    votes: ["begeleider@example.nl", "onderzoeker@example.nl"],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "beleid.harderwijk@example.nl",
        kind: "reflection",
        body: "Ik lees dit met gemengde gevoelens. Wat eenmaal dicht is, gaat bijna nooit meer open. Had een jaar pauze niet gekund, met een zeil over het dak? Dan hadden anderen kunnen opstaan.",
        hoursLater: 35,
        votes: ["deelnemer.harderwijk@example.nl", "beleid.apeldoorn@example.nl"],
        replies: [
          {
            author: "deelnemer.berkelland@example.nl",
            kind: "reflection",
            body: "Met het bestuur heb ik dat besproken. Het wilde geen jaar meer. Maar aan het dorp heb ik die keuze niet voorgelegd. Als ik je zo lees, had dat wel gemoeten.",
            hoursLater: 19,
            votes: ["beleid.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "deelnemer.breda@example.nl",
        kind: "experience",
        body: "In mijn wijk ging een buurthuis dicht met een brief en een nieuw slot. Vier jaar later praten mensen nog steeds over dat slot. Bij jullie mochten ze eerst een uur vertellen. Ik denk dat dat uur meer deed dan de stickers.",
        hoursLater: 58,
        votes: ["deelnemer.berkelland@example.nl", "deelnemer.tilburg@example.nl", "moderator.breda@example.nl"],
      },
      {
        author: "partner.vng@example.nl",
        kind: "tip",
        body: "Tel geen gebouwen maar avonden. Ik ken een gemeente die elk jaar één week lang telt hoe vaak mensen ergens samenkomen. De dorpen doen dat zelf. De raad kreeg één bladzijde en praatte daarna heel anders over geld.",
        hoursLater: 94,
        votes: ["deelnemer.berkelland@example.nl", "beleid.berkelland@example.nl", "deelnemer.apeldoorn@example.nl"],
      },
    ],
  },
  {
    author: "collega.berkelland@example.nl",
    title: "De meeste hardrijders bleken zelf aan de weg te wonen",
    askedQuestion: "Wanneer komen er drempels in onze weg? Ze rijden hier negentig waar je zestig mag.",
    underlyingQuestion: "Hoe zeg ik tegen mijn buurman dat hij te hard rijdt, als ik hem morgen weer nodig heb?",
    whatHappened:
      "“Hier fietsen onze kinderen”, stond er op een stuk karton aan een eik. Onder die eik wachtte een vader op mij. Hij had vijftien filmpjes op zijn telefoon. Zijn dochter fietst elke dag naar de middelbare school. Drie kilometer van die route is een smalle, rechte weg. Komt er een auto tegemoet, dan moet zij de berm in.\n\nIk beloofde niets. Wel ben ik op een maandag om half acht zelf gaan fietsen. Ik werd ingehaald door twaalf auto’s, twee trekkers en een melkwagen. In de berm zat een gat waar mijn voorwiel in bleef steken. Ik ben 48 en ik was bang.\n\nDaarna hing er twee weken een telkastje. Eén op de vijf auto’s reed harder dan tachtig. Maar er was nog iets. De snelste auto’s kwamen elke werkdag op dezelfde tijd voorbij. Tien voor zeven, vijf voor half acht, kwart over vijf. Dat zijn geen vreemden.\n\nIk vroeg de vader of hij wist wie dat waren. Hij keek een tijdje naar de weg. “De eerste is mijn zwager”, zei hij. “Die helpt me zaterdag met het dak.” De anderen kende hij ook.",
    firstContact: "on-site",
    speaksFor: "De vader sprak voor vijf gezinnen met kinderen op de fiets. Aan de weg staan 34 huizen en bedrijven.",
    otherVoices:
      "Drie melkveehouders en een loonwerker willen geen drempels. Een wagen met vee of melk kan daar slecht tegen. De vrijwillige brandweer wil ze ook niet.",
    insideRoles: "De verkeerskundige, de beheerder van de bermen en de wijkagent.",
    history:
      "Acht jaar geleden zijn hier drempels gelegd. Na één winter gingen ze er weer uit. Dat heeft twee keer geld gekost, en veel goede wil.",
    rulesAndPlans:
      "Onze verkeerskundige wil eerst een plan voor alle landwegen samen. Een los fietspad staat op de wensenlijst, zonder jaartal.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Met de cijfers ging ik naar de schuur van de loonwerker. Er kwamen 29 mensen. Ik liet de tijden zien, zonder kentekens. Niemand zei iets. Toen riep een man achterin: “Die van tien voor zeven, dat ben ik.” Ze lachten. Daarna vertelde de dochter hoe het is als de melkwagen eraan komt. Toen lachte niemand meer.\n\n- Tussen half acht en kwart over acht rijden er geen trekkers en geen vrachtwagens.\n- De acht slechtste stukken berm zijn verhard. Ik mocht dat uit het gewone onderhoud betalen, dus zonder groot plan.\n- Witte strepen maken de weg smaller. De bewoners wezen aan waar.",
    outcome:
      "Na drie maanden hing ik het kastje weer op. Nu rijdt één op de acht harder dan tachtig. Eén auto is nog precies even snel. Iedereen weet wie dat is en niemand zegt het. De vader brengt zijn dochter tegenwoordig met de auto. Hij rijdt zestig, zegt hij.",
    tip: "Kijk niet alleen hoe hard mensen rijden, maar ook hoe laat. Daaraan zie je of het buren zijn.",
    learningQuestion: "Hoe maak je iets bespreekbaar tussen mensen die elkaar elke week nodig hebben?",
    practices: ["mapping", "resolutions", "alignment"],
    domain: "physical",
    audience: "public",
    daysAgo: 112,
    votes: [
      "collega.tilburg@example.nl",
      "collega.amersfoort@example.nl",
      "deelnemer.tilburg@example.nl",
      "beleid.apeldoorn@example.nl",
      "deelnemer.breda@example.nl",
      "partner.bzk@example.nl",
    ],
    comments: [
      {
        author: "collega.tilburg@example.nl",
        kind: "question",
        body: "Was je niet bang dat mensen naar elkaar zouden gaan wijzen? In zo’n schuur weet toch iedereen wie er om tien voor zeven voorbijkomt.",
        hoursLater: 5,
        votes: ["collega.amersfoort@example.nl"],
        replies: [
          {
            author: "collega.berkelland@example.nl",
            kind: "experience",
            body: "Heel bang. De loonwerker en ik hadden iets afgesproken. Noemt iemand een naam, dan gaat hij rond met de koffie. Dat is twee keer gebeurd. De tweede keer had iedereen het door en moesten ze erom lachen.",
            hoursLater: 10,
            votes: ["collega.tilburg@example.nl", "begeleider@example.nl", "deelnemer.amersfoort@example.nl"],
            replies: [
              {
                author: "moderator.tilburg@example.nl",
                kind: "tip",
                body: "Mooi bedacht, die koffie. Toch zou ik de tijden minder precies maken. Met 34 adressen is “tien voor zeven” bijna een naam. Met “tussen half zeven en half acht” vertel je hetzelfde, en kan iemand nog kiezen of hij zich meldt.",
                hoursLater: 23,
                votes: ["collega.berkelland@example.nl", "partner.bzk@example.nl"],
                replies: [
                  {
                    author: "collega.berkelland@example.nl",
                    kind: "reflection",
                    body: "Je hebt gelijk. Ik dacht: er staan geen kentekens in, dus het mag. Op een weg als deze is een tijd genoeg. De volgende keer maak ik er blokken van een uur van.",
                    hoursLater: 16,
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "collega.harderwijk@example.nl",
        kind: "reflection",
        body: "Ik begin ook met een praatje. Maar één iemand rijdt nog steeds negentig langs fietsende kinderen. Dan is voor mij het praten klaar. Laat de politie daar drie ochtenden staan. Dat kan prima naast jouw schuur.",
        hoursLater: 31,
        votes: ["beleid.apeldoorn@example.nl", "deelnemer.harderwijk@example.nl"],
        replies: [
          {
            author: "collega.berkelland@example.nl",
            kind: "experience",
            body: "De wijkagent heeft er twee keer gestaan. Na tien minuten wist de hele weg het, via de app. Er kwam alleen nog een postbode langs. Maar je hebt me wel aan het denken gezet over die ene.",
            hoursLater: 22,
            votes: ["collega.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "reflection",
        body: "Bij mij in de wijk zegt niemand er iets van omdat ze elkaar niet kennen. Bij jullie omdat ze elkaar te goed kennen. De stilte is dezelfde, maar de oplossing dus niet. Daar had ik nooit bij stilgestaan.",
        hoursLater: 54,
        votes: ["onderzoeker@example.nl", "collega.berkelland@example.nl", "deelnemer.berkelland@example.nl"],
      },
      {
        author: "collega.breda@example.nl",
        kind: "tip",
        body: "Geef die dochter en haar vrienden een rol. Bij ons stonden scholieren een week langs de weg met een bord: “dank je wel”, voor wie rustig reed. Ze zwaaiden naar iedereen die ze kenden. Dat werkte beter dan mijn folder.",
        hoursLater: 86,
        votes: ["collega.berkelland@example.nl", "collega.tilburg@example.nl"],
      },
    ],
  },
  {
    author: "balie.berkelland@example.nl",
    title: "De brief ging over zijn put, en hij dacht dat hij zijn huis uit moest",
    askedQuestion: "Wat staat hier? Ik lees het al een week en ik weet niet of ik moet tekenen.",
    underlyingQuestion: "Mag ik blijven wonen op de plek waar ik geboren ben?",
    whatHappened:
      "Hij was op de fiets gekomen, elf kilometer, want bellen vindt hij lastig. De brief zat in een broodzakje, tegen de regen. “Voorgenomen beëindiging beheerovereenkomst afvalwatervoorziening” stond erboven. Hij wees naar het tweede woord. “Dit bedoel ik.”\n\nIk werk hier dertig jaar en ik moest hem drie keer lezen. Er kwamen twee wetten in voor en één datum. Wie niet op tijd reageerde, kon “handhavend optreden” verwachten. “Ik begrijp hem ook niet”, zei ik. Toen lachte hij voor het eerst.\n\nWe zijn zin voor zin gegaan, met een potlood. Bij de vierde zin wist ik het. Het ging over de put achter zijn huis, die het vuile water schoonmaakt. De gemeente deed daar altijd het onderhoud van. Vanaf volgend jaar moet hij dat zelf regelen. Dat kost ongeveer 150 euro per jaar.\n\n“Dus ik hoef er niet uit?” Nee, zei ik. Hij ging zitten, op het stoeltje van het pasfotohokje. Zijn zus had al een kamer voor hem leeggeruimd.",
    firstContact: "office",
    speaksFor: "Voor zichzelf. Die middag hoorde ik dat dezelfde brief naar 212 adressen was gegaan.",
    otherVoices:
      "In die week belden nog 38 mensen. Van de andere 173 hoorden we niets. Misschien begrepen zij de brief, misschien lag hij in een la.",
    insideRoles:
      "De beheerder riolering, een jurist en het team communicatie. Wij van het loket wisten het als laatste.",
    history:
      "Twintig jaar geleden schreef de gemeente dat zij het onderhoud zou doen, “zolang de put er ligt”. Oudere bewoners hebben die brief bewaard. Die was wél duidelijk.",
    rulesAndPlans:
      "De raad stopte met het onderhoud om te bezuinigen. Volgens onze schrijfwijzer moeten brieven eenvoudig zijn. Voor juridische brieven bleek een uitzondering te gelden.",
    politicalInvolvement: "decided",
    whatWasDone:
      "Ik vroeg de jurist of hij even naar beneden kwam. “Lees eens voor”, zei ik, “alsof ik je buurvrouw ben.” Na twee zinnen stopte hij. Leuk vond hij het niet, maar hij ging wel zitten. In twee uur schreven we een nieuwe brief:\n\n- één bladzijde, met een tekening van de put\n- bovenaan: “U kunt blijven wonen waar u woont.”\n- wat het kost, en wie u kunt bellen\n- de wetten op de achterkant, want die moeten erbij.\n\nDe man van de fiets heeft hem als eerste gelezen. Hij streepte nog één woord weg. Met een collega belde ik de 38 bellers terug.",
    outcome:
      "Alle 212 adressen kregen de nieuwe brief, met een excuus. Veel mensen zijn nog boos. Nu gaat het tenminste over het besluit en niet over de woorden. De uitzondering in de schrijfwijzer staat er nog.",
    tip: "Vraag de schrijver van een moeilijke brief om hem hardop voor te lezen. Doe het met zijn tweeën en met de deur dicht.",
    learningQuestion: "Hoe zorg je dat de balie een brief ziet vóórdat hij de deur uit gaat?",
    practices: ["alignment", "support"],
    domain: "desk",
    audience: "participants",
    daysAgo: 66,
    votes: [
      "balie.apeldoorn@example.nl",
      "balie.tilburg@example.nl",
      "balie.amersfoort@example.nl",
      "balie.breda@example.nl",
      "beleid.harderwijk@example.nl",
      "deelnemer.berkelland@example.nl",
    ],
    comments: [
      {
        author: "balie.apeldoorn@example.nl",
        kind: "experience",
        body: "Ik denk bij ons mee over brieven. We laten ze lezen door zes mensen die pas op latere leeftijd goed leerden lezen. Zij strepen het meest in de zinnen waar ik trots op was.",
        hoursLater: 4,
        votes: ["balie.berkelland@example.nl", "balie.tilburg@example.nl", "partner.bzk@example.nl"],
      },
      {
        author: "balie.tilburg@example.nl",
        kind: "question",
        body: "Hoe merkte je dat er meer aan de hand was? Hij vroeg of hij moest tekenen. Op een drukke ochtend had ik misschien gewoon de stippellijn aangewezen.",
        hoursLater: 11,
        votes: ["balie.harderwijk@example.nl"],
        replies: [
          {
            author: "balie.berkelland@example.nl",
            kind: "reflection",
            body: "Door de fiets. Niemand rijdt elf kilometer door de regen voor een handtekening. En hij bleef met zijn vinger op dat ene woord. Als het druk was geweest, had ik het ook gemist, denk ik.",
            hoursLater: 13,
            votes: ["balie.tilburg@example.nl", "balie.amersfoort@example.nl"],
            replies: [
              {
                author: "balie.tilburg@example.nl",
                kind: "reflection",
                body: "Dan vraag ik voortaan vaker hoe iemand gekomen is. Het klinkt als een praatje en je hoort meteen hoeveel moeite iemand heeft gedaan.",
                hoursLater: 6,
                votes: ["balie.berkelland@example.nl", "collega.apeldoorn@example.nl", "balie.breda@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "beleid.tilburg@example.nl",
        kind: "reflection",
        body: "Ik heb een beetje te doen met de jurist. Hij kreeg een besluit en een einddatum, en niemand die meelas. Laten voorlezen kan ook voelen als voor schut staan. Hoe was dat voor hem?",
        hoursLater: 29,
        votes: ["beleid.amersfoort@example.nl"],
        replies: [
          {
            author: "balie.berkelland@example.nl",
            kind: "experience",
            body: "Dat heb ik hem nu gevraagd. Het voorlezen was vervelend, zei hij, maar terecht. Erger was dat hij mijn collega’s hoorde lachen achter de wand. Dat wist ik niet. Daarom staat die dichte deur nu in mijn tip.",
            hoursLater: 44,
            votes: ["beleid.tilburg@example.nl", "balie.apeldoorn@example.nl"],
          },
        ],
      },
      {
        author: "beleid.harderwijk@example.nl",
        kind: "tip",
        body: "Bij ons gaat geen brief naar meer dan vijftig adressen zonder een lezer van de balie. De naam van die lezer staat in het dossier. Het kost per brief een halfuur. Zonder die naam print de postkamer niet.",
        hoursLater: 62,
        votes: ["balie.berkelland@example.nl", "balie.amersfoort@example.nl", "balie.tilburg@example.nl"],
      },
      {
        author: "partner.bzk@example.nl",
        kind: "question",
        body: "Mij houdt vooral dat getal van 173 bezig. Wat gebeurt er met iemand die niets regelt omdat de brief in een la ligt? Gaat er iemand langs voordat jullie gaan controleren?",
        hoursLater: 107,
        votes: ["onderzoeker@example.nl", "collega.apeldoorn@example.nl"],
      },
    ],
  },
  {
    author: "beleid.berkelland@example.nl",
    title: "Tachtig nieuwkomers naast een dorp van driehonderd mensen",
    askedQuestion: "Waarom lezen wij in de krant dat er tachtig mensen naast ons komen wonen?",
    underlyingQuestion: "Waarom vroeg niemand wat wij nodig hebben om dit goed te doen?",
    whatHappened:
      "Het nieuws lekte uit op een donderdag. Op vrijdag had ik 94 mails. De langste kwam van de dorpsraad en begon zo: “Wij hebben niets tegen deze mensen, maar wel iets tegen jullie.”\n\nIn een leeg vakantiepark, vijfhonderd meter van de kerk, zouden tachtig nieuwkomers komen. Gezinnen en alleenstaanden, voor drie jaar. Ik wist het al twee maanden en mocht niets zeggen.\n\nDie zaterdag ging ik naar het café, zonder presentatie. Het eerste halfuur werd er vooral geroepen. Daarna kwamen er vragen waar ik iets aan had. Rijdt de bus straks ook ’s avonds? Kan de huisarts dit erbij hebben? De school heeft nog 41 kinderen: hoeveel komen er bij? Ik wist het drie keer niet.\n\nEen boer wachtte tot de meeste mensen weg waren. Zijn familie had in de oorlog elf vluchtelingen in huis, vertelde hij. “Toen kwam er iemand aan tafel zitten en die vroeg het. Waarom konden jullie dat niet?” Op de lijst tegen de komst stond ook zijn handtekening.",
    firstContact: "online",
    speaksFor:
      "De dorpsraad mailde namens het dorp. Van de 94 mails waren er 31 tegen de komst. De rest ging over hoe mensen het hoorden.",
    otherVoices:
      "Vier vrouwen waren thuis al gordijnen aan het naaien voor de huisjes. In het café durfden ze dat niet te zeggen. De nieuwkomers zelf sprak ik pas zes weken later.",
    insideRoles: "Het college, de collega’s van onderwijs en vervoer, de woordvoerder en een consulent inburgering.",
    history: "Eerst ging in dit dorp het loket dicht, later het zwembad. Ook dat stond eerst in de krant.",
    rulesAndPlans:
      "Elke gemeente moet een aantal nieuwkomers een woning geven. Wij liepen ver achter. Over deze tijdelijke plek mocht het college zelf beslissen.",
    politicalInvolvement: "decided",
    whatWasDone:
      "Ik zei meteen dat het doorging en dat ik daar niets aan kon veranderen. Over de manier waarop konden we wel praten. Samen met de dorpsraad schreef ik 27 vragen op. Elke vrijdag hing ik de antwoorden in het café. Soms stond er: weet ik nog niet.\n\n- Het college ging akkoord met vijftig mensen in plaats van tachtig.\n- Gezinnen kwamen eerst. Zeven kinderen zitten nu op de dorpsschool.\n- Er rijdt een late bus.\n- Elk huisje heeft een vaste buur uit het dorp. Dat doen ze hier bij iedereen die nieuw is.",
    outcome:
      "Sinds acht weken wonen er 46 mensen. De school is blij. Op een nacht is er een ruit ingegooid, en niemand weet door wie. De voorzitter van de dorpsraad stapte op, samen met twee leden. Vijf van de 27 vragen zijn nog open, ook die over de huisarts.",
    tip: "Zeg in de eerste minuut wat vaststaat. Hang daarna elke week de antwoorden op, ook als je niets weet.",
    learningQuestion: "Wat had ik in die twee maanden kunnen doen, toen ik nog niets mocht zeggen?",
    practices: ["mapping", "relations", "resolutions"],
    domain: "social",
    audience: "participants",
    daysAgo: 31,
    votes: [
      "deelnemer.tilburg@example.nl",
      "deelnemer.harderwijk@example.nl",
      "deelnemer.amersfoort@example.nl",
      "collega.berkelland@example.nl",
      "partner.vng@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "question",
        body: "Wat vroegen de nieuwkomers toen je ze sprak? Er staan 27 vragen van het dorp in je verhaal, en geen enkele van hen.",
        hoursLater: 6,
        votes: ["onderzoeker@example.nl", "balie.harderwijk@example.nl"],
        replies: [
          {
            author: "beleid.berkelland@example.nl",
            kind: "experience",
            body: "Waar je hier een fiets koopt. En waarom elke automobilist zijn hand opsteekt. Zij dachten dat het een waarschuwing was. Een buurman heeft het uitgelegd. Nu zwaaien ze zo hard terug dat mensen ervan schrikken.",
            hoursLater: 12,
            votes: ["deelnemer.tilburg@example.nl", "deelnemer.breda@example.nl", "collega.apeldoorn@example.nl"],
          },
        ],
      },
      {
        author: "beleid.amersfoort@example.nl",
        kind: "reflection",
        body: "Van tachtig naar vijftig klinkt als een net compromis. Voor dertig mensen betekent het langer wachten, op een plek waar niemand naar hun mening vraagt. Ik mis hen in je casus. Zij hadden geen café om boos in te zijn.",
        hoursLater: 27,
        votes: ["onderzoeker@example.nl", "balie.tilburg@example.nl", "partner.bzk@example.nl"],
        replies: [
          {
            author: "beleid.berkelland@example.nl",
            kind: "reflection",
            body: "Dat klopt, en het is niet fijn om te lezen. Ik weet waar zij nu zitten: in een sporthal, een uur rijden hiervandaan. In het dorp heb ik dat nooit verteld. Ik was zo blij dat er rust kwam.",
            hoursLater: 20,
            votes: ["beleid.amersfoort@example.nl"],
            replies: [
              {
                author: "partner.vng@example.nl",
                kind: "question",
                body: "Zou je dat alsnog kunnen vertellen, in hetzelfde café? Ik ben benieuwd wat de boer zou zeggen, als iemand het hem nu wel vraagt.",
                hoursLater: 9,
                votes: ["beleid.berkelland@example.nl", "deelnemer.berkelland@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.harderwijk@example.nl",
        kind: "experience",
        body: "Bij ons kwam er opvang naast een kerk. De felste tegenstander is nu taalmaatje. Iemand die vanaf het begin vóór was, is nooit komen kijken. Sindsdien probeer ik na zo’n eerste avond niets te voorspellen.",
        hoursLater: 49,
        votes: ["beleid.berkelland@example.nl", "deelnemer.amersfoort@example.nl"],
      },
      {
        author: "onderzoeker@example.nl",
        kind: "reflection",
        body: "De krant komt drie keer terug: bij het loket, bij het zwembad en nu. Misschien gingen veel van die 94 mails ook een beetje over het zwembad. Heeft iemand daar ooit sorry voor gezegd?",
        hoursLater: 75,
        votes: ["partner.vng@example.nl", "deelnemer.tilburg@example.nl"],
      },
      {
        author: "deelnemer.amersfoort@example.nl",
        kind: "tip",
        body: "Voor die twee maanden: maak alvast zelf de lijst met vragen. Bus, school en huisarts had je kunnen raden. En vraag je college om één dag tussen besluit en persbericht. Met die dag kun je bij twaalf mensen aan tafel zitten.",
        hoursLater: 120,
        votes: ["beleid.berkelland@example.nl", "beleid.tilburg@example.nl", "collega.berkelland@example.nl"],
      },
    ],
  },
  {
    author: "beleid.berkelland@example.nl",
    title: "Ik schreef hun aanvraag, en toen was het mijn plan",
    askedQuestion: "Kun jij dat formulier even invullen? Jij weet hoe dat moet, en zaterdag is de laatste dag.",
    underlyingQuestion: "Willen wij dit zelf nog, of gaan we door omdat we jou niet willen teleurstellen?",
    whatHappened:
      "Het gaat om een buurtschap met 23 huizen, vooral oude boerderijen. Zeven bewoners wilden samen hun huizen isoleren. Ook wilden ze zonnepanelen op een lege stal. Ik vond het prachtig. Ik kwam er elke week, ook als dat niet nodig was.\n\nToen ging er een subsidie open. De groep bladerde door het formulier, zestien kanten, en werd stil. Of ik het kon doen? Op een zondagmiddag vulde ik alles in. Bij “doelen” had de groep nog niets bedacht, dus dat deed ik. “Over drie jaar halveert het buurtschap zijn gasverbruik.” Dat klonk goed.\n\nWe kregen 64.000 euro. Ik bracht het nieuws, met taart. Ze klapten, heel netjes. Op de volgende avond kwamen er vier. “Wat moeten we nu van jou doen?” vroeg iemand. Bij de kapstok hoorde ik een ander zeggen: dat is dat plan van de gemeente.\n\nSindsdien schrijf ik de verslagen en bel ik de bedrijven. Ik zet zelfs de stoelen klaar. Vorige week zat ik op maandagavond alleen in de stal.",
    firstContact: "on-site",
    speaksFor: "Zeven bewoners uit vijf huizen. Zij zeiden “het buurtschap” en ik nam dat woord over in de aanvraag.",
    otherVoices:
      "De andere achttien huizen. Drie heb ik er nu gesproken. Twee wisten niet van het geld. De derde dacht dat hij verplicht mee moest doen.",
    insideRoles:
      "De adviseur duurzaamheid, de collega van subsidies en mijn leidinggevende. Zij noemt het plan graag als voorbeeld.",
    history:
      "Een paar jaar geleden groeven ze hier zelf de sleuven voor een waterleiding naar het weiland. Daar was geen ambtenaar bij. Er hing een lijst op een keukendeur.",
    rulesAndPlans:
      "De subsidie vraagt elk halfjaar om een verslag en telt het bespaarde gas. Het stroomnet is hier vol. Nieuwe panelen kunnen pas over vier jaar aan het net.",
    politicalInvolvement: "none",
    whatWasDone:
      "Nog te weinig. Eén avond bleef ik expres weg, om te zien wat er zou gebeuren. Er gebeurde niets. Toen zocht ik de vrouw op die ooit de lijst voor de sleuven maakte. “Toen hadden wij haast”, zei ze. “Nu heb jij haast.”\n\nIk zie drie wegen:\n\n- het geld teruggeven en opnieuw beginnen\n- samen kleinere doelen kiezen en die doorgeven\n- iemand uit een ander buurtschap vragen om te helpen, in plaats van mij.",
    outcome: "Nog open. Over zeven weken moet er een verslag zijn. Ik ben de enige die dat weet.",
    tip: "Schrijf nooit een doel op dat je niet uit de mond van een bewoner hebt gehoord.",
    learningQuestion: "Hoe geef ik een plan terug dat ik zelf heb overgenomen?",
    practices: ["relations", "support"],
    domain: "physical",
    audience: "circle",
    circle: "energie-in-de-buurt",
    daysAgo: 10,
    votes: [
      "beleid.breda@example.nl",
      "beleid.amersfoort@example.nl",
      "collega.tilburg@example.nl",
      "partner.aeno@example.nl",
    ],
    comments: [
      {
        author: "beleid.breda@example.nl",
        kind: "question",
        body: "“Nu heb jij haast.” Klopt dat? En als het klopt: van wie is die haast eigenlijk?",
        hoursLater: 3,
        votes: ["beleid.amersfoort@example.nl"],
        replies: [
          {
            author: "beleid.berkelland@example.nl",
            kind: "reflection",
            body: "Het klopt. Mijn leidinggevende heeft het plan al in drie zalen verteld. Ik wil niet dat het voorbeeld mislukt. Nu ik dit typ, snap ik waarom ze zo netjes klapten.",
            hoursLater: 8,
            votes: ["beleid.breda@example.nl", "collega.tilburg@example.nl"],
            replies: [
              {
                author: "beleid.breda@example.nl",
                kind: "question",
                body: "Wat zou er gebeuren als je deze vier zinnen voorleest aan de groep? Precies zo, zonder voorstel erachteraan.",
                hoursLater: 13,
                votes: ["beleid.apeldoorn@example.nl", "beleid.berkelland@example.nl"],
                replies: [
                  {
                    author: "beleid.berkelland@example.nl",
                    kind: "experience",
                    body: "Gisteravond gedaan. Eerst zei niemand iets. Toen begon een man te lachen: “Gelukkig, wij dachten dat wíj iets fout deden.” Er is nog niets opgelost. Maar na afloop zetten zij de stoelen weg.",
                    hoursLater: 96,
                    votes: [
                      "beleid.breda@example.nl",
                      "beleid.amersfoort@example.nl",
                      "collega.tilburg@example.nl",
                      "partner.aeno@example.nl",
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "collega.tilburg@example.nl",
        kind: "experience",
        body: "Ik schreef ooit spelregels voor een buurtpotje van een bouwproject. Nette regels, vond ik. In een jaar vroeg niemand iets aan. Toen schreef de buurt er zelf vier op, op een bierviltje. Binnen een maand was het geld op.",
        hoursLater: 21,
        votes: ["beleid.berkelland@example.nl", "beleid.breda@example.nl"],
      },
      {
        author: "beleid.apeldoorn@example.nl",
        kind: "reflection",
        body: "Het geld teruggeven zou ik zonde vinden. Zestien kanten invullen is geen werk voor bewoners. Dat deel van je zondag was gewoon hulp. Het ging pas mis bij dat ene vakje met doelen.",
        hoursLater: 39,
        votes: ["collega.tilburg@example.nl"],
        replies: [
          {
            author: "partner.aeno@example.nl",
            kind: "tip",
            body: "Ik zit vaak aan de andere kant van zo’n formulier. Een doel veranderen mag meestal, als je belt voordat het verslag komt. Vertel waarom en wie het nieuwe doel koos. Laat een bewoner dat telefoontje doen. Jij hoeft er niet bij te zijn.",
            hoursLater: 17,
            votes: ["beleid.berkelland@example.nl", "beleid.apeldoorn@example.nl", "beleid.amersfoort@example.nl"],
          },
        ],
      },
      {
        author: "beleid.amersfoort@example.nl",
        kind: "question",
        body: "Wie van die achttien andere huizen heeft het ’s winters het koudst? Misschien begint het daar opnieuw, bij iemand die nog nooit in die stal is geweest.",
        hoursLater: 68,
        votes: ["beleid.breda@example.nl"],
      },
    ],
  },
  {
    author: "collega.berkelland@example.nl",
    title: "Veertien huizen zonder glasvezel en een melkrobot die niemand kan bellen",
    askedQuestion: "Mag die kabel niet gewoon door de berm? Het is nog geen achthonderd meter.",
    underlyingQuestion: "Tellen wij nog mee, hier aan het eind van het zandpad?",
    whatHappened:
      "Een melkrobot die vastloopt, belt de boer uit bed. Tenminste, dat is de bedoeling. Deze boer heeft alleen bereik op één plek, buiten naast het kuilvoer. Daar ligt ’s nachts zijn telefoon, in een koektrommel. “En ik lig binnen”, zei hij.\n\nHij belde mij omdat ik over de bermen ga. Bijna het hele buitengebied heeft nu glasvezel. Veertien huizen hebben het niet. Zij staan achter een houtwal met oude eiken. Wie daar graaft, moet eerst de wortels laten onderzoeken. Dat vond het kabelbedrijf te duur, dus het sloeg die huizen over.\n\nGisteren zat ik er aan een keukentafel met negen bewoners. Een meisje maakt haar huiswerk in de auto, op de parkeerplaats van de bibliotheek. Een mevrouw kan niet beeldbellen met het ziekenhuis. Zij neemt elke keer een taxi. Eén man heeft een graafmachine, en een ander had al een lijn getekend. Die liep dwars onder de eiken door.\n\nMijn collega van groen zegt nee, en dat begrijp ik. Onder de wortels door boren kost 19.000 euro. De bewoners willen ook wel om de houtwal heen graven: twee kilometer, door hun eigen land. Het kabelbedrijf wil binnen een maand een antwoord. Wie van jullie liet bewoners zelf graven? En hoe ging dat?",
    practices: ["mapping", "alignment", "support"],
    domain: "physical",
    audience: "participants",
    daysAgo: 4,
    votes: ["deelnemer.apeldoorn@example.nl", "collega.amersfoort@example.nl", "deelnemer.berkelland@example.nl"],
  },
  {
    author: "deelnemer.berkelland@example.nl",
    title: "De ene dorpsraad zaaide, de andere maaide",
    askedQuestion: "Wie heeft onze bloemen weggehaald?",
    whatHappened:
      "Een berm van zestig meter, precies tussen twee dorpen. De ene dorpsraad zaaide er bloemen. De andere liet hem kort maaien, omdat het er slordig uitzag.\n\nZe belden me allebei, binnen een uur. Allebei zeggen ze: het is onze berm.\n\nNog uitzoeken: waar loopt de grens op de kaart? Wie heeft die maaier betaald? Wij, ben ik bang.",
    practices: ["resolutions"],
    domain: "physical",
    audience: "draft",
    daysAgo: 1,
  },
];
