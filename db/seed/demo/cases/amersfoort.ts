import type { DemoCase } from "../types.ts";

export const amersfoort: DemoCase[] = [
  {
    author: "collega.amersfoort@example.nl",
    title: "Zandzakken in de gang: een straat die na elke bui onderloopt",
    askedQuestion: "Wanneer komt hier een groter riool? Mijn vloer ligt er voor de derde keer uit.",
    underlyingQuestion: "Hoe vaak moet het misgaan voordat iemand ons gelooft?",
    whatHappened:
      "Op een warme maandag viel in één uur de regen van drie weken. Om elf uur ’s avonds belde de storingsdienst me wakker. In één straat stond het water tot de plinten. Ik ben gaan helpen met een bezem, want iets anders had ik niet.\n\nDe volgende ochtend liep ik langs alle deuren. Van de 42 woningen hadden er negentien water binnen. Een bewoner had zandzakken in zijn gang, nog van vorig jaar. Hij had twee keer gebeld en één keer gemaild. Het antwoord was steeds hetzelfde: het riool voldoet aan de norm.\n\nDat klopte ook. Volgens ons rekenmodel is het riool groot genoeg. Maar bewoners hadden filmpjes, en daarop zag ik iets wat het model niet kende. Het water kwam niet uit de putten. Het stroomde van het schoolplein en de parkeerplaats hogerop, over het fietspad, zo de straat in.\n\nEen mevrouw liet me haar schrift zien. Ze schrijft al vier jaar op hoe hoog het water staat. Ze meet met een liniaal, bij elke bui. Niemand van ons had daar ooit naar gevraagd.",
    firstContact: "on-site",
    speaksFor:
      "De man met de zandzakken sprak voor de lage kant van de straat. De hoge kant had nergens last van en wist van niets.",
    otherVoices:
      "Bewoners aan de hoge kant wilden hun parkeerplaatsen houden. De school wilde het plein niet nog een keer openbreken.",
    insideRoles:
      "De rioolbeheerder, de wegbeheerder en de collega die over schoolgebouwen gaat. Ook het waterschap dacht mee.",
    history:
      "Het schoolplein kreeg zes jaar geleden tegels in plaats van gras. Sindsdien komt het water sneller naar beneden. Toen heeft niemand naar de straat eronder gekeken.",
    rulesAndPlans:
      "Het rioolplan rekent met een bui die eens in de twee jaar valt. Bij meer regen mag er water op straat staan. Over water in huizen zegt het plan weinig.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Samen met de rioolbeheerder legde ik het schrift en de filmpjes naast ons model. Bij de volgende bui zijn we gaan kijken, met zijn tweeën onder één paraplu. Daarna deden we dit:\n\n- De school haalde een derde van de tegels weg. Ouders plantten de struiken.\n- Wij legden een lage drempel in het fietspad. Die stuurt het water naar een grasveld.\n- Wie wilde, kreeg een regenton. Twee buren sloten ze aan voor wie dat zelf niet kon.\n- De mevrouw met het schrift meet nu voor ons mee. Haar cijfers gaan in het model.",
    outcome:
      "Twee maanden later viel weer zo’n bui. In één woning kwam water binnen, de rest bleef droog. Die ene bewoner is terecht boos. Voor hem zoeken we nog.",
    tip: "Vraag bewoners naar hun foto’s, filmpjes en aantekeningen. Leg die naast je eigen cijfers voordat je antwoord geeft.",
    learningQuestion: "Hoe komt wat bewoners weten in onze plannen vóórdat het misgaat, en niet pas erna?",
    practices: ["mapping", "alignment", "support"],
    domain: "physical",
    audience: "public",
    daysAgo: 148,
    votes: [
      "beleid.apeldoorn@example.nl",
      "collega.berkelland@example.nl",
      "deelnemer.breda@example.nl",
      "collega.tilburg@example.nl",
      "partner.vng@example.nl",
      "deelnemer.amersfoort@example.nl",
    ],
    comments: [
      {
        author: "beleid.apeldoorn@example.nl",
        kind: "question",
        body: "Hoe reageerde de rioolbeheerder toen je met dat schrift aankwam? Bij ons telt een cijfer pas als we het zelf hebben gemeten.",
        hoursLater: 4,
        votes: ["deelnemer.tilburg@example.nl", "collega.berkelland@example.nl"],
        replies: [
          {
            author: "collega.amersfoort@example.nl",
            kind: "experience",
            body: "Met een zucht. Een liniaal is geen meetpunt, zei hij. Toen stonden we samen in de regen en klopte haar lijstje tot op twee centimeter. Daarna heeft hij haar zelf gebeld.",
            hoursLater: 16,
            votes: [
              "beleid.apeldoorn@example.nl",
              "deelnemer.harderwijk@example.nl",
              "moderator.breda@example.nl",
              "onderzoeker@example.nl",
            ],
            replies: [
              {
                author: "deelnemer.berkelland@example.nl",
                kind: "question",
                body: "Mooi. Belt hij haar nog steeds, of kwam het contact na een tijdje toch weer bij jou terecht?",
                hoursLater: 22,
              },
              {
                author: "collega.amersfoort@example.nl",
                kind: "reflection",
                body: "Hij belt haar nog, elke eerste maandag van de maand. Ik hoor het alleen als er taart was. Dat lijkt me een goed teken.",
                hoursLater: 47,
                votes: ["deelnemer.berkelland@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "collega.berkelland@example.nl",
        kind: "experience",
        body: "In een van onze dorpen wisten de boeren waar het water vroeger liep. Dertig jaar geleden was een sloot dichtgegooid. Die stond op geen enkele kaart meer. We vonden hem dankzij een man die er als jongen viste.",
        hoursLater: 29,
        votes: ["collega.amersfoort@example.nl", "partner.aeno@example.nl"],
      },
      {
        author: "deelnemer.harderwijk@example.nl",
        kind: "reflection",
        body: "Ik blijf hangen bij “het voldoet aan de norm”. Het antwoord klopt, en toch is het gesprek dan voorbij. Zelf zou ik niet met een drempel beginnen. Eerst excuses voor die drie keer, dan pas een plan.",
        hoursLater: 53,
        votes: ["balie.breda@example.nl", "deelnemer.tilburg@example.nl", "beleid.harderwijk@example.nl"],
        replies: [
          {
            author: "collega.amersfoort@example.nl",
            kind: "reflection",
            body: "Je hebt gelijk. Die excuses kwamen er, op de stoep, maar pas na twee weken. Dat was te laat. Ik dacht dat ik eerst een oplossing moest hebben.",
            hoursLater: 8,
            votes: ["deelnemer.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "collega.tilburg@example.nl",
        kind: "tip",
        body: "Zet een klein bord in de straat: dit deden we, en daarom liggen hier struiken. Anders leggen nieuwe bewoners over drie jaar weer tegels. Ik heb dat helaas zien gebeuren.",
        hoursLater: 98,
        votes: ["collega.amersfoort@example.nl", "beleid.breda@example.nl"],
      },
    ],
  },
  {
    author: "deelnemer.amersfoort@example.nl",
    title: "Ik zei meteen ja tegen een moestuin, en toen kwamen de vier afdelingen",
    askedQuestion: "Mogen wij het gras achter de flat gebruiken voor groente? Wij doen al het werk zelf.",
    underlyingQuestion: "Vertrouwt de gemeente ons een stukje van onze eigen buurt toe?",
    whatHappened:
      "Vier vrouwen uit één flat kwamen op mijn spreekuur. Ze hadden een schaal samosa’s bij zich en een tekening op de achterkant van een kalender. Twaalf bakken wilden ze, een waterton en een tafel. Het gras achter de flat wordt alleen gemaaid. Verder gebeurt er niets.\n\nIk zei meteen ja, en dat was dom. Binnen kreeg ik vier antwoorden. Beheer wilde weten wie het gras maait als de tuin stopt. Vastgoed wilde een huurcontract. De jurist wilde een vereniging met een bestuur. En onder het gras bleek een kabel te liggen.\n\nDrie maanden lang moest ik zeggen dat het nog even duurde. Eén vrouw haakte af. Een ander zei: wij vragen aarde, jullie vragen papier. Daar had ik geen antwoord op.\n\nOndertussen hoorde ik ook een ander geluid. Drie bewoners van de begane grond waren bang voor ratten, en voor vreemden onder hun raam. Ze hadden niets gezegd, want ze dachten dat alles al vaststond.",
    firstContact: "office",
    speaksFor:
      "De vier vrouwen spraken voor een stuk of vijftien huishoudens, uit twee portieken. In het derde portiek kenden ze niemand.",
    otherVoices:
      "Bewoners van de begane grond maakten zich zorgen. Een vader wilde het gras houden, omdat zijn zoontje er leert fietsen.",
    insideRoles: "De beheerder groen, een adviseur vastgoed, een jurist en de collega die de kabels kent.",
    history:
      "Verderop was zeven jaar geleden ook een tuin. Die groeide dicht toen de trekker verhuisde. Beheer ruimde hem op en heeft het daar nog steeds over.",
    rulesAndPlans:
      "Bewoners mogen perkjes onderhouden tot twintig vierkante meter. Voor een groter stuk kenden we alleen een gewoon huurcontract.",
    politicalInvolvement: "none",
    whatWasDone:
      "Na maanden los mailen vroeg ik alle collega’s tegelijk op het gras. De vrouwen zorgden voor thee. Na een uur hadden we één A4 met afspraken:\n\n- Geen vereniging, wel drie bewoners die tekenen.\n- Een proef van twee jaar. Stopt de tuin, dan zaait de gemeente weer gras.\n- De bakken staan zes meter van de ramen. De compostbak is dicht.\n- Een strook blijft gras, voor de kinderen.\n\nDe bewoners van de begane grond kozen waar de tafel kwam. Het hout en de aarde betaalde ik uit het wijkbudget.",
    doneResolutions:
      "We schreven op wat er gebeurt als het misgaat: de gemeente zaait weer gras. Toen kon iedereen ja zeggen tegen een proef van twee jaar.",
    doneAlignment:
      "Vier collega’s mailden langs elkaar heen. Op het gras, met de tekening op tafel, was het in een uur klaar. De bewoners zaten erbij en hoorden waarom een regel er is.",
    doneSupport:
      "Hout en aarde betaald uit het wijkbudget. De collega van de kabels zette met verf een lijn waar je niet mag spitten.",
    outcome:
      "Er staan twaalf bakken, en één rij zonnebloemen die niemand had afgesproken. De vrouw die afhaakte, kwam niet terug. Twee andere wijken hebben het A4 al gekopieerd.",
    tip: "Zeg niet meteen ja. Zeg wat je gaat uitzoeken, bij wie, en op welke dag je terugkomt.",
    learningQuestion: "Hoe zorg je dat mensen niet afhaken in de maanden dat er binnen niets lijkt te gebeuren?",
    practices: ["resolutions", "alignment", "support"],
    domain: "physical",
    audience: "public",
    daysAgo: 97,
    votes: [
      "deelnemer.breda@example.nl",
      "beleid.apeldoorn@example.nl",
      "beleid.berkelland@example.nl",
      "deelnemer.harderwijk@example.nl",
      "partner.bzk@example.nl",
    ],
    comments: [
      {
        author: "beleid.tilburg@example.nl",
        kind: "question",
        body: "Wat maakte dat de collega’s nu wél samenkwamen? Ik krijg vier afdelingen niet eens in één overleg, laat staan op een grasveld.",
        hoursLater: 6,
        votes: ["collega.harderwijk@example.nl"],
        replies: [
          {
            author: "deelnemer.amersfoort@example.nl",
            kind: "tip",
            body: "Ik vroeg geen overleg. Ik vroeg een half uur, buiten, met thee. En ik schreef erbij dat ze niets hoefden voor te bereiden. Alleen de jurist wilde eerst weten wat er op de agenda stond.",
            hoursLater: 3,
            votes: ["beleid.tilburg@example.nl", "balie.apeldoorn@example.nl", "collega.tilburg@example.nl"],
            replies: [
              {
                author: "beleid.harderwijk@example.nl",
                kind: "question",
                body: "En wat zei die jurist toen hij er eenmaal stond? Een proef zonder vereniging, dat durft bij ons niemand te ondertekenen.",
                hoursLater: 19,
              },
              {
                author: "deelnemer.amersfoort@example.nl",
                kind: "experience",
                body: "Zij vroeg één ding: wie bel ik als er iets is? Drie vrouwen staken hun hand op. Dat vond ze eigenlijk beter dan een bestuur dat niemand kent.",
                hoursLater: 24,
                votes: ["beleid.harderwijk@example.nl", "deelnemer.apeldoorn@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.apeldoorn@example.nl",
        kind: "experience",
        body: "Bij een dorpstuin van ons ging het andersom. Wij stuurden zo vaak een bericht dat er nog niets was, dat mensen boos werden. Nu bel ik één keer per drie weken. Ook als ik alleen kan zeggen dat ik wacht.",
        hoursLater: 31,
        votes: ["deelnemer.amersfoort@example.nl"],
      },
      {
        author: "collega.breda@example.nl",
        kind: "reflection",
        body: "Ik vind je ja helemaal niet dom. Zonder dat ja waren die vrouwen misschien weggegaan. Het probleem zat volgens mij niet in jouw woord, maar in de stilte erna.",
        hoursLater: 44,
        votes: ["balie.tilburg@example.nl", "deelnemer.berkelland@example.nl"],
        replies: [
          {
            author: "deelnemer.amersfoort@example.nl",
            kind: "reflection",
            body: "Daar moet ik over nadenken. Ik dacht steeds dat ik te veel beloofde. Misschien heb ik vooral te weinig laten horen.",
            hoursLater: 11,
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "tip",
        body: "Ga nog één keer langs bij de vrouw die afhaakte. Niet om haar terug te vragen, wel om te horen wanneer het voor haar ophield. Daar leerde ik het meest van.",
        hoursLater: 70,
        votes: ["onderzoeker@example.nl", "deelnemer.amersfoort@example.nl", "deelnemer.breda@example.nl"],
      },
    ],
  },
  {
    author: "balie.amersfoort@example.nl",
    title: "Ze kwam een machtiging regelen en ging bijna weg met een folder",
    askedQuestion: "Hoe krijg ik een machtiging voor de post van mijn man? Hij kan het zelf niet meer.",
    underlyingQuestion: "Ze zocht geen formulier, maar iemand die vroeg hoe het met háár ging.",
    whatHappened:
      "Vrijdag, tien voor twaalf, zes wachtenden. Een mevrouw van in de zeventig wilde een machtiging voor haar man. Dat is vier minuten werk: formulier, handtekening, klaar. Alleen ontbrak de handtekening. Haar man kan die niet meer zetten.\n\nIk legde uit dat ze dan naar de rechter moet, of naar een notaris. De folder had ik al in mijn hand. Toen zag ik dat haar jas binnenstebuiten zat. Over de jas zei ik niets. Ik vroeg: slaapt u wel?\n\nZe begon te huilen, zonder geluid. Haar man loopt ’s nachts door het huis en wil naar buiten. Daarom slaapt ze op een stoel voor de voordeur. De kinderen wonen ver weg en weten niet hoe erg het is. Bij de huisarts zegt ze altijd dat het wel gaat.\n\nIn de rij werd het stil. Een man achter haar zei: neem de tijd, hoor. Mijn teamleider keek naar de klok.",
    firstContact: "office",
    speaksFor: "Voor haar man en, zonder dat ze het zei, voor zichzelf. Haar man heb ik niet gesproken.",
    otherVoices: "Haar dochter vond eerst dat het allemaal meeviel. Een logeerweekend later dacht ze daar anders over.",
    insideRoles: "Een Wmo-consulent, het sociaal team en mijn teamleider.",
    history:
      "In één jaar stond ze drie keer eerder aan onze balie: voor een rijbewijs, een parkeervergunning en een uittreksel. Ze werd elke keer snel en goed geholpen. Niemand vroeg iets.",
    rulesAndPlans:
      "Voor een gesprek aan de balie staat acht minuten. Gegevens van een bezoeker geef ik niet door zonder toestemming.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik zette het bordje “even weg” neer en ging met haar in het kamertje zitten. Ik vroeg of ik een collega mocht bellen terwijl zij erbij zat. Dat mocht.\n\nDe Wmo-consulent kwam zelf naar beneden. Ze spraken af voor maandag, bij haar thuis. Op een kaartje schreef ik wie er komt en hoe laat. Mijn voornaam zette ik erbij.\n\nOver de post hebben we ook gepraat. Een deel kon ze regelen zonder handtekening. Voor de rest belde de consulent later met de dochter.",
    outcome:
      "Haar man gaat nu twee dagen per week naar een dagopvang. Op die dagen slaapt zij ’s middags, in haar eigen bed. Mijn teamleider vroeg of ik dit vaker ga doen. Ik weet nog niet of dat een compliment was.",
    tip: "Bel waar de bezoeker bij zit. Dan hoort ze wat je zegt en hoeft ze niets opnieuw te vertellen.",
    learningQuestion: "Hoe krijg je tijd voor zo’n gesprek, als het rooster per acht minuten telt?",
    practices: ["relations", "alignment", "support"],
    domain: "desk",
    audience: "participants",
    daysAgo: 61,
    votes: [
      "balie.harderwijk@example.nl",
      "balie.berkelland@example.nl",
      "collega.apeldoorn@example.nl",
      "balie.tilburg@example.nl",
      "moderator.tilburg@example.nl",
      "beleid.harderwijk@example.nl",
      "deelnemer.amersfoort@example.nl",
    ],
    comments: [
      {
        author: "balie.berkelland@example.nl",
        kind: "experience",
        body: "Die jas, dat herken ik. Bij ons was het een man die twee keer op één ochtend terugkwam voor dezelfde pas. Ik dacht: verstrooid. Mijn collega vroeg of er iemand thuis was. Er was niemand meer.",
        hoursLater: 3,
        votes: ["balie.amersfoort@example.nl", "balie.breda@example.nl"],
      },
      {
        author: "collega.apeldoorn@example.nl",
        kind: "question",
        body: "Wat zei je precies toen je vroeg of je mocht bellen? Ik merk dat mensen bij het woord “Wmo” soms meteen dichtklappen.",
        hoursLater: 9,
        votes: ["balie.tilburg@example.nl"],
        replies: [
          {
            author: "balie.amersfoort@example.nl",
            kind: "tip",
            body: "Ik noemde geen afdeling. Ik zei: boven zit iemand die hier veel van weet, mag ik haar vragen of ze even komt? Dan is het een mens en geen loket.",
            hoursLater: 15,
            votes: [
              "collega.apeldoorn@example.nl",
              "balie.breda@example.nl",
              "balie.harderwijk@example.nl",
              "deelnemer.tilburg@example.nl",
            ],
          },
        ],
      },
      {
        author: "moderator.tilburg@example.nl",
        kind: "reflection",
        body: "Goed dat je om toestemming vroeg, ook al was er haast. Ik twijfel wel over die rij. Zes mensen hebben haar zien huilen. Kun je zo’n vraag ook stellen op een plek waar niemand meeluistert?",
        hoursLater: 26,
        votes: ["balie.apeldoorn@example.nl"],
        replies: [
          {
            author: "balie.amersfoort@example.nl",
            kind: "reflection",
            body: "Terecht. Ik stelde de vraag omdat ik schrok, niet omdat ik erover had nagedacht. Nu vraag ik eerst of iemand even mee wil lopen. Dat kost twintig seconden.",
            hoursLater: 20,
            votes: ["moderator.tilburg@example.nl", "balie.berkelland@example.nl"],
          },
        ],
      },
      {
        author: "beleid.tilburg@example.nl",
        kind: "tip",
        body: "Houd een maand lang bij hoeveel van deze gesprekken er zijn. Bij ons waren het er vier per week. Met dat getal kreeg het team één extra uur per dag. Een verhaal alleen was niet genoeg.",
        hoursLater: 51,
        votes: ["balie.amersfoort@example.nl", "partner.aeno@example.nl", "balie.harderwijk@example.nl"],
      },
      {
        author: "balie.harderwijk@example.nl",
        kind: "question",
        body: "Heb je haar daarna nog gezien? En weet je ook wat zij zelf van dat gesprek vond, nu het rustiger is?",
        hoursLater: 79,
      },
    ],
  },
  {
    author: "deelnemer.amersfoort@example.nl",
    title: "Drie groepen willen de lege school en denken alle drie dat ik voor hen ben",
    askedQuestion: "Wanneer mogen wij in de oude school? Wij stonden als eerste op de lijst.",
    underlyingQuestion: "Telt ons idee ook mee als we minder handig zijn met plannen en cijfers dan de anderen?",
    whatHappened:
      "Al een paar maanden staat een basisschool in mijn wijk leeg. Er zit hout voor de ramen. Over drie jaar komen er woningen. Tot die tijd mag de buurt erin, stond in een bericht van het college. Er stond niet bij wie. Ook niet wie de verwarming betaalt.\n\nEr zijn drie groepen. Ouders willen huiswerkhulp en een naailes. Kunstenaars willen werkplekken en hebben een begroting van veertig bladzijden. Een club oudere mannen biljartte twintig jaar in het overblijflokaal. Zij willen gewoon hun biljart terug.\n\nMet alle drie heb ik koffiegedronken. Ik dacht dat ik alleen luisterde. Maar elke groep ging naar huis met het idee dat ik aan hun kant stond. Vorige week spraken ze elkaar bij de bakker. Sindsdien zegt de voorzitter van de ouders dat ik een spel speel. Dat raakt me meer dan ik wil toegeven.\n\nVastgoed wil binnen zes weken één huurder. Eén, niet drie.",
    firstContact: "on-site",
    speaksFor:
      "De ouders spreken voor zo’n veertig gezinnen. De kunstenaars wonen bijna allemaal in andere wijken. De biljarters zijn met elf.",
    otherVoices:
      "De buren rond de school heb ik nog niet gesproken. Een bewoner vroeg alleen of het licht ’s nachts uit kan.",
    insideRoles: "Een adviseur vastgoed, de adviseur cultuur en de projectleider van de woningen.",
    history:
      "Er lag een lijst bij de conciërge waarop je je naam kon zetten. Niemand weet meer wie dat had bedacht. De ouders zien die lijst als een belofte.",
    rulesAndPlans:
      "Wie tijdelijk huurt, betaalt in elk geval de kosten van het gebouw. Voor de brandveiligheid mogen er nu vijftig mensen tegelijk in.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Ik stuurde de drie groepen dezelfde korte brief: wat ik weet, wat ik niet weet en wie er beslist. Dat had ik in de eerste week moeten doen.\n\nVastgoed rekende op mijn verzoek uit wat de school per maand kost. Dat is 2.900 euro. Alle groepen hebben dat bedrag nu.\n\nVolgende week lopen we samen door het gebouw. Elke groep tekent op een plattegrond welke lokalen ze nodig heeft, en op welke dagen.",
    outcome:
      "Nog niets. De ouders komen. De kunstenaars willen eerst weten of er een volgorde is. De biljarters nemen koffie mee.",
    learningQuestion: "Hoe blijf je tussen drie groepen staan als elke groep denkt dat je bij de ander hoort?",
    practices: ["mapping", "relations", "resolutions"],
    domain: "social",
    audience: "circle",
    circle: "wijkwerk-zonder-grenzen",
    daysAgo: 26,
    votes: [
      "deelnemer.tilburg@example.nl",
      "deelnemer.breda@example.nl",
      "deelnemer.berkelland@example.nl",
      "begeleider@example.nl",
    ],
    comments: [
      {
        author: "begeleider@example.nl",
        kind: "question",
        body: "Je schrijft dat het je raakt. Wat precies? Het woord “spel”, of dat zij het zei, of dat er misschien iets van klopt?",
        hoursLater: 7,
        votes: ["deelnemer.harderwijk@example.nl", "deelnemer.breda@example.nl"],
        replies: [
          {
            author: "deelnemer.amersfoort@example.nl",
            kind: "reflection",
            body: "Het laatste. Bij de ouders zei ik dat huiswerkhulp hard nodig is. Bij de kunstenaars zei ik dat de wijk wel wat kleur kan gebruiken. Allebei gemeend. Maar ik wist dat ze er meer in hoorden.",
            hoursLater: 14,
            votes: ["begeleider@example.nl", "deelnemer.tilburg@example.nl", "deelnemer.apeldoorn@example.nl"],
          },
        ],
      },
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "experience",
        body: "Wij hadden dit met een oude kerk. Ik liet de groepen bij elkaar op bezoek gaan, zonder mij. Na drie avonden kwamen ze met een rooster waar ik nooit op was gekomen. Eén groep stapte wel boos uit.",
        hoursLater: 28,
        votes: ["deelnemer.amersfoort@example.nl", "deelnemer.harderwijk@example.nl"],
        replies: [
          {
            author: "deelnemer.breda@example.nl",
            kind: "question",
            body: "Waarom stapte die groep eruit? En was dat achteraf een verlies, of ging het daarna juist makkelijker voor de rest?",
            hoursLater: 5,
            replies: [
              {
                author: "deelnemer.tilburg@example.nl",
                kind: "reflection",
                body: "Zij wilden het gebouw voor zich alleen. Het ging daarna sneller, maar makkelijker wil ik het niet noemen. Ik kom die mensen nog elke week tegen in de supermarkt.",
                hoursLater: 21,
                votes: ["deelnemer.breda@example.nl", "deelnemer.amersfoort@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "tip",
        body: "Begin bij vastgoed. Waarom moet het één huurder zijn? Bij ons bleek het om één handtekening te gaan. De dorpsraad tekende en verdeelde zelf de lokalen. Vraag dat uit voordat jullie door het gebouw lopen.",
        hoursLater: 46,
        votes: ["deelnemer.amersfoort@example.nl", "begeleider@example.nl", "deelnemer.apeldoorn@example.nl"],
      },
      {
        author: "deelnemer.harderwijk@example.nl",
        kind: "reflection",
        body: "Ik zou oppassen met die plattegrond. Wie goed tekent en goed praat, wint dan weer. De biljarters hebben één lokaal nodig, en die vragen het minst. Wie let er op hen?",
        hoursLater: 63,
        votes: ["deelnemer.berkelland@example.nl"],
      },
    ],
  },
  {
    author: "beleid.amersfoort@example.nl",
    title: "Na vijf avonden over het warmtenet gelooft de buurt ons nog steeds niet",
    askedQuestion: "Wat gaat het mij kosten, en waarom durft niemand dat gewoon te zeggen?",
    underlyingQuestion: "Is alles al besloten, net als toen, of telt nu wel mee wat wij vinden?",
    whatHappened:
      "In een buurt met 380 woningen willen we van het gas af. Ik had er een mooi plan voor: vijf avonden, elke keer een ander onderwerp. Op de eerste avond zaten er 140 mensen. Op de laatste nog 22, en zes daarvan waren van ons.\n\nDie laatste avond stond er een man op met een oude map. Daarin zat de brief over de renovatie van hun flats, acht jaar geleden. De huur bleef gelijk, stond erin. Toch ging die met 41 euro omhoog. De brief kwam van de woningcorporatie, maar ons logo stond onderaan. Ik had hem nog nooit gezien.\n\nIk wilde uitleggen dat dit iets anders was. De collega van het warmtebedrijf deed dat ook, met een grafiek. Het werd heel stil. Bij de kapstok zei een mevrouw: jullie hebben overal antwoord op, behalve op wat wij vragen.\n\nThuis las ik mijn plan nog eens. Er stond vijf keer “informeren” in. Het woord “vragen” stond er niet één keer.",
    firstContact: "on-site",
    speaksFor:
      "De man met de map sprak voor zijn flat. In de koopwoningen leven heel andere zorgen, vooral over het openbreken van tuinen.",
    otherVoices:
      "Een groepje bewoners wil juist sneller van het gas af. Zij kwamen na avond twee niet meer. Ze wilden niet met de buren ruziën.",
    insideRoles: "De projectleider warmte, de wijkmanager, een financieel adviseur en de wethouder.",
    history:
      "De renovatie en de huurverhoging. Daarna kwam er nog een onderzoek waarvan de buurt nooit de uitslag kreeg.",
    rulesAndPlans:
      "In het warmteplan van de stad staat deze buurt in de eerste groep. Over een hoogste prijs staat er niets in.",
    politicalInvolvement: "decided",
    whatWasDone:
      "Een zesde avond heb ik geschrapt. Ik ging bij de man met de map aan tafel zitten. We lazen alle oude brieven, ook de pijnlijke.\n\nDaarna schreef ik een bladzijde met drie kolommen:\n\n- Wat staat vast?\n- Wat weten we nog niet?\n- Waarover beslist de buurt?\n\nIn de derde kolom stond bijna niets. Zo legde ik hem binnen op tafel. De projectleider schrok, de wethouder ook. Nu is afgesproken dat er geen volgende stap komt zonder een hoogste prijs op papier.",
    outcome:
      "Half. De bladzijde hangt in elk portiek. Twaalf bewoners lezen mee in het contract. De meesten geloven ons nog niet, en dat snap ik. De planning schuift vijf maanden op.",
    tip: "Zoek uit welke brieven een buurt eerder kreeg. Ook die met jullie logo eronder die je zelf niet kent.",
    learningQuestion: "Hoe eerlijk kun je zijn over wat al vaststaat, zonder dat mensen meteen weglopen?",
    practices: ["mapping", "relations", "resolutions", "alignment"],
    domain: "physical",
    audience: "participants",
    daysAgo: 12,
    votes: [
      "beleid.breda@example.nl",
      "beleid.berkelland@example.nl",
      "collega.tilburg@example.nl",
      "partner.bzk@example.nl",
      "onderzoeker@example.nl",
    ],
    comments: [
      {
        author: "beleid.breda@example.nl",
        kind: "question",
        body: "Wat staat er nu wel in die derde kolom? Ik zit met hetzelfde: hoe groot moet die ruimte zijn voordat mensen haar serieus nemen?",
        hoursLater: 5,
        votes: ["collega.tilburg@example.nl"],
        replies: [
          {
            author: "beleid.amersfoort@example.nl",
            kind: "reflection",
            body: "Drie dingen: de volgorde van de straten, wat er met de tuinen gebeurt en wie er meekijkt met de prijs. Klein, ja. Maar het is wel echt. Een groter vak met mooie woorden had ik niet durven ophangen.",
            hoursLater: 17,
            votes: ["beleid.breda@example.nl", "beleid.tilburg@example.nl", "partner.vng@example.nl"],
            replies: [
              {
                author: "beleid.breda@example.nl",
                kind: "reflection",
                body: "Dan is klein en echt misschien wel genoeg om mee te beginnen. Ik ga die drie kolommen deze week invullen. Ik ben bang voor wat ik zie.",
                hoursLater: 12,
                votes: ["beleid.amersfoort@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "collega.tilburg@example.nl",
        kind: "experience",
        body: "Bij een sloopplan had ik ook zo’n map op tafel. Wij hebben het oude bedrag toen hardop voorgelezen, met excuses van de directeur erbij. Het loste niets op. Maar daarna luisterden ze voor het eerst naar de rest.",
        hoursLater: 22,
        votes: ["beleid.amersfoort@example.nl", "deelnemer.tilburg@example.nl"],
      },
      {
        author: "onderzoeker@example.nl",
        kind: "question",
        body: "Je vertelt veel over de map en weinig over de bewoners die juist sneller willen. Wie praat er nu met hen? En wat denken zij als de planning vijf maanden opschuift?",
        hoursLater: 40,
        votes: ["beleid.berkelland@example.nl", "deelnemer.breda@example.nl"],
        replies: [
          {
            author: "beleid.amersfoort@example.nl",
            kind: "experience",
            body: "Oei, niemand. Ik heb vandaag de eerste gebeld. Ze vond dat wij alleen luisteren naar wie boos is. Donderdag drink ik thee met drie van hen.",
            hoursLater: 26,
            votes: ["onderzoeker@example.nl"],
          },
        ],
      },
      {
        author: "beleid.berkelland@example.nl",
        kind: "tip",
        body: "Laat iemand van buiten de hoogste prijs narekenen, en laat de buurt kiezen wie dat is. Bij ons kozen ze een gepensioneerde accountant uit het dorp. Die vond ook echt een fout.",
        hoursLater: 91,
        votes: ["beleid.amersfoort@example.nl", "partner.aeno@example.nl"],
      },
    ],
  },
  {
    author: "balie.amersfoort@example.nl",
    title: "Op een goede dag kan hij honderd meter lopen, en op die dag kwam de arts",
    askedQuestion: "Ik wil een gehandicaptenparkeerplaats voor mijn deur. Waarom wijst u mij weer af?",
    underlyingQuestion: "Hoe kom ik op slechte dagen mijn huis uit, zonder dat de hele straat het hoeft te weten?",
    whatHappened:
      "“Ik kom niet zeuren”, zei de man aan mijn balie. Hij had twee afwijzingen bij zich. De eerste was van drie jaar geleden, de tweede van vorige week. Ze waren bijna hetzelfde. Hij kan honderd meter lopen, staat erin, dus een eigen plek is niet nodig.\n\nIk vroeg hoe dat lopen gaat. Hij heeft een ziekte die per dag verschilt. Op een goede dag haalt hij de hoek. Op een slechte dag haalt hij de brievenbus niet. De keuring was op een goede dag. Hij had zich er ook voor geschoren en zijn nette schoenen aangedaan. “Ik wilde er niet zielig uitzien.”\n\nIn mijn middagpauze ben ik door zijn straat gefietst. Er is plek genoeg, maar niet voor zijn deur. Daar staat een busje. De eigenaar is een aardige vent, zegt hij. Maar die weet niet dat hij ziek is. Niemand in de straat weet het.\n\nIk heb beloofd dat ik maandag bel. Ik weet alleen nog niet wat ik dan ga zeggen. Moet ik hem helpen met bezwaar? Of met een gesprek met de buurman?",
    practices: ["mapping", "resolutions", "support"],
    domain: "desk",
    audience: "participants",
    daysAgo: 6,
    votes: ["balie.harderwijk@example.nl", "collega.apeldoorn@example.nl"],
  },
  {
    author: "beleid.amersfoort@example.nl",
    title: "Zestig stoelen en vier mensen",
    askedQuestion: "Waarom moeten wij altijd naar jullie toe komen?",
    whatHappened:
      "Avond over het nieuwe speelplein, in de sporthal. Zestig stoelen klaargezet. Vier mensen, en een van hen zocht de zumbales.\n\nBuiten stonden twintig ouders te praten, bij het hek. Zij wisten niet dat het over hun plein ging.\n\nNog uitwerken: wat de vader met de bakfiets zei. Navragen wie de uitnodiging heeft verstuurd, en aan wie.",
    practices: ["relations"],
    domain: "social",
    audience: "draft",
    daysAgo: 2,
  },
];
