import type { DemoCase } from "../types.ts";

export const apeldoorn: DemoCase[] = [
  {
    author: "beleid.apeldoorn@example.nl",
    title: "Een beuk van honderdtwintig jaar omzagen met de hele buurt erbij",
    askedQuestion: "Waarom willen jullie een gezonde boom omzagen? Hij staat vol in blad.",
    underlyingQuestion: "Mag ik nog afscheid nemen van iets wat er langer stond dan ik hier woon?",
    whatHappened:
      "Aan de stam hing een kindertekening in een plastic hoesje. “Lieve boom, ik ga ze tegenhouden.” Daaronder stond een fiets, met een ketting vast aan de beuk.\n\nIk had het rapport van de boomonderzoeker op mijn telefoon. Onder aan de stam groeit een zwam die de wortels opeet. Van boven zie je daar niets van. Zo’n boom blijft groen, tot hij op een dag omvalt. Op twaalf meter afstand ligt een speelplek.\n\nMijn brief was netjes en klopte. Maar er stond een datum in en geen reden, alleen een nummer van het rapport. In vier dagen kreeg ik 61 mails. Een oud-boswachter uit de buurt schreef dat wij geen verstand hebben van beuken. Een moeder schreef dat ze haar kind daar niet meer laat spelen. Die twee wonen naast elkaar.\n\nDe aannemer zou dinsdag komen. Op maandagochtend heb ik hem afgebeld. Dat kostte 1.400 euro en een moeilijk gesprek met mijn baas.",
    firstContact: "online",
    speaksFor:
      "De eerste mailschrijver sprak namens “de hele buurt”. Toen ik doorvroeg, bleek dat hij drie buren had gesproken. De rest dacht ongeveer hetzelfde, maar om andere redenen.",
    otherVoices:
      "Ouders bij de speelplek wilden de boom liever vandaag weg dan morgen. Op straat durfden ze dat niet te zeggen.",
    insideRoles: "De boombeheerder, de toezichthouder op de aannemer, de woordvoerder en mijn leidinggevende.",
    history:
      "Vijf jaar geleden zijn hier lindes gekapt voor een fietspad. We beloofden nieuwe bomen. Dat zijn er twee geworden.",
    rulesAndPlans:
      "De beuk staat op de lijst met bijzondere bomen. Kappen mag alleen bij gevaar. Bij gevaar hoeft er geen inspraak te zijn.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Op zaterdag stonden we met een ladder en een hamer bij de boom. Wie wilde, mocht op de stam kloppen. Je hoort waar hij hol is. De oud-boswachter nam zijn eigen boor mee. Na twintig minuten zei hij: hij moet weg, en jullie hadden eerder moeten bellen.\n\n- De dag kozen we samen, net na het broedseizoen. Tot dan stond er een hek om de boom en de speelplek.\n- Een stuk stam van vijf meter bleef staan, voor spechten en vleermuizen.\n- Van het hout maakte een bewoner krukjes voor het schoolplein.\n- De kinderen kozen drie nieuwe bomen. Ik had er één begroot.",
    outcome:
      "Op de dag zelf stonden er tachtig mensen. Het was verdrietig en rustig. Eén bewoner maakte toch bezwaar. Twee buren groeten me niet meer.",
    tip: "Laat mensen zelf voelen, horen of zien wat er in het rapport staat. En schrijf de reden in de eerste zin van je brief.",
    learningQuestion: "Hoe organiseer je tijd voor afscheid als iets echt gevaarlijk is en niet kan wachten?",
    practices: ["mapping", "relations", "resolutions"],
    domain: "physical",
    audience: "public",
    daysAgo: 167,
    votes: [
      "deelnemer.berkelland@example.nl",
      "collega.amersfoort@example.nl",
      "collega.tilburg@example.nl",
      "deelnemer.breda@example.nl",
      "onderzoeker@example.nl",
      "balie.harderwijk@example.nl",
      "deelnemer.apeldoorn@example.nl",
    ],
    comments: [
      {
        author: "collega.amersfoort@example.nl",
        kind: "question",
        body: "Hoe ging dat moeilijke gesprek met je baas? Ik had ook willen afbellen, maar ik weet niet of ik het had gedurfd.",
        hoursLater: 6,
        votes: ["deelnemer.tilburg@example.nl", "collega.berkelland@example.nl"],
        replies: [
          {
            author: "beleid.apeldoorn@example.nl",
            kind: "experience",
            body: "Zij vroeg wat uitstel zou opleveren. Ik had geen goed antwoord, alleen die tekening. Die heb ik laten zien. Toen zei ze: drie weken, en jij blijft verantwoordelijk. Daar heb ik slecht van geslapen.",
            hoursLater: 18,
            votes: ["collega.amersfoort@example.nl", "deelnemer.harderwijk@example.nl", "beleid.tilburg@example.nl"],
            replies: [
              {
                author: "collega.harderwijk@example.nl",
                kind: "reflection",
                body: "Dat had ik bij jou ook gevraagd. Als er in die drie weken een tak op een kind valt, is het verhaal heel anders. Ik mis in je casus hoe je dat hebt afgewogen.",
                hoursLater: 25,
                votes: ["moderator.tilburg@example.nl"],
              },
              {
                author: "beleid.apeldoorn@example.nl",
                kind: "reflection",
                body: "Dat had erbij gemoeten. De boomonderzoeker vond drie weken wachten goed, als er niemand onder de boom kwam. Dezelfde middag stond het hek er. Zonder dat hek had ik nooit afgebeld.",
                hoursLater: 31,
                votes: ["collega.harderwijk@example.nl", "collega.amersfoort@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "Wij kapten een linde tijdens de schoolvakantie, lekker rustig. Zo noemden wij dat. Jaren later beginnen mensen er nog over, op elke avond, wat het onderwerp ook is. Het ging nooit om de boom.",
        hoursLater: 33,
        votes: ["beleid.apeldoorn@example.nl", "partner.vng@example.nl", "deelnemer.amersfoort@example.nl"],
      },
      {
        author: "balie.breda@example.nl",
        kind: "tip",
        body: "Bel de balie voordat zo’n brief de deur uitgaat. Wij kregen bij een kap zeventig telefoontjes en wisten van niets. Met drie zinnen op papier hadden we de helft kunnen beantwoorden.",
        hoursLater: 58,
        votes: ["balie.amersfoort@example.nl", "beleid.apeldoorn@example.nl", "balie.tilburg@example.nl"],
      },
      {
        author: "onderzoeker@example.nl",
        kind: "reflection",
        body: "Opvallend: de man die het felst tegen was, overtuigde de anderen. Niet met jouw rapport maar met zijn eigen boor. Kennis gaat hier via iemand die de buurt al vertrouwt.",
        hoursLater: 120,
        votes: ["beleid.apeldoorn@example.nl", "beleid.amersfoort@example.nl"],
      },
    ],
  },
  {
    author: "collega.apeldoorn@example.nl",
    title: "De buurtmaaltijd zat vol, maar niet met de mensen voor wie ik hem bedoelde",
    askedQuestion: "Kunt u zorgen dat mijn buurvrouw eten aan huis krijgt? Zij kookt niet meer.",
    underlyingQuestion: "Niet het koken was het probleem, maar dat er niemand meer tegenover haar zat.",
    whatHappened:
      "Een buurman belde, want hij maakte zich zorgen. Hij zag alleen nog pakjes soep in de vuilnisbak. Ik ging bij haar langs. Een mevrouw van boven de tachtig, helder en een beetje streng. Koken kon ze best. “Maar voor wie?” vroeg ze.\n\nIn hetzelfde rijtje sprak ik nog vier mensen die alleen eten. Dus bedacht ik een buurtmaaltijd. Elke donderdag, in de kantine van de korfbalclub, vier euro. Ik regelde geld, een kok en een folder.\n\nDe eerste keer kwamen er 45 mensen. Het was een feest. Er werd gezongen. Pas bij het toetje zag ik het: bijna iedereen kende elkaar al. Het waren fitte zestigers, vaak met zijn tweeën. Van mijn vijf mensen was er één. Mijn mevrouw zat bij de deur, met haar jas aan. Na de soep ging ze naar huis.\n\nLater vertelde ze waarom. Haar handen trillen. In een zaal vol mensen durft ze geen lepel op te tillen. Dat had ik kunnen vragen, voordat ik een kantine regelde.",
    firstContact: "phone",
    speaksFor: "De buurman sprak voor zijn buurvrouw. Ze wist niet dat hij had gebeld en was daar eerst boos over.",
    otherVoices:
      "De 45 eters willen de donderdag graag houden. De korfbalclub ook, want de bar draait goed. De andere vier heb ik pas later gehoord.",
    insideRoles:
      "Een collega van het wijkbudget, de gebiedsmakelaar en de consulent die over maaltijden aan huis gaat.",
    history:
      "Tot twee jaar terug was er een eettafel in het verzorgingshuis. Die stopte toen het huis dichtging. Zij kwam daar nooit, bleek later.",
    rulesAndPlans:
      "Voor een maaltijd met meer dan twintig mensen is er geld uit het wijkbudget. Voor een tafel met twee of drie mensen bestaat geen regeling.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik heb de maaltijd aan de eters zelf overgelaten. Zij koken nu om de beurt en hebben mij niet meer nodig.\n\nBij de mevrouw zelf begon ik opnieuw. Wie zou ze wél aan tafel willen? Ze noemde een buurvrouw van vroeger, twee straten verder. Met haar eet ze nu op woensdag. Elke donderdag brengt iemand van de korfbal twee bakjes langs, warm, en blijft even staan.\n\nDe andere vier heb ik gevraagd wat zij willen. Eén wil met rust gelaten worden. Dat mag ook.",
    outcome:
      "De buurtmaaltijd is een succes en staat in het jaarverslag. Wat ik wilde oplossen, is voor één mevrouw een beetje opgelost. Over de andere vier ben ik niet tevreden.",
    tip: "Vraag eerst aan drie mensen hoe hun ideale tafel eruitziet. Ga daarna pas een zaal zoeken.",
    learningQuestion: "Hoe bereik je mensen die juist níét willen dat je iets organiseert?",
    practices: ["mapping", "support"],
    domain: "social",
    audience: "participants",
    daysAgo: 118,
    votes: [
      "balie.amersfoort@example.nl",
      "deelnemer.tilburg@example.nl",
      "beleid.harderwijk@example.nl",
      "deelnemer.breda@example.nl",
      "partner.aeno@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "reflection",
        body: "Je noemt dit een half verhaal, maar ik lees twee verhalen. Een feest dat niemand had gevraagd, en een tafel met twee stoelen. Het tweede vind ik knapper. Alleen komt het nooit in een jaarverslag.",
        hoursLater: 8,
        votes: ["collega.apeldoorn@example.nl", "balie.amersfoort@example.nl", "onderzoeker@example.nl"],
        replies: [
          {
            author: "collega.apeldoorn@example.nl",
            kind: "reflection",
            body: "Dank je. Ik merk dat ik het feest bijna ging verdedigen, omdat het er zo goed uitziet. De mevrouw zelf zei het droog: gezellig voor hen.",
            hoursLater: 21,
            votes: ["deelnemer.tilburg@example.nl"],
          },
        ],
      },
      {
        author: "beleid.harderwijk@example.nl",
        kind: "question",
        body: "Wat zou jij nodig hebben om zo’n kleine tafel wel te kunnen betalen? Een ander potje, of juist helemaal geen geld?",
        hoursLater: 30,
        replies: [
          {
            author: "collega.apeldoorn@example.nl",
            kind: "experience",
            body: "Boodschappen voor tien euro en iemand die belt dat het doorgaat. Dat is alles. Ik betaalde het eerst zelf, wat natuurlijk niet de bedoeling is. Nu zit het in een pot van de korfbal.",
            hoursLater: 16,
            votes: ["beleid.harderwijk@example.nl", "balie.berkelland@example.nl"],
            replies: [
              {
                author: "balie.harderwijk@example.nl",
                kind: "tip",
                body: "Vraag eens naar een vast bedrag voor kleine dingen, zonder formulier vooraf. Wij hebben driehonderd euro per maand voor het hele team. Achteraf schrijf je in twee regels op waar het bleef.",
                hoursLater: 45,
                votes: ["collega.apeldoorn@example.nl", "beleid.tilburg@example.nl", "partner.aeno@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.harderwijk@example.nl",
        kind: "experience",
        body: "Onze eettafel liep pas goed toen we haar “meehelpen in de keuken” noemden. Wie alleen is, komt niet om te eten. Wel om aardappels te schillen. Bij trillende handen werkt dat niet, besef ik nu.",
        hoursLater: 73,
        votes: ["deelnemer.amersfoort@example.nl"],
      },
    ],
  },
  {
    author: "deelnemer.apeldoorn@example.nl",
    title: "Zeven jongens met een schep en een pumptrack die er na twee jaar nog niet is",
    askedQuestion: "Mogen wij hier heuvels maken? We hebben zelf scheppen.",
    underlyingQuestion:
      "Nemen jullie ons serieus, ook als we niet kunnen vergaderen en volgend jaar op een andere school zitten?",
    whatHappened:
      "Ik fietste langs de bosrand van een dorp en hoorde gelach. Zeven jongens van een jaar of dertien bouwden heuvels voor hun fietsen. Het zag er goed uit, en het mocht niet. Het is beschermde natuur. De boswachter had hun heuvels al twee keer platgereden.\n\nIk vroeg wat ze zochten. Een plek waar je mag vallen, zei de kleinste. Het speelveld is te plat en de skatebaan ligt in de stad, negen kilometer verderop.\n\nIk vond dat ze gelijk hadden, dus begon ik binnen. Er kwam een werkgroep, een schets en een geluidsonderzoek. De raad nam er zelfs een voorstel over aan. Kosten: 120.000 euro. Buren van het sportveld waren bang voor drukte. Daarna kwam er een ronde gesprekken, en nog een.\n\nNa twee jaar kwam ik een van de jongens tegen bij de supermarkt. Hij werkte er, achter de kassa. “O ja,” zei hij, “de heuvels. Komt dat er nou nog van?” Zijn fiets had hij verkocht.",
    firstContact: "on-site",
    speaksFor:
      "De jongens spraken voor zichzelf. Een vader die later namens hen meepraatte, wilde vooral een bikepark voor zijn club.",
    otherVoices:
      "Buren van het sportveld, de boswachter en meisjes uit dezelfde klas. Die laatste zeiden: als het alleen voor stoere jongens is, komen wij niet.",
    insideRoles: "De adviseur sport, de beheerder openbare ruimte, een jurist en een collega van de griffie.",
    history: "Tien jaar geleden lag er een crossbaantje. Dat is weggehaald na een gebroken arm.",
    rulesAndPlans:
      "De bosrand is beschermd gebied. Op het sportveld mag alleen “sport in verenigingsverband”, volgens het plan uit 2009.",
    politicalInvolvement: "decided",
    whatWasDone:
      "Na dat gesprek bij de kassa ben ik opnieuw begonnen, maar dan klein.\n\n- Bij een wegenproject bleef klei over. De aannemer bracht die gratis.\n- De sportclub leende een hoek van het veld uit, voor één seizoen.\n- Met nieuwe jongeren, ook meisjes, hebben we op twee zaterdagen gebouwd.\n- De buren kregen mijn nummer en een eindtijd: om negen uur is het klaar.\n\nDe echte baan blijft ondertussen op de lijst staan.",
    outcome:
      "De kleibaan is elke dag vol. Er kwam één melding, over modder op de stoep. De pumptrack van 120.000 euro ligt er niet. Van de eerste zeven jongens heb ik er één zien rijden.",
    tip: "Reken in schooljaren als je met jongeren werkt. Iets tijdelijks binnen drie maanden is meer waard dan iets moois over drie jaar.",
    learningQuestion: "Hoe leg je een raad uit dat klei van een bouwplaats soms beter is dan een besluit?",
    practices: ["relations", "resolutions", "alignment", "support"],
    domain: "physical",
    audience: "participants",
    daysAgo: 79,
    votes: [
      "collega.breda@example.nl",
      "deelnemer.berkelland@example.nl",
      "collega.amersfoort@example.nl",
      "partner.vng@example.nl",
      "collega.harderwijk@example.nl",
      "beleid.apeldoorn@example.nl",
    ],
    comments: [
      {
        author: "collega.breda@example.nl",
        kind: "question",
        body: "Heb je de jongen van de kassa nog gevraagd om mee te bouwen? Of was het voor hem gewoon voorbij?",
        hoursLater: 5,
        votes: ["collega.harderwijk@example.nl"],
        replies: [
          {
            author: "deelnemer.apeldoorn@example.nl",
            kind: "experience",
            body: "Ja. Hij kwam op een zaterdag kijken, met zijn kleine broertje. Hij zei niets over toen. Hij stond vooral te wijzen hoe steil de bocht moest.",
            hoursLater: 9,
            votes: ["collega.breda@example.nl", "deelnemer.amersfoort@example.nl", "deelnemer.tilburg@example.nl"],
          },
        ],
      },
      {
        author: "collega.harderwijk@example.nl",
        kind: "reflection",
        body: "Als toezichthouder schrik ik een beetje. Wie keurt die kleibaan, en wie betaalt als er weer een arm breekt? Je had de vorige keer precies dat. Ik gun het ze echt, maar deze vraag komt.",
        hoursLater: 27,
        votes: ["moderator.tilburg@example.nl", "collega.amersfoort@example.nl"],
        replies: [
          {
            author: "deelnemer.apeldoorn@example.nl",
            kind: "experience",
            body: "Die vraag kreeg ik ook van onze jurist. De keurder van de speelplekken loopt nu elke maand mee en de sportclub heeft het in haar verzekering. Helemaal gerust ben ik niet.",
            hoursLater: 20,
            votes: ["collega.harderwijk@example.nl"],
            replies: [
              {
                author: "collega.amersfoort@example.nl",
                kind: "tip",
                body: "Laat de jongeren zelf een bord maken met de regels en de gevaren. Bij ons staat erop: “Vallen doet pijn, bouw dus netjes.” De keurder vond het beter dan onze eigen tekst.",
                hoursLater: 24,
                votes: [
                  "deelnemer.apeldoorn@example.nl",
                  "collega.breda@example.nl",
                  "deelnemer.berkelland@example.nl",
                ],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "In een van mijn dorpen ligt zo’n tijdelijke baan nu zes jaar. Niemand durft hem nog weg te halen en niemand onderhoudt hem. Spreek dus nu al af wie er na dit seizoen over gaat.",
        hoursLater: 66,
        votes: ["deelnemer.apeldoorn@example.nl", "collega.berkelland@example.nl"],
      },
    ],
  },
  {
    author: "collega.apeldoorn@example.nl",
    title: "Buren rijden elkaar naar het ziekenhuis en passen in geen enkele regeling",
    askedQuestion: "Kunnen wij 1.800 euro krijgen voor benzine en een telefoon? Dan rijden we nog een jaar door.",
    underlyingQuestion: "Hoe blijven we elkaar helpen zonder dat we er een bedrijf van moeten maken?",
    whatHappened:
      "Elf inwoners van een dorp rijden hun buren naar het ziekenhuis, de tandarts en soms naar een begrafenis. Dat doen ze al vier jaar. Het rooster hangt op een koelkast, de afspraken staan in een schoolschrift. Wie een rit nodig heeft, belt naar één vrouw van in de zeventig. Haar telefoon is op en haar spaargeld ook een beetje.\n\nZe vroeg subsidie aan en kreeg drie keer nee. De eerste keer omdat ze geen stichting zijn. De tweede keer omdat benzine geen “activiteit” is. De derde keer omdat er al een taxi voor ouderen bestaat. Die taxi kwam vorige winter twee keer niet opdagen.\n\nIk ontmoette haar op huisbezoek, bij een man voor wie ik de Wmo-taxi had geregeld. Hij gebruikte die nooit. Hij reed liever met de buren mee. Toen hij koffie haalde, schoof zij de drie brieven naar me toe. “Ik vraag het niet voor mezelf”, zei ze. “Maar ik ben er wel moe van.”",
    firstContact: "on-site",
    speaksFor:
      "Zij sprak voor de elf rijders. De mensen die meerijden, ongeveer zestig, had nog nooit iemand iets gevraagd.",
    otherVoices:
      "De taxichauffeur uit het volgende dorp verliest klanten. Eén rijder vond dat je met de gemeente nooit iets moet beginnen.",
    insideRoles: "De subsidieadviseur, mijn teamleider Wmo, de gebiedsmakelaar en een jurist.",
    history:
      "Een eerdere groep werd wél een stichting. Die stopte na een jaar, omdat niemand penningmeester wilde zijn.",
    rulesAndPlans:
      "Subsidie is voor organisaties met statuten en voor iets nieuws. Gewone kosten die elk jaar terugkomen, vallen erbuiten. Een rit met de Wmo-taxi kost ons ongeveer 38 euro.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik maakte één bladzijde met een som. Zestig mensen, ongeveer 400 ritten per jaar. Als de helft daarvan met onze taxi ging, waren we 7.600 euro kwijt. Daarna legde ik dat naast de 1.800 euro.\n\nMijn teamleider en de subsidieadviseur hebben er samen naar gekeken. Zij vonden een omweg: een welzijnsorganisatie uit de stad beheert het geld voor de groep. Die vraagt van elke rijder wel een VOG, een verklaring over gedrag.\n\nIk ben meegegaan om dat uit te leggen. Een rijder van 78 stond op. Hij rijdt al zestig jaar, zei hij, en hoeft niets te bewijzen.",
    outcome:
      "Ze hebben het geld, voor twee jaar, en een nieuwe telefoon. Er zijn nog negen rijders. De man van 78 rijdt gewoon door, maar dan buiten het rooster om.",
    tip: "Reken uit wat het de gemeente kost als bewoners stoppen. Leg dat bedrag naast wat ze vragen.",
    learningQuestion: "Welke eis had ik kunnen weghalen zonder dat iemand risico loopt?",
    practices: ["alignment", "support"],
    domain: "social",
    audience: "public",
    daysAgo: 44,
    votes: [
      "beleid.harderwijk@example.nl",
      "beleid.tilburg@example.nl",
      "deelnemer.berkelland@example.nl",
      "partner.aeno@example.nl",
      "partner.bzk@example.nl",
      "deelnemer.breda@example.nl",
    ],
    comments: [
      {
        author: "partner.bzk@example.nl",
        kind: "question",
        body: "Die som van jou is sterk. Wie heeft er binnen nog meer mee gewerkt? Is hij gebruikt om de regeling zelf te veranderen, of alleen om deze groep erdoor te krijgen?",
        hoursLater: 10,
        votes: ["beleid.harderwijk@example.nl"],
        replies: [
          {
            author: "collega.apeldoorn@example.nl",
            kind: "reflection",
            body: "Alleen voor deze groep. De volgende met een schoolschrift krijgt weer drie keer nee. Ik was zo blij dat het lukte, dat ik daar niet over begonnen ben.",
            hoursLater: 26,
            votes: ["partner.bzk@example.nl", "beleid.tilburg@example.nl", "onderzoeker@example.nl"],
            replies: [
              {
                author: "beleid.harderwijk@example.nl",
                kind: "tip",
                body: "Bewaar de drie afwijzingen en neem ze mee als de regels weer veranderen. Zo kregen wij er een zin bij: groepen zonder statuten mogen tot 2.500 euro vragen, met één naam eronder.",
                hoursLater: 30,
                votes: ["collega.apeldoorn@example.nl", "deelnemer.berkelland@example.nl", "partner.vng@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "Wij hebben ook zo’n groep, en geven bewust geen geld. De rijders wilden dat niet. Wel betaalt de gemeente één keer per jaar een etentje en de verzekering. Meer hoefde niet, zeiden ze.",
        hoursLater: 34,
        votes: ["deelnemer.breda@example.nl", "balie.berkelland@example.nl"],
      },
      {
        author: "balie.breda@example.nl",
        kind: "reflection",
        body: "Die man van 78 blijft me bij. Voor ons is zo’n verklaring een formulier. Voor hem was het een vraag of hij wel te vertrouwen is. Ik snap hem, en ik zou hem toch vragen.",
        hoursLater: 57,
        votes: ["collega.apeldoorn@example.nl", "balie.amersfoort@example.nl"],
        replies: [
          {
            author: "beleid.berkelland@example.nl",
            kind: "reflection",
            body: "Ik zou het juist niet vragen. Ze rijden al vier jaar bekenden uit hun eigen dorp. Wij maken er een organisatie van, en dan verbaast het ons dat mensen weglopen.",
            hoursLater: 18,
            votes: ["deelnemer.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "beleid.tilburg@example.nl",
        kind: "question",
        body: "Wat vinden de zestig mensen die meerijden er eigenlijk van? Zij hebben misschien een heel ander antwoord op die verklaring dan wij hier.",
        hoursLater: 102,
        votes: ["onderzoeker@example.nl"],
      },
    ],
  },
  {
    author: "balie.apeldoorn@example.nl",
    title: "Volgens ons woonden er drie mensen, volgens de huurder één",
    askedQuestion: "Waarom krijg ik post voor mensen die hier niet wonen? Haal ze van mijn adres af.",
    underlyingQuestion: "Hij was niet boos om de post, maar bang dat hij zijn toeslag zou verliezen.",
    whatHappened:
      "Hij legde een stapel enveloppen op de balie, met een elastiek eromheen. Zeven weken post, voor twee namen die hij niet kende. “Ik woon alleen”, zei hij. “Al elf jaar.”\n\nIn mijn scherm stonden er drie. De ene naam was een oude huurder die nooit was uitgeschreven. De andere was in het voorjaar ingeschreven, met een verhuisbericht via internet. Alles was ingevuld. Het systeem had het goedgekeurd.\n\nIk wilde uitleggen hoe een onderzoek naar een adres werkt. Dat duurt bij ons weken. Hij luisterde niet. Pas toen ik vroeg wat hem het meeste dwarszat, kwam het eruit. Als er drie mensen wonen, klopt zijn huurtoeslag niet meer. Een vriend moest daardoor 3.000 euro terugbetalen. Als er nu iemand aanbelde, deed hij niet meer open.\n\nDan de andere kant. De jongen van het verhuisbericht bleek negentien en zonder vaste plek. Hij sliep bij een tante, een trap hoger. Zij wilde niet dat hij haar nummer opgaf. Dus vulde hij het nummer eronder in.",
    firstContact: "office",
    speaksFor: "De huurder sprak voor zichzelf. De jongen heb ik pas drie weken later gesproken, met zijn tante erbij.",
    otherVoices: "De tante was bang dat de woningcorporatie haar huur zou opzeggen. De corporatie wist nergens van.",
    insideRoles: "De collega die adressen onderzoekt, een klantmanager inkomen en iemand van het jongerenloket.",
    history: "De oude huurder stond al vier jaar op de lijst om uit te zoeken. Zo’n lijst is nooit leeg.",
    rulesAndPlans:
      "Wie verhuist, moet dat binnen vijf dagen melden. De hoofdbewoner hoort daar niet altijd iets van. Iemand zonder vaste plek kan soms een briefadres krijgen, maar dat wist deze jongen niet.",
    politicalInvolvement: "none",
    whatWasDone:
      "Dezelfde dag schreef ik een korte brief die hij kon laten zien: er loopt een onderzoek, u heeft dit zelf gemeld. Een echt bewijs is het niet. Maar hij vouwde hem op en stak hem in zijn binnenzak.\n\n- De oude huurder is uitgeschreven.\n- De collega van adressen belde aan bij de jongen, in plaats van een brief te sturen.\n- Samen met het jongerenloket hebben we een briefadres geregeld.\n- Met de tante besprak ik wat logeren betekent voor haar huur.",
    outcome:
      "De huurder staat weer alleen op zijn adres. Zijn toeslag is niet veranderd. De jongen heeft een briefadres en nog steeds geen kamer. De tante is boos op mij.",
    tip: "Vraag bij een adres dat niet klopt: waar bent u bang voor? Dan weet je wat er het eerst geregeld moet zijn.",
    learningQuestion:
      "Hoe help je de melder snel, zonder degene die verkeerd staat ingeschreven meteen als fout te zien?",
    practices: ["mapping", "alignment", "support"],
    domain: "desk",
    audience: "circle",
    circle: "balie-en-buurt",
    daysAgo: 19,
    votes: [
      "balie.amersfoort@example.nl",
      "balie.harderwijk@example.nl",
      "balie.tilburg@example.nl",
      "collega.apeldoorn@example.nl",
    ],
    comments: [
      {
        author: "balie.harderwijk@example.nl",
        kind: "question",
        body: "Waar bent u bang voor? Durf je dat zo te vragen, met mensen die meeluisteren? En wat doe je als iemand dan zegt: voor jullie?",
        hoursLater: 4,
        votes: ["balie.breda@example.nl"],
        replies: [
          {
            author: "balie.apeldoorn@example.nl",
            kind: "experience",
            body: "Ik vroeg het zachter: wat zit u hier het meeste dwars? Dat tweede heb ik ook al eens gekregen. Toen zei ik dat ik dat snapte en vroeg ik wanneer dat begonnen was.",
            hoursLater: 19,
            votes: ["balie.harderwijk@example.nl", "balie.tilburg@example.nl"],
            replies: [
              {
                author: "balie.harderwijk@example.nl",
                kind: "reflection",
                body: "Dat “wanneer is dat begonnen” neem ik mee. Ik ga bij wantrouwen vaak meteen uitleggen hoe het wél zit. Dat helpt bijna nooit.",
                hoursLater: 6,
                votes: ["balie.apeldoorn@example.nl", "balie.amersfoort@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "balie.tilburg@example.nl",
        kind: "experience",
        body: "Bij mij stond vorige maand juist zo’n jongen aan de balie. Hij dacht dat je zonder adres geen zorgverzekering mag hebben. Niemand had hem ooit iets uitgelegd. Hij had ook gewoon een huisnummer verzonnen.",
        hoursLater: 23,
        votes: ["balie.apeldoorn@example.nl", "balie.breda@example.nl"],
      },
      {
        author: "balie.berkelland@example.nl",
        kind: "reflection",
        body: "Ik vind het riskant, die brief. Hij denkt nu dat hij iets in handen heeft. Als er over zijn toeslag anders wordt beslist, staat hij er weer, en dan bozer. Ik had het hem liever alleen verteld.",
        hoursLater: 48,
        votes: ["balie.amersfoort@example.nl"],
        replies: [
          {
            author: "balie.apeldoorn@example.nl",
            kind: "reflection",
            body: "Je hebt een punt. Er staat wel in dat wij niet over de toeslag gaan. Of hij dat gelezen heeft, weet ik niet. De volgende keer lees ik die zin hardop voor.",
            hoursLater: 21,
            votes: ["balie.berkelland@example.nl"],
          },
        ],
      },
      {
        author: "balie.amersfoort@example.nl",
        kind: "tip",
        body: "Wij sturen de hoofdbewoner nu een kaart als er iemand op zijn adres bij komt. Drie zinnen en een foto van de balie, zodat hij weet waar hij moet zijn. Sindsdien komen er minder boze mensen, en de rest komt eerder.",
        hoursLater: 77,
        votes: ["balie.apeldoorn@example.nl", "balie.harderwijk@example.nl", "balie.tilburg@example.nl"],
      },
    ],
  },
  {
    author: "beleid.apeldoorn@example.nl",
    title: "Wilde zwijnen op de begraafplaats: wel of geen hek?",
    askedQuestion: "Kan er een hek om de begraafplaats? Het graf van mijn moeder is omgewoeld.",
    underlyingQuestion: "Wie let er op onze doden, nu ik er zelf niet elke dag kan zijn?",
    whatHappened:
      "Zwijnen houden van bloembollen. Dat weet iedereen in dit dorp aan de rand van de Veluwe. Maar leg dat eens uit aan een dochter. Zij vond het graf van haar moeder met kluiten aarde over de steen.\n\nZe belde huilend en daarna boos. Ik ben dezelfde middag gegaan. Op de begraafplaats stonden zes mensen met een hark. Ze kenden elkaar niet en ruimden toch samen op.\n\nOver het hek werden ze het niet eens. De dochter wil er een, twee meter hoog. Een man die elke avond bij zijn vrouw zit, wil juist geen hek. “Dan moet ik hier op tijd weg, als bij een dierentuin.” De grafdelver zegt dat zwijnen overal onderdoor gaan. En de jager uit het dorp biedt aan om het “even op te lossen”. Dat willen de anderen weer niet.\n\nZaterdag zitten we met elkaar in de aula. Ik heb ook de beheerder en de boswachter gevraagd. Die twee hebben elkaar vorig jaar in de krant voor gek gezet. Ik kijk er dus een beetje tegen op.",
    practices: ["relations", "resolutions", "alignment"],
    domain: "physical",
    audience: "participants",
    daysAgo: 11,
    votes: ["deelnemer.harderwijk@example.nl", "collega.berkelland@example.nl", "deelnemer.breda@example.nl"],
    comments: [
      {
        author: "deelnemer.harderwijk@example.nl",
        kind: "question",
        body: "Wat hoop jij zelf dat er zaterdag gebeurt? Een besluit over het hek, of iets anders? Dat lijkt me goed om te weten voordat de eerste zijn zin begint.",
        hoursLater: 14,
        votes: ["begeleider@example.nl"],
        replies: [
          {
            author: "beleid.apeldoorn@example.nl",
            kind: "reflection",
            body: "Goede vraag. Ik hoop vooral dat de dochter en de man van ’s avonds elkaar horen. Een besluit hoeft van mij nog niet. Dat ga ik aan het begin ook zeggen.",
            hoursLater: 22,
            votes: ["deelnemer.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "collega.berkelland@example.nl",
        kind: "tip",
        body: "Spreek de beheerder en de boswachter vooraf, apart, al is het een kwartier. Ik heb een avond gehad waar twee collega’s hun oude ruzie afmaakten. De bewoners zaten erbij te kijken.",
        hoursLater: 38,
        votes: ["beleid.apeldoorn@example.nl", "deelnemer.tilburg@example.nl"],
      },
      {
        author: "begeleider@example.nl",
        kind: "reflection",
        body: "Zes vreemden met een hark, dat is voor mij het begin van je antwoord. Zij letten al op elkaars graven. Misschien gaat zaterdag daarover, en pas daarna over hoogte en gaas.",
        hoursLater: 60,
        votes: ["beleid.apeldoorn@example.nl", "deelnemer.berkelland@example.nl", "onderzoeker@example.nl"],
      },
    ],
  },
  {
    author: "deelnemer.apeldoorn@example.nl",
    title: "Kwart over acht bij de school: iedereen is boos op iedereen",
    askedQuestion: "Kunnen jullie hier elke ochtend een handhaver neerzetten? De auto’s staan tot op mijn oprit.",
    underlyingQuestion: "Waarom moet ik elke dag ruzie maken om gewoon naar mijn werk te kunnen?",
    whatHappened:
      "De bewoner die belde, had foto’s. Elf stuks, allemaal van auto’s, allemaal voor zijn oprit. Hij rijdt om twintig over acht weg, als verpleger in de wijk. Drie keer per week komt hij te laat bij zijn eerste cliënt.\n\nIk ben twee ochtenden gaan staan. Dinsdag telde ik 74 auto’s, in een straat met plek voor 20. Een moeder draaide haar raam open. “Ik weet dat het niet mag”, zei ze. “Maar ik moet om half negen in de stad zijn, en de oversteek bij de rotonde vind ik eng.” Twee vaders zeiden hetzelfde. Woensdag regende het en waren het er 96.\n\nDe directeur van de school zegt dat het buiten het hek niet haar zaak is. Onze handhavers kunnen één keer per maand komen. De raad heeft vorig jaar een parkeerverbod afgewezen, omdat andere bewoners hun plek niet kwijt wilden.\n\nNu denk ik: misschien gaat dit helemaal niet over parkeren, maar over die rotonde. Alleen staat die pas over vier jaar in de planning. Wie heeft er een idee voor de tussentijd?",
    practices: ["mapping", "resolutions"],
    domain: "physical",
    audience: "participants",
    daysAgo: 4,
    votes: ["deelnemer.amersfoort@example.nl"],
  },
];
