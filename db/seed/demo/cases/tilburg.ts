import type { DemoCase } from "../types.ts";

export const tilburg: DemoCase[] = [
  {
    author: "collega.tilburg@example.nl",
    title: "Boze buren, een heimachine en een krijtbord bij het hek",
    askedQuestion: "Leg die bouw stil! Het is hier al om tien voor zeven oorlog, en niemand zegt ons iets.",
    underlyingQuestion: "Wanneer is het stil, zodat ik kan slapen, werken of mijn kind in bed kan leggen?",
    whatHappened:
      "“U heeft zeker goed geslapen?” riep een man toen ik uit mijn auto stapte. Achter hem stonden nog elf buren. Ze hadden de ingang van de bouwplaats dichtgezet met hun vuilcontainers. Drie vrachtwagens stonden te wachten.\n\nIk heb niets uitgelegd over de vergunning. Ik vroeg iedereen één ding: wat heb je vandaag gemist? Een verpleegkundige kwam uit de nachtdienst en had twee uur geslapen. Een vader kreeg zijn baby niet in bed. Een jongen had met oordoppen in voor een toets geleerd. Een oudere vrouw had haar koffievisite afgezegd. Ze schaamde zich voor de herrie.\n\nTwee van de twaalf waren tegen de nieuwbouw zelf. De andere tien wilden weten wanneer de machine aan- en uitging. Ze hadden twee keer dezelfde brief gekregen: “tussen april en december kan er hinder zijn”.\n\nDe uitvoerder stond in zijn keet en keek naar buiten. Hij wist elke dag precies wanneer hij ging heien. Het schema hing achter hem aan de wand.",
    firstContact: "on-site",
    speaksFor: "Twaalf buren uit één rij. De man die riep, was gekozen omdat hij het hardst kan roepen, zei hij zelf.",
    otherVoices:
      "Aan de andere kant van het terrein staat een flat met veel studenten. Zij hadden geen klachten en kwamen niet naar buiten. Ik weet dus niet of ze last hadden.",
    insideRoles: "De vergunningverlener, de toezichthouder bouw en de afdeling communicatie.",
    history: "Bij de sloop, een jaar eerder, kwamen er scheuren in vier woningen. Die schade is nog niet betaald.",
    rulesAndPlans:
      "De vergunning staat werken toe van zeven tot zeven. Brieven aan de buurt gaan langs drie mensen en duren negen dagen.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "De uitvoerder vond een app te veel gedoe en ik vond brieven te traag. Een buurvrouw haalde het oude schoolbord van haar kinderen. Het hangt nu aan het hek.\n\n- Elke middag om vier uur schrijft de uitvoerder erop wanneer hij morgen heit.\n- Om kwart voor één stopt de machine een uur. Dat kostte hem niets: dan lunchten ze toch al.\n- Vrachtwagens wachten op het industrieterrein tot zeven uur.\n- Ik sta elke woensdag een halfuur bij het bord.\n\nMet communicatie heb ik afgesproken dat het bord geen goedkeuring nodig heeft.",
    outcome:
      "De containers staan weer achter de huizen. Er komen nog klachten, ongeveer één per week. Twee mensen blijven tegen de bouw en zijn naar de rechter gegaan. De scheuren van vorig jaar zijn nog steeds niet betaald. Daar schaam ik me voor.",
    tip: "Vraag wat iemand vandaag heeft gemist. Dan hoor je meteen wat je kunt oplossen.",
    learningQuestion: "Hoe krijg je oude schade betaald als drie partijen naar elkaar wijzen?",
    practices: ["mapping", "resolutions", "alignment"],
    domain: "physical",
    audience: "public",
    daysAgo: 44,
    votes: [
      "collega.amersfoort@example.nl",
      "collega.berkelland@example.nl",
      "deelnemer.breda@example.nl",
      "collega.harderwijk@example.nl",
      "deelnemer.apeldoorn@example.nl",
      "partner.vng@example.nl",
      "onderzoeker@example.nl",
    ],
    comments: [
      {
        author: "collega.amersfoort@example.nl",
        kind: "reflection",
        body: "“Wat heb je vandaag gemist?” Die vraag neem ik mee. Ik vraag altijd: waar heeft u last van? Daar krijg ik een lijst met verwijten op terug.",
        hoursLater: 2,
        votes: ["collega.tilburg@example.nl", "balie.amersfoort@example.nl", "deelnemer.harderwijk@example.nl"],
      },
      {
        author: "collega.berkelland@example.nl",
        kind: "question",
        body: "Wat doet de uitvoerder als het heien uitloopt? Bij mij ging het vaak daar mis. Eén keer een verkeerde tijd en het vertrouwen was weg.",
        hoursLater: 18,
        votes: ["collega.harderwijk@example.nl"],
        replies: [
          {
            author: "collega.tilburg@example.nl",
            kind: "experience",
            body: "Dat gebeurde in week twee. Hij veegde de tijd niet weg, maar zette er “sorry, paal brak” onder. Iemand tekende er een pleister bij. Dat scheelde mij een hoop telefoontjes.",
            hoursLater: 7,
            votes: ["collega.berkelland@example.nl", "beleid.breda@example.nl", "collega.apeldoorn@example.nl"],
          },
        ],
      },
      {
        author: "beleid.amersfoort@example.nl",
        kind: "question",
        body: "Je schrijft dat de studenten niet naar buiten kwamen. Heb je daarna nog aangebeld? Ik let er de laatste tijd op wie ik alleen maar hoor omdat hij boos genoeg is.",
        hoursLater: 45,
        votes: ["onderzoeker@example.nl"],
        replies: [
          {
            author: "collega.tilburg@example.nl",
            kind: "reflection",
            body: "Nee, nog niet. Door jouw vraag ben ik er gisteren geweest, met een doos krentenbollen. Van de negen die opendeden, had er één last. Hij wist niet dat je mocht klagen.",
            hoursLater: 52,
            votes: ["beleid.amersfoort@example.nl", "deelnemer.breda@example.nl"],
            replies: [
              {
                author: "onderzoeker@example.nl",
                kind: "reflection",
                body: "“Hij wist niet dat je mocht klagen.” Dat hoor ik in meer gesprekken terug. Wie klaagt, kent de weg al een beetje. Wie stil is, heeft misschien evenveel last.",
                hoursLater: 17,
              },
            ],
          },
        ],
      },
      {
        author: "beleid.berkelland@example.nl",
        kind: "tip",
        body: "Over die scheuren: wij lieten één expert alle huizen bekijken en betaalden zelf eerst uit. Daarna hebben wij het geld bij de bouwer gehaald. Dat duurde een jaar, maar de bewoners hoefden er niet op te wachten. Je jurist zal schrikken. Neem je wethouder dus vroeg mee.",
        hoursLater: 101,
        votes: ["collega.tilburg@example.nl", "collega.amersfoort@example.nl"],
      },
    ],
  },
  {
    author: "balie.tilburg@example.nl",
    title: "Elke donderdag dezelfde vraag over een paspoort",
    askedQuestion: "Is dit paspoort nog geldig? Ik wil het graag zeker weten.",
    underlyingQuestion: "Moet ik nu ook het laatste inleveren wat ik van mijn vrouw nog heb?",
    whatHappened:
      "Elke donderdag om tien uur, net na de opening. Een man op leeftijd, netjes in het pak. Hij stelt zijn vraag en houdt daarbij een hand op zijn binnenzak. Ik mag het paspoort niet zien. Als ik zeg dat ik de datum nodig heb, zegt hij dat het geen haast heeft.\n\nCollega’s noemden hem “de paspoortman”. Iemand stelde voor om hem door te verwijzen naar de website. Na de negende keer vroeg ik of hij een kop koffie wilde, aan de leestafel. Ik zei dat ik een kwartier had. Dat was niet waar, ik had zeven minuten.\n\nHij praatte over treinen, want daar had hij gewerkt. Toen ik wilde opstaan, legde hij het paspoort op tafel. Op de foto stond zijn vrouw. Zij was in het voorjaar overleden. In een brief van ons stond dat haar paspoort niet meer geldig was. Ook stond er dat hij het moest inleveren.\n\nHij kwam al die weken kijken of wij ons misschien hadden vergist.",
    firstContact: "office",
    speaksFor: "Alleen voor zichzelf. Zijn dochter dacht dat het paspoort allang was ingeleverd.",
    otherVoices:
      "De mensen in de rij achter hem. En een collega die vindt dat een loket geen huiskamer is. Zij heeft ook rijen van veertig minuten.",
    insideRoles: "Burgerzaken, de schrijver van de standaardbrieven en de planner die onze minuten telt.",
    history: "In ons systeem stond hij negen keer als “vraag beantwoord”.",
    rulesAndPlans:
      "Een paspoort vervalt als iemand overlijdt. De familie levert het in. Op verzoek maken wij er gaatjes in en mag je het houden. Dat laatste stond niet in de brief.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik ben naar een collega van burgerzaken gelopen. Zij wist meteen van de gaatjes. “Dat doen we als mensen erom vragen”, zei ze. Maar hoe vraag je om iets dat je niet kent?\n\nDe donderdag erna kwam hij met zijn dochter. In het kamertje naast het loket hebben we de gaatjes gemaakt. Hij mocht zelf op de tang drukken. De foto bleef heel.\n\nDaarna heb ik de brief opgezocht. Er staat nu een zin bij: “Wilt u het paspoort bewaren? Dat kan.” Dat kostte vier weken en elf mails.",
    outcome:
      "Hij is niet meer geweest. Ik weet niet of dat goed nieuws is. De nieuwe brief is sinds juli in gebruik. Al 26 mensen vroegen om de gaatjes.",
    tip: "Komt iemand steeds terug met een vraag die je al hebt beantwoord? Dan is er nog een vraag die je niet hebt gehoord.",
    learningQuestion: "Zou jij hem opzoeken nu hij wegblijft? Of is hij klaar met ons?",
    practices: ["mapping", "relations"],
    domain: "desk",
    audience: "participants",
    daysAgo: 98,
    votes: [
      "balie.amersfoort@example.nl",
      "balie.breda@example.nl",
      "balie.apeldoorn@example.nl",
      "balie.harderwijk@example.nl",
      "collega.apeldoorn@example.nl",
      "deelnemer.berkelland@example.nl",
      "beleid.harderwijk@example.nl",
      "partner.bzk@example.nl",
    ],
    comments: [
      {
        author: "balie.amersfoort@example.nl",
        kind: "experience",
        body: "Ik las dit in de pauze en moest even slikken. Bij ons verstuurt een ander team die brieven. Ik wist niet eens wat erin staat. Vanmiddag heb ik erom gevraagd: drie bladzijden, en nergens “gecondoleerd”.",
        hoursLater: 6,
        votes: ["balie.tilburg@example.nl", "balie.breda@example.nl", "beleid.amersfoort@example.nl"],
      },
      {
        author: "collega.apeldoorn@example.nl",
        kind: "question",
        body: "Waarom vroeg je het juist na de negende keer? Was er die dag iets anders aan hem, of aan jou?",
        hoursLater: 25,
        votes: ["begeleider@example.nl"],
        replies: [
          {
            author: "balie.tilburg@example.nl",
            kind: "reflection",
            body: "Aan mij. Ik had een week eerder zelf het huis van mijn tante leeggeruimd. Ik zag ineens hoe hij zijn jas vasthield. Zonder die week had ik hem misschien ook doorverwezen.",
            hoursLater: 9,
            votes: ["collega.apeldoorn@example.nl", "balie.harderwijk@example.nl"],
            replies: [
              {
                author: "collega.apeldoorn@example.nl",
                kind: "reflection",
                body: "Dank je dat je dat zo eerlijk zegt. Het laat ook zien hoe toevallig het is wie er aan de balie zit.",
                hoursLater: 3,
              },
            ],
          },
        ],
      },
      {
        author: "balie.berkelland@example.nl",
        kind: "experience",
        body: "Wij hebben ook zo iemand. Zij werkt op zaterdag in de kaaswinkel tegenover het gemeentehuis en heeft MS. Haar dochter woont in Canada. Ze laat elke week haar post voorlezen, want haar ogen worden slechter. Iedereen hier in het dorp weet meteen over wie ik het heb.",
        hoursLater: 49,
      },
      {
        author: "balie.apeldoorn@example.nl",
        kind: "tip",
        body: "Vraag burgerzaken om een lijst van alles wat jullie alleen doen “als mensen erom vragen”. Wij vonden er elf. Zes daarvan staan nu in de brief of op een kaartje bij het loket.",
        hoursLater: 74,
        votes: ["balie.tilburg@example.nl", "beleid.harderwijk@example.nl", "partner.aeno@example.nl"],
      },
      {
        author: "balie.harderwijk@example.nl",
        kind: "reflection",
        body: "Ik zou hem met rust laten. Hij kwam voor iets en dat heeft hij gekregen. Dat wij hem missen, is van ons. Een kaartje in de herfst, met jouw naam erop, vind ik wel mooi.",
        hoursLater: 140,
        votes: ["balie.tilburg@example.nl"],
      },
    ],
  },
  {
    author: "beleid.tilburg@example.nl",
    title: "Een speeltuin van de buurt, en vijf afdelingen met een voorwaarde",
    askedQuestion: "Mogen wij de speeltuin zelf beheren? Dan kan hij in de zomer tot negen uur open blijven.",
    underlyingQuestion: "Vertrouwt de gemeente ons de sleutel toe, ook als er een keer iets misgaat?",
    whatHappened:
      "De brief van de ouders was al veertien maanden onderweg toen hij bij mij kwam. Van speeltuinen weet ik weinig. Mijn werk is teams helpen om samen te werken. “Zoek uit waarom dit niet lukt”, zei mijn directeur.\n\nIk heb de brief gevolgd, van bureau naar bureau. Vastgoed wilde een huurcontract. Juridische zaken wilde weten wie er betaalt als een kind valt. De afdeling sport wilde een vereniging met statuten. Vergunningen dacht aan geluid. Bij het wijkteam was geld, maar alleen voor activiteiten. Niemand had nee gezegd. Ieder had één redelijke voorwaarde opgeschreven. Samen vormden ze een muur.\n\nBuiten zag het er zo uit: 22 ouders met een appgroep en een sleutel die om zes uur terug moest. Een moeder zei: “We mogen wel vegen, maar niet openmaken.” Ze hadden al twee keer een feest geregeld met tachtig kinderen. Daar was niemand gevallen, en niemand had een vergunning.",
    firstContact: "on-site",
    speaksFor:
      "Een groep van 22 ouders, van wie er zes bijna alles doen. Veel kinderen komen uit straten waar niemand in de appgroep zit.",
    otherVoices:
      "Twee buren naast de ingang. Zij gingen om acht uur naar bed en zagen op tegen de zomer. En een opa die al jaren het hek repareert, zonder het te vragen.",
    insideRoles: "Vastgoed, juridische zaken, sport, vergunningen en het wijkteam.",
    history: "Vroeger had de speeltuin een betaalde beheerder. Die baan verdween bij een bezuiniging.",
    rulesAndPlans:
      "Speeltoestellen moeten elk jaar gekeurd zijn. In het beleid staat dat buurten zelf mogen beheren, maar niet hoe dat gaat.",
    politicalInvolvement: "decided",
    whatWasDone:
      "Ik heb de vijf collega’s gevraagd om één ochtend in de speeltuin te komen vergaderen. De ouders schonken koffie. Elke collega vertelde waar hij bang voor was. De ouders vertelden hoe ze dat nu oplossen.\n\nWat er die ochtend uitkwam:\n\n- De gemeente keurt de toestellen en houdt de verzekering.\n- De ouders hebben de sleutel en een logboek.\n- Op vier avonden per week is de speeltuin open tot negen uur. De buren kozen welke.\n- Eén collega is het vaste gezicht, ook als het over geluid of geld gaat.",
    outcome:
      "De tweede zomer loopt nu. Er viel een kind van de glijbaan, met een gebroken pols. De ouders belden hun vaste collega, en die regelde het binnen een dag. Van de 22 ouders zijn er nog acht actief. Daarom gaat de speeltuin nog maar twee avonden open.",
    tip: "Vraag collega’s niet wat de regel is. Vraag waar ze bang voor zijn, en doe dat op de plek zelf.",
    learningQuestion: "Hoe help je een groep die kleiner wordt, zonder het werk over te nemen?",
    practices: ["alignment", "resolutions", "support"],
    domain: "physical",
    audience: "public",
    daysAgo: 168,
    votes: [
      "deelnemer.apeldoorn@example.nl",
      "deelnemer.amersfoort@example.nl",
      "beleid.harderwijk@example.nl",
      "collega.amersfoort@example.nl",
      "deelnemer.berkelland@example.nl",
      "partner.aeno@example.nl",
      "partner.vng@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.apeldoorn@example.nl",
        kind: "question",
        body: "Hoe kreeg je vijf agenda’s op één ochtend bij elkaar? Ik krijg er nog geen drie. Had je steun van je directeur nodig, of ging het op goede wil?",
        hoursLater: 8,
        votes: ["collega.amersfoort@example.nl", "beleid.apeldoorn@example.nl"],
        replies: [
          {
            author: "beleid.tilburg@example.nl",
            kind: "experience",
            body: "Eerlijk gezegd door de directeur. Mijn eerste uitnodiging leverde één ja op. Toen schreef zij erboven: ik ben er ook. Binnen een uur had ik ze alle vijf. Ze kwam trouwens echt, en ze veegde mee.",
            hoursLater: 18,
            votes: ["deelnemer.apeldoorn@example.nl", "partner.aeno@example.nl"],
            replies: [
              {
                author: "deelnemer.apeldoorn@example.nl",
                kind: "reflection",
                body: "Dat is mooi en ook een beetje wrang. Het lukt dus als de baas meekomt. Ik ga de mijne vragen, maar ik wil niet dat elke speeltuin een directeur nodig heeft.",
                hoursLater: 11,
                votes: ["beleid.tilburg@example.nl", "onderzoeker@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "Onze dorpsspeeltuin draait op een beurtrol die al dertig jaar op de deur hangt. Wie een kind krijgt, komt erop. Wie geen kind meer op de basisschool heeft, mag eraf. Niemand hoeft te werven. Ik weet niet of het in een stad kan.",
        hoursLater: 36,
        votes: ["beleid.tilburg@example.nl", "deelnemer.breda@example.nl"],
      },
      {
        author: "beleid.breda@example.nl",
        kind: "reflection",
        body: "Ik ben het niet helemaal eens met “maar twee avonden”. Acht mensen die twee avonden volhouden, is een stevige groep. Misschien was vier gewoon te veel. Wie had dat getal bedacht?",
        hoursLater: 61,
        votes: ["deelnemer.harderwijk@example.nl"],
      },
      {
        author: "deelnemer.amersfoort@example.nl",
        kind: "tip",
        body: "Maak de taak kleiner. Wij knipten het beheer in stukjes: openen, sluiten, logboek, pleisters, koffie. Er staat bij hoelang iets duurt. Voor tien minuten per week zei bijna iedereen ja, ook ouders die nooit naar een vergadering komen.",
        hoursLater: 90,
        votes: ["beleid.tilburg@example.nl", "deelnemer.apeldoorn@example.nl", "beleid.berkelland@example.nl"],
      },
    ],
  },
  {
    author: "moderator.tilburg@example.nl",
    title: "Eén buurthuis, twee groepen en een kast met twee sloten",
    askedQuestion: "Kunt u zorgen dat de andere groep op een andere dag komt? Wij zaten hier eerst.",
    underlyingQuestion: "Is er nog iets in deze wijk waar wij zelf over gaan?",
    whatHappened:
      "Al 31 jaar is de dinsdag in het buurthuis van de biljarters. Sinds kort kookt er op dinsdag ook een vrouwengroep. Tussen de twee zalen zit een keuken. Daar gebeurt het. Er verdwijnen kopjes. Er staat een pan op het aanrecht die niemand afwast. Iemand hing een hangslot aan de kast, en een week later hing er een tweede.\n\nIk was gevraagd omdat ik er niemand kende. Ik heb eerst twee dinsdagen koffie gedronken, in elke zaal een uur. De biljarters vertelden over het café, de bakker en de voetbalclub die weg waren. De vrouwen vertelden dat ze in vier jaar uit drie gebouwen waren gezet. Allebei zeiden ze: dit pakken ze ons niet meer af.\n\nVol goede moed regelde ik een gezamenlijke maaltijd. Er kwamen 34 mensen. Ze zaten aan twee tafels, met een lege tafel ertussen. Om acht uur was iedereen naar huis.",
    firstContact: "on-site",
    speaksFor:
      "De voorzitter van de biljartclub vroeg het, namens zeventien leden. Vijf leden vonden de geur van het eten juist lekker. Dat zeiden ze alleen niet hardop.",
    otherVoices:
      "De beheerder van het buurthuis. Zij staat er elke dinsdag tussen, werkt twintig uur en had aan niemand verteld dat ze wilde stoppen.",
    insideRoles: "De wijkregisseur, de medewerker die zalen verhuurt en de opbouwwerker.",
    history:
      "De keuken is al sinds de verbouwing kapot: één van de vier pitten werkt. De beheerder heeft dat zes keer gemeld.",
    politicalInvolvement: "none",
    whatWasDone:
      "Na die maaltijd ben ik gestopt met verbinden. Ik heb beide groepen apart gevraagd wat er aan de keuken mis was. Ik kreeg twee keer bijna dezelfde lijst.\n\n- Met die lijst gingen twee biljarters en twee vrouwen samen naar de verhuurder van de zaal.\n- Binnen drie weken kwam er een nieuw fornuis.\n- Er staan nu twee kasten, met elk één slot.\n- Tot half drie is de keuken van de vrouwen, daarna van de biljarters.\n\nDe beheerder heeft een vrijwilliger naast zich gekregen.",
    outcome:
      "Ze mijden elkaar nog steeds. De kopjes verdwijnen niet meer. Ik wilde dat ze iets samen gingen doen. Zij wilden naast elkaar bestaan zonder ruzie, en dat lukt.",
    tip: "Vraag jezelf af voor wie het gesprek aan één tafel nodig is. Soms vooral voor jou.",
    learningQuestion: "Wanneer mag je tevreden zijn met vreedzaam langs elkaar heen leven?",
    practices: ["relations", "resolutions"],
    domain: "social",
    audience: "participants",
    daysAgo: 71,
    votes: [
      "deelnemer.amersfoort@example.nl",
      "deelnemer.breda@example.nl",
      "moderator.breda@example.nl",
      "deelnemer.harderwijk@example.nl",
      "begeleider@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.breda@example.nl",
        kind: "reflection",
        body: "Ik ben iemand van de pannen soep. Samen eten, dan komt het goed, denk ik altijd. En dan lees ik over die lege tafel in het midden. Daar ga ik nog even over nadenken.",
        hoursLater: 5,
        votes: ["moderator.tilburg@example.nl", "deelnemer.amersfoort@example.nl", "onderzoeker@example.nl"],
      },
      {
        author: "begeleider@example.nl",
        kind: "question",
        body: "Je schrijft: “Toen ben ik gestopt met verbinden.” Wie had jou gevraagd om te verbinden? De groepen zelf, of het stadhuis?",
        hoursLater: 20,
        votes: ["beleid.amersfoort@example.nl"],
        replies: [
          {
            author: "moderator.tilburg@example.nl",
            kind: "reflection",
            body: "Het stadhuis. In de opdracht stond “ontmoeting tussen groepen”. De club vroeg om een andere dag en de vrouwen vroegen om een fornuis. Het woord ontmoeting heb ik in het buurthuis nooit gehoord.",
            hoursLater: 16,
            votes: ["begeleider@example.nl", "onderzoeker@example.nl", "collega.breda@example.nl"],
            replies: [
              {
                author: "onderzoeker@example.nl",
                kind: "question",
                body: "Dat verschil is groot. Heb je de opdracht toen teruggegeven of aangepast? En hoe reageerde je opdrachtgever daarop?",
                hoursLater: 30,
                replies: [
                  {
                    author: "moderator.tilburg@example.nl",
                    kind: "experience",
                    body: "Ik heb het in het verslag gezet, als laatste zin. Niemand heeft erop gereageerd. Volgende keer zeg ik het aan het begin, hardop.",
                    hoursLater: 21,
                    votes: ["onderzoeker@example.nl"],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.amersfoort@example.nl",
        kind: "experience",
        body: "Bij ons deelden een zangkoor en een carnavalsvereniging een zaal. Ze zeiden vier jaar geen woord tegen elkaar. Toen stortte het plafond in en moesten ze een week samen opruimen. Ik wens het je niet toe, maar het hielp wel.",
        hoursLater: 52,
        votes: ["deelnemer.apeldoorn@example.nl", "deelnemer.breda@example.nl"],
      },
      {
        author: "collega.apeldoorn@example.nl",
        kind: "tip",
        body: "Let op de beheerder. Twintig uur, elke dinsdag ruzie en niets zeggen: dat houdt iemand niet vol. Plan over twee maanden een kop koffie met haar, zonder de groepen. Als zij gaat, begint het met die sloten opnieuw.",
        hoursLater: 83,
        votes: ["moderator.tilburg@example.nl", "deelnemer.harderwijk@example.nl"],
      },
    ],
  },
  {
    author: "balie.tilburg@example.nl",
    title: "Kan het gordijn dicht bij de taalles?",
    askedQuestion: "Kan het gordijn van het leslokaal dicht als wij les hebben?",
    underlyingQuestion: "Kan ik leren lezen zonder dat mijn buurman door het raam meekijkt?",
    whatHappened:
      "De taalles in de bibliotheek begon in september met veertien mensen. In oktober waren het er zes. De docent is goed, de koffie is gratis en de tijd komt goed uit. Ik begreep er niets van.\n\nEen vrouw van rond de vijftig vroeg aan mijn loket om een gordijn. Ik zei dat er geen gordijn is. Het lokaal is van glas, aan de kant van de entree. De architect wilde dat iedereen zag dat hier geleerd wordt. Er hangt een prijs voor aan de muur.\n\nIk ben op dinsdag aan de andere kant van het glas gaan staan. Binnen vijf minuten liepen er drie mensen langs die ik kende. Een jongen bleef staan en zwaaide naar de vrouw van het gordijn. Zij dook weg achter haar map. Ze is in deze wijk geboren, vertelde ze later. Haar collega’s weten niet dat ze slecht leest.\n\nVolgende week wil ik het rommelige zaaltje boven proberen. De bibliotheek vindt dat jammer. Het glazen lokaal staat op alle foto’s.",
    practices: ["alignment", "support"],
    domain: "social",
    audience: "participants",
    daysAgo: 5,
    votes: ["balie.harderwijk@example.nl", "collega.apeldoorn@example.nl", "balie.amersfoort@example.nl"],
  },
  {
    author: "deelnemer.tilburg@example.nl",
    title: "Een gezin dat “nee, dank u” zegt en een school die aandringt",
    askedQuestion: "Wilt u alstublieft niemand meer sturen? Wij redden ons.",
    underlyingQuestion: "Kan iemand ons helpen zonder dat er daarna over ons wordt beslist?",
    whatHappened:
      "De school belde mij omdat alle andere deuren dicht waren. Twee kinderen vielen in slaap in de klas. Ze hadden vaak geen brood bij zich. In twee jaar hadden negen verschillende hulpverleners aangebeld. De vader deed open, bleef beleefd en zei nee.\n\nNog meer hulp aanbieden had geen zin. Maar hun regenpijp lekte en de stoep was glad van het mos. Ik ging langs met de man van de woningcorporatie die de pijp kon maken. De vader hielp mee. Hij weet meer van loodgieterswerk dan wij samen.\n\nPas de derde keer begon hij te praten. Zijn vrouw is al lang niet in orde. Hij heeft twee banen, een in de ochtend en een in de nacht. Vroeger, in een andere stad, hadden ze wel om hulp gevraagd. Toen kwam er een plan met veertien doelen en een mevrouw die in de koelkast keek. “Wij kregen geen hulp”, zei hij. “Wij kregen een dossier.”",
    firstContact: "on-site",
    speaksFor: "De vader praat. Zijn vrouw heb ik één keer kort gezien, en ik weet niet wat zij wil.",
    otherVoices:
      "De oudste dochter van zestien. Zij maakt het eten en brengt de kleintjes weg. Tegen de docent zei ze dat ze wel eens een middag niets wil.",
    insideRoles: "De leerplichtambtenaar, het jeugdteam, de woningcorporatie en de intern begeleider van de school.",
    history: "In ons systeem staan negen afgesloten meldingen met de woorden “gezin werkt niet mee”.",
    rulesAndPlans:
      "Zonder toestemming mag het jeugdteam niets doen, tenzij een kind in gevaar is. De school moet zorgen melden als het te lang duurt.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik heb de vader verteld wat ik wel en niet voor me kan houden. “Als er ooit een melding komt, hoort u dat eerst van mij”, zei ik. Hij knikte lang.\n\n- De school geeft de kinderen brood, zonder formulier.\n- De corporatie repareerde ook de verwarming. Drie van de vijf kamers waren koud.\n- De oudste dochter eet op woensdag bij een buurvrouw.\n- De negen hulpverleners heb ik gevraagd om even te wachten.\n\nOver dat laatste zijn twee van hen nog steeds boos.",
    outcome:
      "Vorige week heeft de school toch gemeld. Dat mocht, en misschien moest het. Maar niemand had mij gebeld, dus de vader hoorde het uit een brief. Hij doet nu niet meer open, ook niet voor mij.",
    learningQuestion: "Hoe maak je dit goed, als een ander het deed en jij iets had beloofd?",
    practices: ["mapping", "relations", "support"],
    domain: "social",
    audience: "circle",
    circle: "wijkwerk-zonder-grenzen",
    daysAgo: 11,
    votes: ["deelnemer.amersfoort@example.nl", "deelnemer.breda@example.nl", "deelnemer.apeldoorn@example.nl"],
    comments: [
      {
        author: "begeleider@example.nl",
        kind: "question",
        body: "Wat heb je precies beloofd, in welke woorden? En wat denk je dat hij heeft gehoord? Misschien zit daar verschil tussen.",
        hoursLater: 5,
        votes: ["deelnemer.berkelland@example.nl"],
        replies: [
          {
            author: "deelnemer.tilburg@example.nl",
            kind: "reflection",
            body: "Ik zei: als er gemeld wordt, hoor je het van mij. Daar zit mijn fout. Ik had alleen over mijn eigen melding mogen praten. Over de school ga ik niet.",
            hoursLater: 10,
            votes: ["begeleider@example.nl", "deelnemer.breda@example.nl"],
            replies: [
              {
                author: "begeleider@example.nl",
                kind: "question",
                body: "Zou je hem dat zo kunnen schrijven? Alleen dit, zonder uitleg over de school erbij?",
                hoursLater: 6,
                votes: ["deelnemer.apeldoorn@example.nl", "deelnemer.tilburg@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "Ik verloor zo een boer die ik vijf jaar kende. Een collega stuurde een brief over zijn schuur. Ik heb acht keer een appeltaart aan zijn hek gehangen. Bij de negende stond er een leeg bord klaar. Het duurde bijna een jaar.",
        hoursLater: 31,
        votes: ["deelnemer.tilburg@example.nl", "deelnemer.amersfoort@example.nl"],
      },
      {
        author: "deelnemer.amersfoort@example.nl",
        kind: "reflection",
        body: "Ik wil toch iets zeggen over de dochter. Zij draagt veel en zij heeft er ook om gevraagd, op haar manier. Ik snap de melding van de school wel. Kan het zijn dat we te veel naar de vader luisteren?",
        hoursLater: 54,
        votes: ["deelnemer.harderwijk@example.nl", "begeleider@example.nl"],
        replies: [
          {
            author: "deelnemer.tilburg@example.nl",
            kind: "reflection",
            body: "Ja. Daar word ik niet vrolijk van, maar ja. De woensdag bij de buurvrouw gaat gelukkig door. Zij is de enige die nog binnenkomt.",
            hoursLater: 4,
            votes: ["deelnemer.amersfoort@example.nl"],
          },
        ],
      },
      {
        author: "deelnemer.breda@example.nl",
        kind: "tip",
        body: "Ga naar de school voordat je weer naar de vader gaat. Spreek één ding af: wie belt wie, voordat er een brief uitgaat. Dat heb je straks nodig als hij opendoet. Het volgende gezin heeft er ook iets aan.",
        hoursLater: 97,
        votes: ["deelnemer.tilburg@example.nl", "deelnemer.harderwijk@example.nl"],
      },
    ],
  },
  {
    author: "deelnemer.tilburg@example.nl",
    title: "Zeventien fietsen in één portiek",
    askedQuestion: "Wanneer haalt de gemeente die wrakken hier eens weg?",
    whatHappened:
      "Portiek van een flat met acht woningen. Zeventien fietsen geteld, vijf zonder wiel. De vrouw van de eerste verdieping kan er met haar rollator niet langs.\n\nDe fietsen horen bij drie woningen waar steeds andere arbeiders wonen. Eén man repareert ze ’s avonds, voor iedereen. Hij dacht dat hij hielp.\n\nNog doen: verhuurder bellen, vragen of de oude fietsenkelder open kan, terug naar die man. Daarna pas verder schrijven.",
    practices: ["support"],
    domain: "physical",
    audience: "draft",
    daysAgo: 1,
  },
];
