/** First names that are common in the Netherlands and are seldom another word. Put together for this project. */
export const firstNames: ReadonlySet<string> = new Set(
  `aad aaltje abdel abdullah achmed adri adriaan agnes ahmed aicha alex alexander ali alice alie amal amber amina amira
anja anke anna annemarie annemieke annet annie anouk ans anton antoon arend arie arjan arjen arnold astrid ayse barbara
bart bas beatrix ben bert bertus bianca bjorn boris bram brigitte carla carolien caroline cees charlotte chris christa
christiaan cindy claudia coby cor cora corrie daan danielle david debbie dennis diana dick diederik dirk djamila doortje
dylan edith edwin eefje egbert elif elise elisabeth ellen els elly emma emre erik erwin esther eva evelien fatima fatma
femke ferdinand ferry floor floris frank frans frederik frits geert geertje geertruida gerard gerda gerrit gert gertjan
gijs gijsbert gino greet greetje guus haico hamza hannah hanneke hans harm harold harrie hassan hatice heleen helena
hendrik hendrika hennie henk henny herman hester hilda huub ibrahim ilse ineke ingrid inge irene isabel ivo jaap jacob
jacqueline jan janneke janny jantje janine jasmijn jasper jeanette jelle jennifer jeroen jesse jessica joanna jochem
joep johan johanna johannes john jolanda joost jorrit jos josephine judith julia jurgen jurre kees khadija kevin kim klaas
koen koos laura leendert leonie leo lieke liesbeth linda lisa lisette lotte louise lucas luuk maaike maarten maartje
malika manon marcel marco margriet maria marieke marijke marijn mariska marianne marjan marjolein marleen martijn martin
mathijs maud maurits mehmet merel michael michel michiel mieke miep mila mirjam mohamed mohammed monique mustafa nadia
natasja nico niek niels nienke nina nora olga omar paul paula peter petra piet pieter pietje quinten rachel rachid ralf
ramon rene renate rianne richard rick ria rik rob robert robin roel roelof ronald rosa rudolf ruben rutger ruud saar said
samira sander sandra sanne sara sarah saskia selma sharon sietske silvia simon sjaak sjoerd sofie sophie stefan stephanie
steven stijn suzanne sven sybren tamara teun thea theo thijs thomas tijmen tineke tom toon trees trudy ursula valerie
veerle vera victor vincent wendy wesley wieke willem willemijn wilma wim wouter yasmin youssef yvonne zeynep`.split(
    /\s/,
  ),
);
