import type { DemoCase } from "../types.ts";

export const harderwijk: DemoCase[] = [
  {
    author: "collega.harderwijk@example.nl",
    title: "Elf campers aan de haven en een bank die altijd bezet is",
    askedQuestion:
      "Kunnen jullie die campers bij de haven wegsturen? Wij horen de hele nacht deuren en zoemende koelkasten.",
    underlyingQuestion: "Is dit in de zomer nog onze haven, of alleen die van de gasten?",
    whatHappened:
      "Het begon in de tweede week van juli. Elke ochtend stond dezelfde melding in mijn lijst: campers op de parkeerplaats aan de haven. De man die belde, sprak steeds van “wij”.\n\nIk ben om elf uur ’s avonds gaan kijken. Er stonden elf campers op acht plekken. De mensen waren vriendelijk en lieten me een app zien waarin stond dat je hier mocht slapen. Het bord dat het verbiedt, hing achter een boomtak.\n\nDe volgende ochtend sprak ik de man bij zijn flat. Het geluid was vervelend, zei hij. Maar hij vertelde vooral over de bank aan het water, waar hij elke avond met twee buren zat. Deze zomer was er nog geen avond plek geweest. “In de winter is de haven van ons”, zei hij. “Maar dan is het te koud om te zitten.”\n\nAnderen hadden ook iets te zeggen. De zeilschool kon haar bootjes niet meer uitladen. De viskraam verkocht juist meer dan ooit. Ik had elf boetes kunnen schrijven. Dan was het één nacht stil geweest.",
    firstContact: "on-site",
    speaksFor:
      "De man sprak voor drie bewoners van één flat. De andere bewoners vonden de campers wel gezellig, of hadden er geen last van.",
    otherVoices:
      "De zeilschool, de viskraam en de camperaars zelf. De eigenaren van de restaurants heb ik overgeslagen. Dat heb ik gemerkt.",
    insideRoles:
      "De havenmeester, de adviseur toerisme en de verkeerskundige. De adviseur toerisme telt overnachtingen, ik tel meldingen. We hadden elkaars cijfers nog nooit gezien.",
    history: "Het verbod op slapen in een camper is van twaalf jaar geleden. Sindsdien heeft bijna niemand erop gelet.",
    rulesAndPlans:
      "De plaatselijke regels verbieden kamperen op straat. In de visie op toerisme staat dat iedere gast welkom is.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Ik zette een picknicktafel op de kade en nodigde iedereen uit. Er kwamen zestien mensen. Ook een stel met een camper schoof aan.\n\nWe spraken dit af voor de rest van de zomer:\n\n- Zes camperplekken aan de andere kant, ver van de flat.\n- Na tien uur geen deuren en geen muziek.\n- De zeilschool heeft overdag een eigen plek om te laden.\n- Het bord hangt nu waar je het ziet.\n\nDe havenmeester en ik liepen om de beurt een ronde. De drie bewoners kregen twee extra banken aan het water. Die stonden nog in onze opslag.",
    outcome:
      "Het aantal meldingen ging van negen naar twee per week. De man van de flat is half tevreden: hij had ze liever helemaal weg. Twee restaurants zijn boos, omdat hun gasten nu verder moeten lopen. De raad praat er in het najaar over.",
    tip: "Vraag binnen eerst wie er óók cijfers over deze plek heeft. Leg die naast die van jou.",
    learningQuestion: "Hoe betrek je ondernemers op tijd, zonder dat zij het hele gesprek overnemen?",
    practices: ["mapping", "resolutions", "alignment"],
    domain: "physical",
    audience: "public",
    daysAgo: 88,
    votes: [
      "deelnemer.amersfoort@example.nl",
      "beleid.apeldoorn@example.nl",
      "collega.berkelland@example.nl",
      "collega.tilburg@example.nl",
      "beleid.breda@example.nl",
      "onderzoeker@example.nl",
    ],
    comments: [
      {
        author: "collega.tilburg@example.nl",
        kind: "question",
        body: "Hoe ging het gesprek tussen de bewoners en dat stel met de camper? Ik ben benieuwd of er iets veranderde toen ze aan één tafel zaten.",
        hoursLater: 4,
        votes: ["collega.harderwijk@example.nl", "onderzoeker@example.nl"],
        replies: [
          {
            author: "collega.harderwijk@example.nl",
            kind: "experience",
            body: "Eerst stijf. Toen vertelde de vrouw van het stel dat ze vroeger zelf aan een camping woonde. Ze wist precies welke deur het hardst klapt. Daarna ging het snel.",
            hoursLater: 6,
            votes: ["collega.tilburg@example.nl", "balie.berkelland@example.nl"],
            replies: [
              {
                author: "collega.tilburg@example.nl",
                kind: "reflection",
                body: "Dat herken ik van de bouw. Zodra iemand zegt dat hij het geluid ook kent, hoeft de ander het niet meer te bewijzen.",
                hoursLater: 15,
              },
            ],
          },
        ],
      },
      {
        author: "beleid.breda@example.nl",
        kind: "experience",
        body: "Bij ons lag het omgekeerd. Wij spraken alleen met ondernemers en vergaten de bewoners. Na een jaar lag er een mooi plan voor het water. De eerste bewonersavond duurde twaalf minuten, toen liep de zaal leeg.",
        hoursLater: 30,
        votes: ["collega.harderwijk@example.nl", "deelnemer.apeldoorn@example.nl"],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "tip",
        body: "Ga bij ondernemers langs op een dinsdagochtend, als er niemand in de zaak zit. Vraag één ding: wat zou jou schaden? Dan weet je hun grens voordat je een groep bij elkaar zet.",
        hoursLater: 53,
        votes: ["collega.harderwijk@example.nl", "deelnemer.breda@example.nl", "partner.aeno@example.nl"],
      },
      {
        author: "beleid.amersfoort@example.nl",
        kind: "reflection",
        body: "Ik twijfel over die zes plekken. Het verbod geldt nog, en jullie wijzen nu zelf plekken aan. Wat zeg je tegen de volgende die zich aan de regel wil houden? Ik zou de raad niet tot het najaar laten wachten.",
        hoursLater: 79,
        votes: ["beleid.tilburg@example.nl"],
        replies: [
          {
            author: "collega.harderwijk@example.nl",
            kind: "reflection",
            body: "Daar heb je een punt. Ik heb het de wethouder wel verteld, maar niets op papier gezet. Dat doe ik deze week nog.",
            hoursLater: 20,
            votes: ["beleid.amersfoort@example.nl"],
          },
        ],
      },
    ],
  },
  {
    author: "balie.harderwijk@example.nl",
    title: "Een wasmachine van 379 euro",
    askedQuestion: "Mijn wasmachine is stuk. Kan ik bijzondere bijstand krijgen voor een nieuwe?",
    underlyingQuestion: "Kan ik hier vertellen hoe groot mijn schulden zijn, zonder dat er iets van me wordt afgepakt?",
    whatHappened:
      "Een moeder van drie kinderen kwam op een maandag zonder afspraak. Ze had een folder bij zich van een winkel. De wasmachine van 379 euro was met pen omcirkeld.\n\nIk wist het antwoord al. Voor een wasmachine moet je sparen, vindt de regel. Twee jaar eerder hadden we haar om dezelfde reden afgewezen, toen voor bedden. Ik schoof het formulier niet over de tafel. Ik vroeg hoe ze nu haar was deed.\n\nIn bad, zei ze. ’s Nachts, want dan zien de kinderen het niet. Op zaterdag ging ze met twee tassen in de bus naar haar zus. Ik vroeg of ik een keer mocht langskomen. Toen werd ze stil en pakte ze haar jas.\n\nTien dagen later stuurde ze een bericht: woensdag kan. In haar keuken trok ze een la open. Er lagen 41 brieven in, allemaal dicht. “Ik weet wel wat erin staat”, zei ze. Ik heb er niet één aangeraakt. Na de tweede kop thee maakte ze zelf de eerste open.",
    firstContact: "office",
    speaksFor: "Voor zichzelf en haar kinderen. De oudste wist van de schulden, de jongste twee niet.",
    otherVoices:
      "Haar zus betaalde al maanden mee aan de boodschappen. Dat kon ze zelf niet veel langer volhouden, hoorde ik later.",
    insideRoles: "De schuldhulpverlener, de kwaliteitsmedewerker van ons team en de beheerder van het noodfonds.",
    history: "Twee jaar geleden vroeg zij geld voor bedden. We stuurden een brief van drie kantjes met een nee.",
    rulesAndPlans:
      "Onze regels noemen een wasmachine een normale kostenpost. Je krijgt hoogstens een lening. Er staat wel dat we mogen afwijken bij “bijzondere omstandigheden”.",
    politicalInvolvement: "none",
    whatWasDone:
      "De wasmachine eerst, de rest daarna. Dat was de omgekeerde volgorde van ons werkproces.\n\n- Het noodfonds betaalde een tweedehands machine. Die draaide na drie dagen.\n- We legden de brieven op drie stapels: betalen, bellen, weggooien.\n- De schuldhulpverlener kwam bij haar thuis. Zij hoefde niet naar kantoor.\n- Ik schreef op waarom ik afweek, in zes regels.\n\nOnze kwaliteitsmedewerker vond dat ik te snel was. Ik heb haar een keer meegenomen. Ze heeft haar oordeel niet veranderd, wel haar toon.",
    outcome:
      "Ze zit nu vijf weken in de schuldhulp. Vijf van de zeven schuldeisers doen mee. Eén deurwaarder legde toch beslag, precies in de week dat het goed ging. Ze kwam ermee naar ons toe, met de brief open.",
    tip: "Los eerst het kleinste op, en doe dat snel. Daarna kun je over de rest praten.",
    learningQuestion: "Hoe krijg je een collega mee die alleen naar het dossier kijkt?",
    practices: ["relations", "alignment", "support"],
    domain: "social",
    audience: "public",
    daysAgo: 52,
    votes: [
      "collega.apeldoorn@example.nl",
      "balie.breda@example.nl",
      "balie.tilburg@example.nl",
      "beleid.tilburg@example.nl",
      "partner.bzk@example.nl",
      "deelnemer.tilburg@example.nl",
      "moderator.breda@example.nl",
      "begeleider@example.nl",
    ],
    comments: [
      {
        author: "collega.apeldoorn@example.nl",
        kind: "reflection",
        body: "Die la vind ik zo herkenbaar. Je raakte de brieven niet aan. Ik denk dat ik meteen was gaan sorteren, en dat zij dan nooit meer had opengedaan.",
        hoursLater: 3,
        votes: ["balie.harderwijk@example.nl", "balie.amersfoort@example.nl", "deelnemer.tilburg@example.nl"],
      },
      {
        author: "balie.breda@example.nl",
        kind: "question",
        body: "Wat deed je in die tien dagen toen je niets van haar hoorde? Ik vind wachten het moeilijkste van dit werk.",
        hoursLater: 22,
        votes: ["balie.tilburg@example.nl"],
        replies: [
          {
            author: "balie.harderwijk@example.nl",
            kind: "experience",
            body: "Eén bericht gestuurd, na vier dagen. Er stond in: je hoeft niets, ik ben er op woensdag en vrijdag. Verder heb ik op mijn handen gezeten.",
            hoursLater: 5,
            votes: ["balie.breda@example.nl", "collega.apeldoorn@example.nl"],
            replies: [
              {
                author: "balie.breda@example.nl",
                kind: "question",
                body: "Mag dat bij jullie, zo’n bericht vanaf je werktelefoon? Bij ons moet alles via de beveiligde omgeving. Daar logt niemand op in.",
                hoursLater: 19,
                replies: [
                  {
                    author: "balie.harderwijk@example.nl",
                    kind: "tip",
                    body: "Ja, zolang er niets persoonlijks in staat. Alleen wanneer ik er ben. Onze privacyadviseur heeft twee voorbeeldzinnen gemaakt. Vraag de jouwe om hetzelfde.",
                    hoursLater: 4,
                    votes: ["balie.breda@example.nl", "balie.apeldoorn@example.nl"],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        author: "beleid.berkelland@example.nl",
        kind: "experience",
        body: "Wij hadden een fonds waar je geen formulier voor nodig had. Na een jaar was het op en niemand kon uitleggen waaraan. Nu schrijven we per keer drie zinnen op. Dat werkt, en de raad is gerust.",
        hoursLater: 47,
        votes: ["balie.harderwijk@example.nl", "beleid.harderwijk@example.nl"],
      },
      {
        author: "beleid.tilburg@example.nl",
        kind: "tip",
        body: "Over je collega: vraag haar mee te schrijven aan die zes regels. Wie meeschrijft, moet het verhaal een keer helemaal horen. Ik zou het niet vragen om haar te overtuigen. Zij ziet ook dingen die jij mist.",
        hoursLater: 70,
        votes: ["balie.harderwijk@example.nl", "begeleider@example.nl", "collega.amersfoort@example.nl"],
      },
    ],
  },
  {
    author: "beleid.harderwijk@example.nl",
    title: "Een briefadres voor iemand die overal een beetje slaapt",
    askedQuestion: "Kan ik een briefadres krijgen bij de gemeente? Zonder adres raak ik straks mijn baan kwijt.",
    underlyingQuestion: "Geloven jullie mij als ik zeg dat ik in deze stad thuishoor?",
    whatHappened:
      "Sinds zijn scheiding staat inwoner A nergens meer ingeschreven. Hij slaapt bij een vriend, soms in zijn auto en twee weken op een boot. Hij werkt in een magazijn, in de nachtdienst. Zijn werkgever wil voor het nieuwe contract een adres zien.\n\nAan onze balie is hij twee keer weggestuurd. De eerste keer hoorde hij: schrijf je in bij die vriend. Maar dan gaat de huurtoeslag van die vriend omlaag. De tweede keer zeiden we dat hij zijn band met de stad niet kon bewijzen.\n\nIk las het dossier omdat hij een klacht indiende. Het team inwoners wees naar de wijkteams. De wijkteams vonden hem te zelfstandig: hij heeft werk, geen verslaving en geen schulden. Iedereen had gelijk volgens het eigen papier.\n\nWaar ik van schrok: de werkinstructie die de balie gebruikt, heb ik zelf geschreven. Dat was vier jaar geleden, na een zaak met fraude. Er staan eisen in die de wet helemaal niet stelt.",
    firstContact: "office",
    speaksFor: "Voor zichzelf. Ik weet door zijn klacht dat we vorig jaar nog negen mensen zo hebben weggestuurd.",
    otherVoices: "De baliemedewerkers. Zij durven niet af te wijken, want na die fraudezaak kregen zij de schuld.",
    insideRoles: "Het team inwoners, de wijkteams, een jurist en de medewerker die adressen controleert.",
    history: "Vier jaar geleden stonden er elf mensen op één adres, voor toeslagen. Daarna werd alles strenger.",
    rulesAndPlans:
      "De wet zegt: heeft iemand geen woonadres, dan zorgt de gemeente voor een briefadres. Onze eigen instructie vraagt drie bewijzen en een verklaring van een familielid.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik heb de teamleiders bij elkaar gezet en gezegd dat de instructie van mij was. Dat scheelde een uur wijzen naar elkaar.\n\n- Inwoner A heeft nu een briefadres voor drie maanden.\n- Elke maand praat hij een kwartier met dezelfde collega.\n- De jurist schreef een brief voor zijn werkgever.\n\nDe nieuwe instructie is half af. De medewerker van de controle wil de oude eisen houden. Hij is bang dat het weer misgaat, en ik kan hem geen garantie geven.",
    outcome:
      "Nog open. Zijn contract is met een half jaar verlengd. Een kamer heeft hij niet. De negen anderen hebben we nog niet gesproken.",
    learningQuestion: "Moeten we die negen mensen zelf bellen? En wie doet dat dan?",
    practices: ["mapping", "alignment", "support"],
    domain: "desk",
    audience: "circle",
    circle: "ruimte-in-regels",
    daysAgo: 12,
    votes: ["beleid.tilburg@example.nl", "collega.amersfoort@example.nl", "collega.breda@example.nl"],
    comments: [
      {
        author: "collega.breda@example.nl",
        kind: "experience",
        body: "Ik ken drie jongens die zo rondgaan, van bank naar bank. Op papier bestaan ze niet. Ze komen niet meer naar een balie, want ze zijn te vaak weggestuurd. Jullie negen zijn dus misschien ook weg.",
        hoursLater: 9,
        votes: ["beleid.harderwijk@example.nl"],
        replies: [
          {
            author: "beleid.harderwijk@example.nl",
            kind: "question",
            body: "Daar lag ik vannacht aan te denken. Hoe vind jij die jongens als je iets voor ze hebt?",
            hoursLater: 14,
            replies: [
              {
                author: "collega.breda@example.nl",
                kind: "tip",
                body: "Via de mensen bij wie ze eten. Bij ons is dat een snackbar en een voetbalkantine. Ik laat daar alleen weten dat ik iets heb geregeld. Namen zeg ik niet. Binnen een week staat er iemand.",
                hoursLater: 8,
                votes: ["beleid.harderwijk@example.nl", "beleid.tilburg@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "beleid.tilburg@example.nl",
        kind: "question",
        body: "Wat zou de collega van de controle nodig hebben om mee te doen? Hij let op iets dat echt mis is gegaan. Als hij verliest, gaat hij op een andere manier remmen.",
        hoursLater: 41,
        votes: ["beleid.harderwijk@example.nl", "collega.berkelland@example.nl"],
      },
      {
        author: "collega.amersfoort@example.nl",
        kind: "reflection",
        body: "Knap dat je zei dat de tekst van jou was. Ik heb in mijn werk ook regels liggen die ik na één ruzie heb bedacht. Ik ga ze deze week teruglezen.",
        hoursLater: 66,
        votes: ["beleid.tilburg@example.nl", "collega.breda@example.nl"],
      },
      {
        author: "collega.berkelland@example.nl",
        kind: "tip",
        body: "Bellen zou ik zeker doen, met z’n tweeën: iemand van de balie en iemand van het wijkteam. Begin met: wij hebben u verkeerd geholpen. En heb dan meteen een afspraak klaar, anders is het weer een praatje.",
        hoursLater: 118,
        votes: ["beleid.harderwijk@example.nl"],
      },
    ],
  },
  {
    author: "collega.harderwijk@example.nl",
    title: "Het buurtteam wilde hesjes met “handhaving” erop",
    askedQuestion: "Kunnen wij van de gemeente portofoons krijgen, en hesjes met “handhaving” op de rug?",
    underlyingQuestion: "Wie past er op ons, nu we hier bijna nooit meer een agent zien?",
    whatHappened:
      "Veertien bewoners lopen elke avond met zaklampen door hun buurt. Dat doen ze sinds de winter, na vier inbraken in drie weken. In het begin was iedereen blij met ze.\n\nIn april belde een moeder. Haar zoon van zestien was in één week drie keer tegengehouden door het team. Waar hij woonde. Waarom hij een rugzak had. Of hij die even open wilde doen. Hij liep nu om via de rondweg. Ze klonk vooral moe.\n\nIk ben een avond meegelopen. In twee uur vonden we een open garage en vier losse tegels. Ook werden twee jongens aangesproken. Beiden woonden er gewoon. In de groepsapp stonden foto’s van kentekens, en van een man met een bezorgtas.\n\nNa afloop dronk ik koffie bij de coördinator. Bij hem was ook ingebroken, terwijl zijn dochter boven sliep. Ze slaapt nog steeds met het licht aan. “Als ik thuisblijf, word ik gek”, zei hij. Voor hem waren die rondes geen hobby.",
    firstContact: "phone",
    speaksFor:
      "De coördinator zei dat hij voor de hele buurt sprak. Van de tachtig huizen zit een kwart in de groepsapp.",
    otherVoices:
      "De moeder en haar zoon, twee bezorgers en een ouder echtpaar. Het echtpaar voelt zich veiliger door het team en wil niet dat het stopt.",
    insideRoles: "De wijkagent, de adviseur veiligheid en de jongerenwerker.",
    history: "Vorig jaar verdween het spreekuur van de politie in het wijkgebouw. Er kwam niets voor terug.",
    rulesAndPlans:
      "Wij geven buurtteams hesjes en een training van één avond. Over foto’s en het aanspreken van mensen stond niets op papier.",
    politicalInvolvement: "none",
    whatWasDone:
      "De wijkagent en ik hebben drie gesprekken gevoerd. Eerst met de coördinator alleen, toen met het team, toen met de moeder en de zoon erbij.\n\nHet hesje met “handhaving” weigerde ik meteen. Ik heb uitgelegd wat ik wel mag en zij niet. In ruil beloofde ik iets: elke vrijdag loop ik of de wijkagent mee.\n\nDe jongen vertelde zelf hoe die week voor hem was. Een van de mannen kende hem nog van de voetbaltraining. Hij had hem in het donker niet herkend. Hij bood zijn excuses aan.",
    outcome:
      "Negen mensen gingen verder, met afspraken: groeten mag, vragen naar een adres niet. De coördinator stapte op en nam vier anderen mee. Zij lopen nu zonder hesjes en hebben een eigen app. Met hen heb ik geen contact meer. Dat voelt als half gelukt.",
    tip: "Loop mee voordat je regels maakt. En vraag wat er is gebeurd waardoor iemand ’s avonds de straat op gaat.",
    learningQuestion: "Hoe kom ik weer in gesprek met de vijf die zijn weggelopen?",
    practices: ["mapping", "relations", "resolutions"],
    domain: "social",
    audience: "participants",
    daysAgo: 121,
    votes: [
      "collega.breda@example.nl",
      "deelnemer.tilburg@example.nl",
      "deelnemer.amersfoort@example.nl",
      "partner.vng@example.nl",
    ],
    comments: [
      {
        author: "collega.breda@example.nl",
        kind: "question",
        body: "Hoe is het nu met die jongen? In jouw verhaal geeft hij veel: hij komt, hij vertelt, hij krijgt een excuus. Wat kreeg hij er verder voor terug?",
        hoursLater: 7,
        votes: ["onderzoeker@example.nl", "deelnemer.tilburg@example.nl", "collega.apeldoorn@example.nl"],
        replies: [
          {
            author: "collega.harderwijk@example.nl",
            kind: "reflection",
            body: "Hij loopt weer door zijn eigen straat. Meer kan ik niet zeggen, want ik heb het hem niet gevraagd. Dat is eigenlijk gek. Ik ga bij ze langs.",
            hoursLater: 12,
            votes: ["collega.breda@example.nl"],
            replies: [
              {
                author: "collega.harderwijk@example.nl",
                kind: "experience",
                body: "Geweest. Hij wil geen gesprekken meer, hij is er klaar mee. Wel wil hij een keer met de man van voetbal een ronde lopen. “Maar dan zonder hesje”, zei hij.",
                hoursLater: 190,
                votes: ["collega.breda@example.nl", "deelnemer.breda@example.nl", "balie.tilburg@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.apeldoorn@example.nl",
        kind: "experience",
        body: "Bij ons ging zo’n team ook te ver. Wij trokken alle hesjes in. De sfeer werd er niet beter van. Mensen die bang zijn en ook nog een standje krijgen, luisteren niet meer. Jij hebt er negen gehouden. Dat is veel.",
        hoursLater: 33,
        votes: ["collega.harderwijk@example.nl"],
      },
      {
        author: "beleid.amersfoort@example.nl",
        kind: "reflection",
        body: "Ik zie het iets strenger. Een kind moest voor vreemden zijn tas openmaken. Dat mag gewoon niet. Begrip voor de coördinator is goed, maar ik had die grens op de eerste avond al hardop gezegd.",
        hoursLater: 58,
        votes: ["collega.berkelland@example.nl", "partner.vng@example.nl"],
      },
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "tip",
        body: "Zoek de coördinator op zonder agenda. Vraag hoe het met zijn dochter gaat. Doe het niet om hem terug te halen, want dat merkt hij meteen. Misschien komt het team later vanzelf ter sprake, misschien ook niet.",
        hoursLater: 96,
        votes: ["collega.harderwijk@example.nl", "begeleider@example.nl", "deelnemer.berkelland@example.nl"],
      },
    ],
  },
  {
    author: "deelnemer.harderwijk@example.nl",
    title: "Tweehonderd vruchtbomen op een veld waar ook gevoetbald wordt",
    askedQuestion: "Mogen wij het grasveld achter de flats gebruiken voor een voedselbos? Al het werk doen we zelf.",
    underlyingQuestion: "Krijgen wij de kans om in deze buurt iets te maken dat langer blijft dan een zomer?",
    whatHappened:
      "Met zes mensen stonden ze op mijn spreekuur, met een tekening van twee meter breed. Tweehonderd bomen en struiken: noten, kweeperen, bessen. Aan alles was gedacht. Alleen staat er midden op het veld een doel, en dat ontbrak op de tekening.\n\nEen week later zijn we samen op het veld gaan staan, een hele woensdagmiddag. Er werd gevoetbald. Een vrouw trainde met twee honden. Twee meisjes lagen te lezen in het gras. De groep werd steeds stiller. “Wij dachten dat hier nooit iets gebeurde”, zei een van hen. Ze waren er altijd alleen ’s avonds geweest.\n\nBinnen was het ook geen feest. De ecoloog vond het plan prachtig. De beheerder groen wees op zijn contract: tot 2029 wordt hier elke twee weken gemaaid. Onder het veld liggen kabels. En wie geeft er water als de trekkers verhuizen? Hij had al drie verdroogde buurttuinen mogen opruimen. Ik begreep hem goed.",
    firstContact: "office",
    speaksFor: "Zes bewoners uit twee flats. Vier van hen zijn pas met pensioen, één woont er nog geen jaar.",
    otherVoices:
      "De kinderen die voetballen. Ik heb ze een middag een kaart laten tekenen van het veld. Op elke kaart stond het doel.",
    insideRoles: "De ecoloog, de beheerder groen, de aannemer die maait en een jurist voor de overeenkomst.",
    history: "In dezelfde wijk begonnen drie buurttuinen. Alle drie stopten ze binnen vier jaar.",
    rulesAndPlans:
      "In de groenvisie staat dat we bewoners laten meedoen. Het contract voor het maaien laat daar weinig plek voor.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "We hebben het plan samen kleiner gemaakt. Kinderen, bomengroep en beheerder zetten met stokjes een grens uit. Dat duurde tot het donker werd.\n\n- Veertig bomen langs de randen. Het veld en het doel blijven.\n- De aannemer maait het midden, de groep de randen.\n- Er is een kraan gekomen, betaald uit het budget voor bewoners.\n- De afspraak geldt tien jaar. Stopt de groep, dan haalt de gemeente de jonge bomen weg.\n\nDie laatste zin was van de beheerder. Daarna tekende hij.",
    outcome:
      "In maart plantten zestig mensen de bomen. Het voorjaar was droog en onze zandgrond houdt geen water vast. Elf bomen gingen dood. Sindsdien hangt er een rooster voor het gieten in beide flats. Ook twee voetballers staan erop.",
    tip: "Kijk op drie verschillende tijden wie een plek gebruikt. Doe dat samen met de mensen die het plan maken.",
    practices: ["resolutions", "alignment", "support"],
    domain: "physical",
    audience: "participants",
    daysAgo: 163,
    votes: [
      "beleid.berkelland@example.nl",
      "deelnemer.amersfoort@example.nl",
      "beleid.breda@example.nl",
      "collega.amersfoort@example.nl",
      "beleid.tilburg@example.nl",
    ],
    comments: [
      {
        author: "collega.amersfoort@example.nl",
        kind: "question",
        body: "Wat gaf de doorslag bij je beheerder? Bij ons hangt elk plan op de vraag wie het straks onderhoudt. Was het alleen die zin in de overeenkomst, of ook de middag met de stokjes?",
        hoursLater: 11,
        votes: ["deelnemer.harderwijk@example.nl", "collega.berkelland@example.nl"],
        replies: [
          {
            author: "deelnemer.harderwijk@example.nl",
            kind: "reflection",
            body: "Allebei, denk ik. Op die middag vroeg iemand van de groep hém om advies over de grond. Hij is opgeleid als boomkweker. Om die kennis had hier nog nooit iemand gevraagd, ik ook niet.",
            hoursLater: 26,
            votes: ["collega.amersfoort@example.nl", "onderzoeker@example.nl", "partner.aeno@example.nl"],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "Ons voedselbos bestaat nu zes jaar. De eerste twee zomers waren het zwaarst. In het derde jaar viel de helft van de groep weg. Juist toen was er voor het eerst iets te plukken. Een plukdag bracht nieuwe mensen.",
        hoursLater: 40,
        votes: ["deelnemer.harderwijk@example.nl", "beleid.breda@example.nl"],
      },
      {
        author: "beleid.apeldoorn@example.nl",
        kind: "reflection",
        body: "Sorry hoor, maar dit is weer typisch Harderwijk. Bomen planten op kaal zand en dan verbaasd zijn dat ze doodgaan. Een kind van acht kan dat bedenken. Jullie maken er een gezellig praatje van omdat niemand daar verstand van groen heeft. Doe eerst je huiswerk voor je anderen lesgeeft.",
        hoursLater: 62,
      },
      {
        author: "beleid.breda@example.nl",
        kind: "tip",
        body: "Denk aan een regenton aan de flat. De woningcorporatie deed dat bij ons gratis, toen we vroegen of het ook háár probleem oploste. Het water stond namelijk elke winter in de kelder.",
        hoursLater: 88,
        votes: ["deelnemer.harderwijk@example.nl", "collega.berkelland@example.nl", "deelnemer.apeldoorn@example.nl"],
      },
      {
        author: "onderzoeker@example.nl",
        kind: "question",
        body: "Je liet de kinderen een kaart tekenen. Hebben zij later ook gezien wat er met hun kaart gebeurde? En wie zou het hun vertellen als het doel ooit toch weg moet?",
        hoursLater: 131,
        votes: ["collega.breda@example.nl"],
      },
    ],
  },
  {
    author: "balie.harderwijk@example.nl",
    title: "De zoon vertaalt en zijn moeder kijkt naar de tafel",
    askedQuestion: "Wilt u tegen mijn moeder zeggen dat ze dit gewoon moet tekenen?",
    underlyingQuestion: "Mag ik zelf begrijpen wat er staat, voordat ik mijn naam eronder zet?",
    whatHappened:
      "Een jongen van een jaar of veertien zat naast zijn moeder aan mijn bureau. Het ging over haar uitkering en een baan voor twaalf uur. Hij vertaalde. Ik praatte drie minuten, hij zei vier woorden tegen haar. Zij knikte.\n\nNa een kwartier legde ik mijn pen neer. Ik vroeg hem wat hij eigenlijk vertaalde. Hij werd rood. “Ik zeg dat het goed is”, zei hij. “Anders snapt ze het toch niet.” Eigenlijk had hij les. Op school dachten ze dat hij naar de tandarts was.\n\nIk heb de telefonische tolk gebeld. Dat mag bij ons pas na toestemming van de teamleider, en die zat in een overleg. Ik deed het toch. Met de tolk duurde het gesprek nog vijftig minuten. Zijn moeder had zeven vragen. De laatste was of haar zoon nu weer naar school mocht.\n\nHij bleef zitten tot het einde. Toen ze wegliepen, droeg zij de map.",
    practices: ["relations", "support"],
    domain: "desk",
    audience: "participants",
    daysAgo: 4,
    votes: ["balie.tilburg@example.nl", "balie.apeldoorn@example.nl"],
  },
  {
    author: "deelnemer.harderwijk@example.nl",
    title: "De bewonersavond over parkeren die misliep",
    askedQuestion: "Waarom mogen wij pas iets zeggen als alles al vastligt?",
    whatHappened:
      "Vijfenvijftig mensen in een zaal voor dertig. De beamer deed het niet. De projectleider begon met een tekening waar de nieuwe vakken al op stonden. Na tien minuten stond een man op en riep dat we hem voor de gek hielden. Iedereen klapte.\n\nIk zat achterin en zei niets. Daar wil ik het over hebben.\n\nNog uitwerken:\n\n- wat er vooraf is beloofd in de brief\n- het gesprek op de parkeerplaats, na afloop\n- hoe we nu verdergaan, als we dat weten",
    firstContact: "on-site",
    practices: ["resolutions"],
    domain: "physical",
    audience: "draft",
    daysAgo: 2,
  },
];
