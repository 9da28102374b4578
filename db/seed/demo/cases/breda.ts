import type { DemoCase } from "../types.ts";

export const breda: DemoCase[] = [
  {
    author: "deelnemer.breda@example.nl",
    title: "Een bankje weg, of een buurt erbij?",
    askedQuestion: "Kan de gemeente dat bankje bij het speelveld weghalen? Er zitten elke avond jongeren.",
    underlyingQuestion: "Wie durft hier nog een praatje te maken met iemand die hij niet kent?",
    whatHappened:
      "Vijf bewoners schreven samen een brief. Het bankje bij het speelveld moest weg. Er was geluid tot laat en er lag afval.\n\nIk ben er drie avonden gaan zitten. De eerste avond zei niemand iets. De tweede avond vroeg een jongen wat ik daar deed. Hij vertelde dat ze thuis geen plek hebben. Op het bankje zitten ze droog, want er staat een boom boven.\n\nDe bewoners die de brief schreven, bleken niet bang voor het geluid. Ze kenden niemand meer. In twee jaar waren er veertien gezinnen verhuisd. Een mevrouw zei: vroeger wist ik bij elke deur wie er woonde.",
    firstContact: "on-site",
    speaksFor: "De brief had vijf namen. Twee mensen hadden alleen getekend omdat de buurvrouw het vroeg.",
    otherVoices: "Gezinnen met kleine kinderen gebruiken het bankje overdag. Hen had niemand iets gevraagd.",
    insideRoles: "De beheerder openbare ruimte, de jongerenregisseur en de wijkagent.",
    history: "Drie jaar geleden is verderop ook een bankje weggehaald. De jongeren zijn toen hierheen gegaan.",
    rulesAndPlans:
      "In het beheerplan mag een bankje weg na drie meldingen. Er staat niet bij dat je eerst gaat kijken.",
    politicalInvolvement: "none",
    whatWasDone:
      "Met de jongerenregisseur heb ik een avond soep gemaakt, naast het bankje. Iedereen met een lepel was welkom. Er kwamen dertig mensen.\n\n- De jongeren ruimen nu zelf op. Ze kregen een sleutel van de vuilnisbak.\n- De bewoners hebben een appgroep, en drie jongeren zitten daarin.\n- Het bankje is vier meter verschoven, verder van het raam van een slaapkamer.",
    doneMapping:
      "Drie avonden op het bankje gezeten, op drie verschillende dagen. Daarna bij alle vijf de namen onder de brief aangebeld. Pas toen zag ik dat de brief over kennen ging, en niet over geluid.",
    doneRelations:
      "De eerste avond stelde ik geen vragen. Ik zei wie ik was en bleef zitten. De tweede avond begon een jongen zelf. Ik beloofde één ding: dat ik vrijdag terug zou komen. Dat deed ik.",
    doneSupport:
      "Een pan, een stekker en een verlengsnoer geregeld. De beheerder schoof het bankje vier meter op, zonder formulier.",
    outcome:
      "Er kwamen in vier maanden geen nieuwe meldingen. De soep is nu elke eerste vrijdag. Ik hoef er niet meer bij te zijn.",
    tip: "Ga zitten waar de klacht over gaat. Drie avonden is meer waard dan drie overleggen.",
    learningQuestion: "Hoe zorg je dat zoiets doorgaat als de trekkers verhuizen?",
    practices: ["mapping", "relations", "support"],
    domain: "physical",
    audience: "public",
    daysAgo: 34,
    votes: [
      "deelnemer.tilburg@example.nl",
      "deelnemer.amersfoort@example.nl",
      "collega.apeldoorn@example.nl",
      "balie.harderwijk@example.nl",
      "onderzoeker@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.tilburg@example.nl",
        kind: "question",
        body: "Mooi dat je bent gaan zitten. Wat zei je de eerste avond tegen de jongeren? Of zei je juist niets?",
        hoursLater: 5,
        votes: ["collega.breda@example.nl"],
        replies: [
          {
            author: "deelnemer.breda@example.nl",
            kind: "reflection",
            body: "Bijna niets. Ik zei goedenavond en las mijn krant. De tweede avond kwam de vraag van hen.",
            hoursLater: 3,
            votes: ["deelnemer.tilburg@example.nl", "balie.amersfoort@example.nl"],
          },
        ],
      },
      {
        author: "collega.amersfoort@example.nl",
        kind: "experience",
        body: "Wij hebben een bankje wél weggehaald. Na een maand zat de groep bij de school. Daar begon alles opnieuw.",
        hoursLater: 27,
        votes: ["deelnemer.breda@example.nl"],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "tip",
        body: "Laat de soep elke maand door een ander huis koken. Dan hangt het niet aan één persoon. Bij ons loopt dat al twee jaar zo.",
        hoursLater: 50,
        votes: ["deelnemer.breda@example.nl", "deelnemer.apeldoorn@example.nl", "beleid.tilburg@example.nl"],
      },
      {
        author: "beleid.harderwijk@example.nl",
        kind: "reflection",
        body: "Het beheerplan telt meldingen. Jij telde mensen. Dat verschil wil ik bij ons ook bespreken.",
        hoursLater: 76,
      },
    ],
  },
  {
    author: "collega.breda@example.nl",
    title: "Een skatebaan, een geluidsmeter en een lijst van zeven",
    askedQuestion: "Kan die skatebaan weg? Ik hoor de hele avond planken op staal.",
    underlyingQuestion: "Waarom komt alles wat niemand wil steeds in onze buurt terecht?",
    whatHappened:
      "Tak. Tak. Tak-tak. Ik zat op een balkon, drie hoog, en de bewoner telde hardop mee. Elke klap was een plank op een stalen rand. Na een kwartier was hij bij honderdtwaalf.\n\nOnze meting was toen al klaar. Overdag bleef het geluid onder de grens, ’s avonds kwam het er net boven. Ik dacht dus dat we over de avond gingen praten. Toen ik over sluitingstijden begon, haalde hij een blaadje uit de keukenla. Daarop stond wat er in tien jaar in zijn buurt is gekomen: een zendmast, de nachtopvang, een tankstation, een zoutloods. De skatebaan was nummer zeven. “Dit is geen klacht over wieltjes”, zei hij. “Dit is een klacht over jullie.”\n\nDe skaters kende ik beter. Bij het station moesten ze weg, en daarna bij de winkels. Een meisje van vijftien fietst veertig minuten naar deze baan. Toen de baan openging, huilde ze van blijdschap. Voor haar was het de eerste plek waar niemand riep dat ze moest ophoepelen.",
    firstContact: "on-site",
    speaksFor: "Hij sprak voor negen huishoudens aan zijn galerij. Op de eerste verdieping horen ze vooral de weg.",
    otherVoices:
      "Ouders die blij zijn dat hun kind buiten is. En de skaters zelf: zij wisten niet dat de klappen zo ver droegen.",
    insideRoles: "Een geluidsdeskundige, de ontwerper van de baan, de beheerder sport en later ook de wethouder.",
    history:
      "De baan lag eerst ergens anders in het plan. Daar maakten bewoners bezwaar. In twee weken schoof hij hierheen, en hier heeft niemand iets gevraagd.",
    rulesAndPlans:
      "Voor een open baan in een park geldt geen vaste grens voor geluid. Daarom gebruikten we de grens voor een sportveld. Dat moest ik twee keer uitleggen.",
    politicalInvolvement: "decided",
    whatWasDone:
      "Ik nam drie skaters mee naar het balkon. Een van hen was na vijf minuten stil, en dat is hij anders nooit. Op een zaterdag liepen bewoners en skaters samen over de baan, met stoepkrijt:\n\n- Onder de stalen rand ligt nu rubber. De skaters probeerden drie soorten.\n- De rail die het hardst klonk, staat achter de heuvel.\n- Om half tien gaat het licht uit. De skaters vroegen daar zelf om, want dan hoeft niemand een ander weg te sturen.\n\nMet het blaadje ging ik naar de wethouder. Ik maakte er een kaart van de hele stad bij.",
    doneMapping:
      "Ik vroeg negen huishoudens aan de galerij wat zij horen. Op de kaart van de stad tekende ik alles wat er in tien jaar bij kwam. Zo werd één klacht een patroon.",
    doneResolutions:
      "De skaters kozen het rubber, de bewoners kozen de plek van de rail. Niemand kreeg alles. Iedereen kon uitleggen waarom het zo werd.",
    doneAlignment:
      "De kaart legde ik eerst aan de collega’s van ruimte voor. Zij vulden twee plekken aan die ik miste. Daarna gingen we samen naar de wethouder.",
    outcome:
      "Het is stiller. De bewoner telt niet meer. De kaart ligt al maanden bij de raad. Toen kwam er een plan voor een tweede zendmast, en raad eens waar. Hij belde me, heel rustig. Dat vond ik erger dan boos.",
    tip: "Laat mensen op elkaars plek staan. Op een balkon hoor je iets anders dan op een skatebaan.",
    learningQuestion:
      "Houdt jouw gemeente bij wat er allemaal in één buurt terechtkomt? En wie kijkt daarnaar voordat er iets bij komt?",
    practices: ["mapping", "resolutions", "alignment"],
    domain: "physical",
    audience: "public",
    daysAgo: 158,
    votes: [
      "deelnemer.apeldoorn@example.nl",
      "collega.tilburg@example.nl",
      "deelnemer.harderwijk@example.nl",
      "beleid.tilburg@example.nl",
      "deelnemer.breda@example.nl",
      "partner.vng@example.nl",
    ],
    comments: [
      {
        author: "deelnemer.apeldoorn@example.nl",
        kind: "question",
        body: "Hoe kreeg je die skaters mee naar het balkon? De jongens met wie ik werk, zouden denken dat het een valstrik was.",
        hoursLater: 6,
        votes: ["deelnemer.tilburg@example.nl"],
        replies: [
          {
            author: "collega.breda@example.nl",
            kind: "experience",
            body: "Dat dachten ze ook. Ik zei eerlijk dat hij boos was, en dat er worstenbroodjes waren. Hem vroeg ik om eerst twee minuten niets te zeggen. Dat lukte, maar makkelijk vond hij het niet.",
            hoursLater: 15,
            votes: ["deelnemer.apeldoorn@example.nl", "collega.harderwijk@example.nl"],
            replies: [
              {
                author: "deelnemer.apeldoorn@example.nl",
                kind: "question",
                body: "En na die twee minuten? Wie begon er toen te praten, een van hen of hij?",
                hoursLater: 4,
              },
              {
                author: "collega.breda@example.nl",
                kind: "experience",
                body: "Het meisje. Ze vroeg of zij ook eens mocht tellen. Bij negentig stopte ze en zei ze sorry. Dat had niemand haar gevraagd. Hij keek naar zijn schoenen en schonk nog een keer limonade in.",
                hoursLater: 9,
                votes: [
                  "deelnemer.apeldoorn@example.nl",
                  "deelnemer.berkelland@example.nl",
                  "balie.amersfoort@example.nl",
                  "begeleider@example.nl",
                ],
              },
            ],
          },
        ],
      },
      {
        author: "deelnemer.harderwijk@example.nl",
        kind: "reflection",
        body: "Van dat blaadje schrik ik. Wij bekijken elk plan apart, en apart is het bijna altijd redelijk. Pas als je alles onder elkaar zet, zie je dat steeds dezelfde mensen moeten opschuiven.",
        hoursLater: 22,
        votes: ["beleid.harderwijk@example.nl", "onderzoeker@example.nl", "collega.breda@example.nl"],
      },
      {
        author: "collega.tilburg@example.nl",
        kind: "reflection",
        body: "Over die meting denk ik anders dan jij. Een getal kan een boze bewoner ook helpen: zie je wel, ik beeld het me niet in. Ik zou de cijfers juist vroeg op tafel leggen, met uitleg erbij.",
        hoursLater: 47,
        votes: ["collega.amersfoort@example.nl"],
        replies: [
          {
            author: "collega.breda@example.nl",
            kind: "reflection",
            body: "Daar zit wat in. Ik kwam met het getal om iets af te sluiten. Als ik het had gebruikt om te beginnen, was dat blaadje misschien eerder uit de la gekomen.",
            hoursLater: 20,
            votes: ["collega.tilburg@example.nl"],
          },
        ],
      },
      {
        author: "beleid.tilburg@example.nl",
        kind: "tip",
        body: "Zoek een vaste eigenaar voor die kaart. Zonder eigenaar klopt hij over een jaar niet meer. Bij ons ligt hij bij vergunningen. Daar komt elk plan langs, ook de plannen waar wij nooit van horen.",
        hoursLater: 71,
        votes: ["collega.breda@example.nl", "deelnemer.harderwijk@example.nl", "partner.bzk@example.nl"],
      },
    ],
  },
  {
    author: "balie.breda@example.nl",
    title: "Vier keer een code aangevraagd en nooit een brief gekregen",
    askedQuestion: "Ik krijg geen DigiD. Kunt u hem niet gewoon hier aan mij geven?",
    underlyingQuestion: "Hoe regel ik iets voor mijn kind als een ander bepaalt welke post ik krijg?",
    whatHappened:
      "“Uw systeem is stuk”, zei ze. Aan haar jas hing een jongetje van drie. Vier keer had ze in de bibliotheek een DigiD aangevraagd. Vier keer kwam er geen brief met de code. Zonder DigiD krijgt ze geen toeslag voor de opvang. Zonder opvang kan ze niet meer uren werken. Ze had het voor me uitgetekend, met pijltjes.\n\nIk legde uit hoe het gaat. De brief komt van het Rijk en gaat naar het adres waar je staat ingeschreven. Haar adres klopte, dat zag ik op mijn scherm. Ik wilde net zeggen dat ze nog een week moest wachten. Toen vroeg ik iets wat niet op mijn lijstje staat: waar hangt uw brievenbus eigenlijk?\n\nDie had ze niet. Ze woont met vier andere gezinnen boven een winkel. Er is één deur met één gleuf, en daarachter ligt de gang van de huisbaas. Hij raapt alles op. Wie achterloopt met de huur, krijgt zijn post later. Ze vertelde het alsof dat overal zo gaat.",
    firstContact: "office",
    speaksFor: "Voor zichzelf en haar zoontje. Later bleek dat twee buurvrouwen ook op brieven wachtten.",
    otherVoices: "De huisbaas zei dat hij de post juist bewaart, omdat er in de gang weleens iets wegraakt.",
    insideRoles: "Een collega van de adressen, een toezichthouder wonen, het sociaal team en mijn teamleider.",
    history: "In twee jaar kwamen van dit adres elf brieven bij ons terug. Ze lagen in een bak met “onbekend”.",
    rulesAndPlans:
      "De code voor DigiD komt met de post, op het adres waar je staat ingeschreven. Een eigen huisnummer krijg je alleen als je woning is toegestaan.",
    politicalInvolvement: "none",
    whatWasDone:
      "Ik vroeg wat ze wel en niet wilde. De code wilde ze. Ruzie met haar huisbaas niet. Daarna deden we dit:\n\n- Een collega van de adressen ging kijken. Ze zei open waarvoor ze kwam.\n- Twee van de vijf woningen mogen blijven, ook die van haar. Ze kregen een eigen nummer en een brievenbus met een slot.\n- Bij het sociaal team vroeg ze een nieuwe code aan, met iemand naast zich.\n\nDe drie andere woningen hebben geen vluchtweg. Mijn collega moest dat melden bij de toezichthouder. Dat had ik niet zien aankomen.",
    outcome:
      "De brief kwam, en de toeslag is aangevraagd. Maar drie gezinnen moeten binnen drie maanden weg, ook haar twee buurvrouwen. Als ze in de rij staat, kijkt ze langs me heen. Ik snap haar wel.",
    tip: "Komt een brief niet aan? Vraag dan waar de brievenbus hangt en wie de sleutel heeft.",
    learningQuestion: "Wat vertel je iemand vooraf over wat collega’s met haar verhaal moeten doen?",
    practices: ["mapping", "alignment", "support"],
    domain: "desk",
    audience: "participants",
    daysAgo: 57,
    votes: [
      "balie.apeldoorn@example.nl",
      "balie.amersfoort@example.nl",
      "balie.tilburg@example.nl",
      "beleid.harderwijk@example.nl",
      "collega.apeldoorn@example.nl",
      "moderator.breda@example.nl",
    ],
    comments: [
      {
        author: "balie.apeldoorn@example.nl",
        kind: "experience",
        body: "Wij hebben ook zo’n bak met “onbekend”. Tot vandaag dacht ik dat die mensen verhuisd waren. Morgen ga ik kijken of er adressen bij zijn die steeds terugkomen.",
        hoursLater: 4,
        votes: ["balie.breda@example.nl", "balie.berkelland@example.nl"],
        replies: [
          {
            author: "balie.breda@example.nl",
            kind: "tip",
            body: "Sorteer ze op adres en niet op naam. Dan zie je het in tien minuten. Ik vond daarna nog twee huizen met één gleuf, allebei boven een winkel.",
            hoursLater: 18,
            votes: ["balie.apeldoorn@example.nl", "balie.tilburg@example.nl", "balie.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "beleid.harderwijk@example.nl",
        kind: "question",
        body: "Had je collega een keuze, denk je? Moest ze die drie woningen meteen melden, of kon ze eerst met de gezinnen praten?",
        hoursLater: 20,
        votes: ["collega.amersfoort@example.nl"],
        replies: [
          {
            author: "balie.breda@example.nl",
            kind: "reflection",
            body: "Zonder vluchtweg moest het, zei ze. Dat begrijp ik. Maar de brief van toezicht lag er al na één dag, nog voor iemand van ons had aangebeld. Die volgorde had echt anders gekund.",
            hoursLater: 23,
            votes: ["beleid.harderwijk@example.nl"],
            replies: [
              {
                author: "beleid.harderwijk@example.nl",
                kind: "tip",
                body: "Spreek af dat het sociaal team eerder aanbelt dan de post komt. Wij hebben dat nu op papier, samen met toezicht. De uitkomst blijft hetzelfde. Maar mensen horen het van een mens, en ze weten wie ze kunnen bellen.",
                hoursLater: 17,
                votes: ["balie.breda@example.nl", "collega.harderwijk@example.nl", "beleid.tilburg@example.nl"],
              },
              {
                author: "collega.harderwijk@example.nl",
                kind: "reflection",
                body: "Ik ben zelf toezichthouder, dus ik zeg het er maar bij. Eén brand in zo’n pand en niemand heeft het nog over een DigiD. Je hebt niets fout gedaan. Het liep alleen anders dan je haar gunde.",
                hoursLater: 29,
                votes: ["balie.breda@example.nl", "collega.tilburg@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "balie.amersfoort@example.nl",
        kind: "question",
        body: "Heb je haar daarna nog gesproken? Ik zou niet weten of ik naar haar toe moest lopen, of haar juist met rust moest laten.",
        hoursLater: 49,
        replies: [
          {
            author: "balie.breda@example.nl",
            kind: "question",
            body: "Nog niet. Ik heb een kaartje geschreven en weer weggegooid. Wat zou jij willen horen als je haar was?",
            hoursLater: 6,
            votes: ["balie.amersfoort@example.nl"],
            replies: [
              {
                author: "balie.amersfoort@example.nl",
                kind: "reflection",
                body: "Dat je het niet wist, en dat je het erg vindt voor haar buurvrouwen. Verder niets. Geen uitleg over vluchtwegen, die heeft ze vast al gekregen.",
                hoursLater: 14,
                votes: ["balie.breda@example.nl", "balie.harderwijk@example.nl", "collega.apeldoorn@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "balie.tilburg@example.nl",
        kind: "tip",
        body: "In ons wijkloket ligt een kaartje op tafel: dit blijft tussen ons, en dit moet ik doorgeven. Ik laat het zien voordat iemand begint. De meeste mensen knikken en praten gewoon verder. Eén man stond op en ging weg. Dat mag ook.",
        hoursLater: 74,
        votes: ["balie.breda@example.nl", "moderator.tilburg@example.nl", "balie.berkelland@example.nl"],
      },
    ],
  },
  {
    author: "beleid.breda@example.nl",
    title: "Onze energiecoaches willen geen formulier, en misschien hebben ze gelijk",
    askedQuestion: "Waarom moeten wij opschrijven hoe het met mensen gaat? Wij komen voor de kieren.",
    underlyingQuestion: "Kan ik nog een gewone buur zijn als ik namens de gemeente binnenkom?",
    whatHappened:
      "Twaalf vrijwilligers gaan bij ons langs de deuren als energiecoach. Ze plakken tochtstrips, zetten de ketel lager en drinken vooral veel koffie. In een jaar kwamen ze in 260 huizen. Met een brief lukt mij dat niet.\n\nOp een avond at ik met hen mee. Een coach vertelde over een man die de verwarming niet meer aanzet, uit angst voor de rekening. Het was elf graden in zijn kamer. Hij had een muts op en bood haar een koekje aan. “Ik stond daar met een rol folie voor achter de radiator”, zei ze. “Ik schaamde me.”\n\nBinnen schrok iedereen van dat verhaal. Het sociaal team wilde zulke mensen graag kennen. Dus maakte ik een formulier met acht vragen, over kou, schulden en alleen zijn. Ik was er best trots op. De volgende avond legde ik honderd stuks op tafel. Niemand pakte er een. “Als we dit invullen, zijn we geen buren meer”, zei de oudste coach. “Dan zijn we de gemeente met een gereedschapskist.”\n\nDrie coaches stoppen als het formulier blijft.",
    firstContact: "on-site",
    speaksFor:
      "De oudste coach zei het hardop en zeven anderen knikten. Twee jonge coaches vonden een formulier juist fijn.",
    otherVoices: "De bewoners heb ik nog niet gevraagd wat zij willen. Dat merk ik pas nu ik dit opschrijf.",
    insideRoles: "Het sociaal team, een collega van schuldhulp en onze privacyadviseur.",
    history: "Een ander project vroeg de coaches vorig jaar ook om gegevens. Wat daarmee gebeurde, hoorden ze nooit.",
    rulesAndPlans:
      "We krijgen geld om mensen met een hoge energierekening te helpen. We moeten laten zien hoeveel mensen we bereiken. Over een bewoner schrijven mag niet zonder dat hij ja zegt.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Het formulier ligt in mijn la. Ik liep een dag mee met twee coaches, langs vijf huizen. Daarna probeerden we iets kleiners:\n\n- Een kaartje met een foto en een nummer van iemand uit het sociaal team. De bewoner belt zelf, of de coach belt met de bewoner erbij.\n- Een avond per maand waarop coaches hun verhaal kwijt kunnen, zonder namen.\n- Is het ergens elf graden? Dan komt er dezelfde dag een vaste collega, als de bewoner dat wil.\n\nNaar de man met de muts ging de coach terug, zonder folie en met een pannetje stamppot.",
    outcome:
      "Veertig kaartjes zijn uitgedeeld. Vier mensen belden. Het sociaal team vindt dat weinig, de coaches vinden het veel. Eén coach is toch gestopt. De man met de muts heeft niet gebeld.",
    tip: "Vraag vrijwilligers eerst wat ze zelf willen doen. Maak daarna pas papier.",
    learningQuestion: "Wat mag je vragen van een vrijwilliger die meer ziet dan waarvoor hij komt?",
    practices: ["relations", "resolutions", "alignment"],
    domain: "social",
    audience: "circle",
    circle: "energie-in-de-buurt",
    daysAgo: 23,
    votes: ["beleid.berkelland@example.nl", "collega.tilburg@example.nl", "partner.aeno@example.nl"],
    comments: [
      {
        author: "beleid.berkelland@example.nl",
        kind: "experience",
        body: "Ik gaf een dorp eens vragenlijsten mee, voor bij de noabers. Ze kwamen allemaal terug. Op elke regel stond “gaat goed”. Toen begreep ik wat ze eigenlijk zeiden.",
        hoursLater: 8,
        votes: ["beleid.apeldoorn@example.nl", "beleid.breda@example.nl"],
        replies: [
          {
            author: "beleid.breda@example.nl",
            kind: "question",
            body: "Dat is bijna beleefder dan mijn stapel waar niemand iets van pakte. Wat heb je daarna gedaan?",
            hoursLater: 13,
            replies: [
              {
                author: "beleid.berkelland@example.nl",
                kind: "tip",
                body: "Ik schuif nu elke maand aan bij de ijsvereniging. Zonder pen, wel met bitterballen. Na drie keer begon iemand over een buurman in de kou. Het duurt langer, maar het klopt dan ook.",
                hoursLater: 24,
                votes: ["beleid.breda@example.nl", "collega.tilburg@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "collega.tilburg@example.nl",
        kind: "question",
        body: "Je noemt die twee jonge coaches maar heel kort. Waarom vonden zij het formulier juist fijn?",
        hoursLater: 31,
        votes: ["partner.aeno@example.nl"],
        replies: [
          {
            author: "beleid.breda@example.nl",
            kind: "reflection",
            body: "Ik heb het ze gisteren alsnog gevraagd. Ze zijn bang dat ze iets missen. Met een formulier weet je wat je moet vragen, zei de jongste. Ik luisterde zo goed naar de oudste dat ik haar niet hoorde.",
            hoursLater: 40,
            votes: ["collega.tilburg@example.nl", "beleid.amersfoort@example.nl"],
          },
        ],
      },
      {
        author: "partner.aeno@example.nl",
        kind: "reflection",
        body: "Ik lees twee vragen door elkaar. Hoe vind je mensen in de kou? En hoe laat je zien dat het geld helpt? Voor die tweede vraag hoeft een coach niets op te schrijven. Huizen tellen is dan genoeg.",
        hoursLater: 55,
        votes: ["beleid.breda@example.nl", "beleid.berkelland@example.nl"],
      },
      {
        author: "beleid.amersfoort@example.nl",
        kind: "tip",
        body: "Toch zou ik het formulier niet helemaal weggooien. Haal er zeven vragen uit en houd er één over: wilt u dat er iemand terugkomt? Dan beslist de bewoner. De coach hoeft niets te vinden.",
        hoursLater: 90,
        votes: ["partner.aeno@example.nl", "beleid.breda@example.nl", "beleid.apeldoorn@example.nl"],
      },
    ],
  },
  {
    author: "moderator.breda@example.nl",
    title: "Het straatfeest was al begonnen, de vergunning nog niet",
    askedQuestion: "Moeten we nu echt alles afbreken? De kinderen staan al op het springkussen.",
    underlyingQuestion: "Waarom moeten wij acht weken van tevoren weten dat we blij zijn?",
    whatHappened:
      "Zaterdag, kwart over twee, ik stond bij de kassa van de supermarkt. De piketdienst belde. Er stond een springkussen dwars op een rijbaan. Of ik even wilde gaan kijken, want ik kende die mensen toch?\n\nIk kende die mensen niet. Het waren er honderdvijftig. Er was een dj van een jaar of zestig. Een kapster knipte gratis pony’s. Uit een raam hing een verlengsnoer met drie stekkerdozen eraan. Aan het eind van de straat wachtte een busje met pakketjes. De chauffeur at taart.\n\nEen jonge vrouw kwam naar me toe. Zij had het feest bedacht, acht dagen geleden. Haar buurvrouw was na een jaar ziekenhuis weer thuis. Op onze site las ze dat een vergunning acht weken duurt. “Dan is ze allang weer aan het werk”, zei ze.\n\nDe man die ons had gebeld, woont aan de overkant. Over de muziek klaagde hij niet. Hij moest om vier uur bij zijn vrouw in het verpleeghuis zijn. Zijn auto stond achter het springkussen, en niemand had hem iets gevraagd.",
    firstContact: "on-site",
    speaksFor:
      "De jonge vrouw sprak voor de feestvierders. Voor de hele straat sprak niemand, en dat merkte de man van de overkant.",
    otherVoices: "De man met de auto. En een moeder met een baby die wilde slapen, maar toch kwam kijken.",
    insideRoles: "De piketdienst, een collega van vergunningen, de wijkagent en de brandweer.",
    history:
      "Twee jaar eerder vroeg deze straat wél een vergunning aan. Die kwam elf dagen na de datum van het feest. Het feest ging toen niet door.",
    rulesAndPlans:
      "Wie op de rijbaan feestviert, heeft een vergunning nodig. Een melding is genoeg als de straat open blijft.",
    politicalInvolvement: "discussed",
    whatWasDone:
      "Ik begon bij wat gevaarlijk was. De brandweer vertelde me hoe breed de doorgang moest zijn. De dj en ik maten het samen op, met zijn microfoonsnoer. Daarna ging het snel:\n\n- Het springkussen verhuisde naar het gras. Dat kostte twintig minuten en veel gehuil.\n- De man kon weg. Twee buren hielden zijn plek vrij tot hij terug was.\n- De stekkerdozen gingen naar drie verschillende huizen.\n- De muziek mocht tot acht uur.\n\nMaandag vertelde ik binnen wat ik had goedgevonden. Mijn collega van vergunningen was boos. Wie het netjes vraagt, wacht acht weken. Daar had ze gelijk in.",
    outcome:
      "Om tien over acht was het stil. De man kreeg taart mee voor zijn vrouw. Er is nu een kort formulier voor straatfeesten: één bladzijde, vijf dagen. Twaalf straten gebruikten het al. De jonge vrouw vindt één bladzijde nog steeds veel. Tussen mijn collega en mij is het nog niet helemaal goed.",
    tip: "Regel eerst wat echt gevaarlijk is. De rest kan meestal wachten tot maandag.",
    learningQuestion: "Hoe geef je de één ruimte zonder oneerlijk te zijn voor wie zich wel aan de regels houdt?",
    practices: ["relations", "resolutions", "support"],
    domain: "social",
    audience: "participants",
    daysAgo: 108,
    votes: [
      "deelnemer.berkelland@example.nl",
      "collega.harderwijk@example.nl",
      "balie.tilburg@example.nl",
      "collega.breda@example.nl",
      "partner.bzk@example.nl",
    ],
    comments: [
      {
        author: "collega.harderwijk@example.nl",
        kind: "question",
        body: "Ik had hetzelfde gedaan, en toch wringt het. Een week later sta ik in een andere straat. Daar zeggen ze: dáár mocht het wel. Wat antwoord je dan?",
        hoursLater: 5,
        votes: ["collega.amersfoort@example.nl", "beleid.harderwijk@example.nl"],
        replies: [
          {
            author: "moderator.breda@example.nl",
            kind: "reflection",
            body: "Dat ik daar zelf keek of het veilig kon. En dat ik bij hen ook kom kijken. Of dat eerlijk genoeg is, weet ik niet. Eén straat heeft het al gevraagd. Daar moest de muziek wél uit.",
            hoursLater: 21,
            votes: ["collega.harderwijk@example.nl"],
          },
        ],
      },
      {
        author: "deelnemer.berkelland@example.nl",
        kind: "experience",
        body: "In onze dorpen zet een boer zijn trekker dwars en krijg ik een foto. Meer melding is er niet. Het gaat goed omdat iedereen weet wie er die middag naar het verpleeghuis moet. Dat weten, dat is eigenlijk de vergunning.",
        hoursLater: 28,
        votes: ["moderator.breda@example.nl", "deelnemer.apeldoorn@example.nl", "partner.vng@example.nl"],
      },
      {
        author: "partner.bzk@example.nl",
        kind: "question",
        body: "Die eerste vergunning kwam elf dagen te laat. Weet je waar de aanvraag toen is blijven liggen?",
        hoursLater: 50,
        replies: [
          {
            author: "moderator.breda@example.nl",
            kind: "experience",
            body: "Op drie afdelingen, bij elk een paar weken. Volgens de eigen planning was niemand te laat. Mijn collega van vergunningen zocht dat uit, terwijl ze nog boos op me was. Daar heb ik veel respect voor.",
            hoursLater: 19,
            votes: ["partner.bzk@example.nl", "beleid.tilburg@example.nl", "onderzoeker@example.nl"],
          },
        ],
      },
      {
        author: "beleid.apeldoorn@example.nl",
        kind: "tip",
        body: "Neem die collega een keer mee naar een feest dat met jullie korte formulier is geregeld. Niet om te controleren, gewoon om taart te eten. Zij ziet alle aanvragen en bijna nooit een straat.",
        hoursLater: 77,
        votes: ["moderator.breda@example.nl", "balie.apeldoorn@example.nl"],
      },
      {
        author: "balie.tilburg@example.nl",
        kind: "reflection",
        body: "Iedereen onthoudt straks de dj. Ik onthoud de man met de auto. Hij belde de gemeente omdat hij niemand in zijn straat durfde aan te spreken. Wie belt er nu bij hem aan?",
        hoursLater: 96,
        votes: ["deelnemer.tilburg@example.nl", "balie.berkelland@example.nl", "moderator.breda@example.nl"],
      },
    ],
  },
  {
    author: "deelnemer.breda@example.nl",
    title: "Negen buren willen strooien, en onze jurist ziet gebroken heupen",
    askedQuestion: "Krijgen wij een bak zout van de gemeente? Dan strooien we zelf de stoep naar de winkel.",
    underlyingQuestion: "Komt er iemand bij me langs als het glad is en ik dagen niet naar buiten kan?",
    whatHappened:
      "De gemeente strooit de grote wegen en de fietspaden. De stoepen niet. In een wijk met veel tachtigplussers betekent dat: binnen blijven. Vorige winter zat een mevrouw vijf dagen thuis met een half brood. Haar buren hoorden het pas toen het dooide.\n\nNu ligt er een plan van negen buren. Hun route is 1.400 meter lang en gaat langs twaalf voordeuren. Is het glad, dan lopen er ’s morgens twee, met een karretje. Ze bellen overal even aan. Van ons willen ze alleen zout, en een bak die op slot kan.\n\nDe gladheidsploeg werd er vrolijk van en wil het zout zelf brengen. Onze jurist niet. Hij vraagt wie er betaalt als iemand valt op een stoep die buren hebben gestrooid. En wat als ze een dag overslaan? “Dan kan er beter niemand strooien”, zei hij. Ik vond dat hard. Maar vorig jaar zat hij wel drie keer bij de rechter over een losse tegel.\n\nVolgende week beslissen we. De buren hebben de karretjes al gekocht.",
    practices: ["resolutions", "alignment", "support"],
    domain: "physical",
    audience: "participants",
    daysAgo: 12,
    votes: [
      "collega.berkelland@example.nl",
      "collega.apeldoorn@example.nl",
      "deelnemer.amersfoort@example.nl",
      "deelnemer.tilburg@example.nl",
    ],
    comments: [
      {
        author: "collega.berkelland@example.nl",
        kind: "experience",
        body: "Wij brengen al zes winters zout naar vier buurten. Eén keer is er iemand gevallen, een man van de groep zelf. Geld wilde hij niet. Hij vroeg om een bezem met een langere steel.",
        hoursLater: 7,
        votes: ["deelnemer.breda@example.nl", "deelnemer.apeldoorn@example.nl"],
        replies: [
          {
            author: "deelnemer.breda@example.nl",
            kind: "question",
            body: "Staat er bij jullie iets op papier? Dan leg ik dat morgen naast de koffie van onze jurist.",
            hoursLater: 12,
            replies: [
              {
                author: "collega.berkelland@example.nl",
                kind: "tip",
                body: "Eén bladzijde, ik stuur hem je toe. De belangrijkste zin: de buurt helpt mee, de gemeente blijft verantwoordelijk. En zet erin dat een dag overslaan gewoon mag. Met die twee dingen durfde onze jurist het aan.",
                hoursLater: 5,
                votes: ["deelnemer.breda@example.nl", "beleid.harderwijk@example.nl", "collega.amersfoort@example.nl"],
              },
            ],
          },
        ],
      },
      {
        author: "begeleider@example.nl",
        kind: "question",
        body: "Waar is je jurist het meest bang voor? Voor die ene val, of voor de tien buurten die hierna ook een bak willen? Dat zijn twee heel verschillende gesprekken.",
        hoursLater: 30,
        votes: ["beleid.tilburg@example.nl"],
      },
      {
        author: "collega.apeldoorn@example.nl",
        kind: "reflection",
        body: "Als Wmo-consulent lees ik hier iets anders dan zout. Op een koude ochtend wordt er op twaalf plekken aangebeld. Zoiets kan ik met geen enkele regeling kopen. Zorg dat die bel ook in de afspraak komt.",
        hoursLater: 53,
        votes: ["deelnemer.breda@example.nl", "balie.harderwijk@example.nl", "deelnemer.berkelland@example.nl"],
      },
      {
        author: "collega.tilburg@example.nl",
        kind: "tip",
        body: "Leuk initiatief! Mijn zwager heeft een trainingsbureau, en daar leer je precies dit. Twee dagen in een hotel op de hei, met diner, voor 795 euro per persoon. Noem mijn naam en je krijgt tot het eind van de maand vijftien procent korting. Interesse? Stuur me een berichtje, dan schrijf ik je team meteen in.",
        hoursLater: 191,
      },
    ],
  },
  {
    author: "balie.breda@example.nl",
    title: "Zes parkeerbonnen in een maand, allemaal door steunkousen",
    askedQuestion:
      "Kan ik een parkeervergunning krijgen voor deze wijk? Ik woon er niet, maar ik kom er elke ochtend bij elf mensen.",
    underlyingQuestion: "Telt mijn werk bij mensen thuis voor jullie ook als werk in deze wijk?",
    whatHappened:
      "Nee, dat kan niet. Dat was mijn antwoord, en volgens het systeem was het goed. Een vergunning is er voor bewoners, voor mantelzorgers en voor bedrijven met een adres in de wijk. Een wijkverpleegkundige is geen van drieën. Haar werkgever zit op een bedrijventerrein, aan de andere kant van de stad.\n\nBoos werd ze niet. Ze pakte haar telefoon en las haar ochtend voor. Half acht: ogen druppelen. Tien voor acht: steunkousen. Vijf over acht: insuline, en die kan niet wachten. De garage ligt op acht minuten lopen. “Acht minuten”, zei ze, “is één paar kousen.” Op de fiets ging het ook, tot haar tas te zwaar werd.\n\nVan de zes bonnen betaalde haar baas er twee. De rest betaalde ze zelf. Een collega van haar koos daarom een andere wijk.\n\nIk heb haar aanvraag nog niet afgewezen. Bij parkeren zeggen ze: straks komt elke loodgieter. Bij de Wmo zeggen ze: dit moet je gewoon regelen. Ze zitten aan dezelfde gang. Volgende week loopt mijn termijn af. Wie heeft hier een goede regel voor, of een goede uitzondering?",
    practices: ["alignment"],
    domain: "desk",
    audience: "participants",
    daysAgo: 3,
    votes: ["balie.apeldoorn@example.nl", "collega.apeldoorn@example.nl"],
  },
];
