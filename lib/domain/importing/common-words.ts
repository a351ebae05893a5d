/**
 * [IM30] Words that begin sentences, with how many of a thousand sentences each begins, in round figures of our own counting. They only
 * weigh one reading against another where a text has lost a letter; the text's own sentences weigh more.
 */
const starters: Record<string, string> = {
  en: 'the:120 it:35 in:42 but:26 this:24 he:28 we:22 there:18 they:20 as:16 if:14 when:12 that:9 what:8 for:13 and:24 at:8 on:8 she:8 you:9 not:7 no:8 so:10 a:24 an:4 to:9 from:5 with:6 by:6 after:6 these:6 those:4 such:4 most:4 many:5 our:5 my:3 his:6 her:3 its:3 their:4 while:5 who:3 why:3 how:4 where:3 which:3 whose:1 one:6 two:2 let:3 once:2 since:3 even:4 only:3 now:4 today:3 yet:3 though:2 although:3 some:6 all:6 another:3 other:2 both:2 each:2 every:3 here:3 then:4 thus:3 under:2 over:2 before:2 during:2 until:1 because:2 however:6 nor:1 or:2 nothing:1 nobody:1 everything:1 everyone:1 never:1 neither:1 none:1 few:1 several:1 much:1 more:2 less:1 far:1 almost:1 perhaps:2 indeed:2 instead:2 still:2 again:1 first:2 last:1 long:1 is:2 are:2 was:1 were:1 do:2 does:1 did:1 has:1 have:1 can:1 could:1 would:1 should:1 will:1 may:1 be:0.3 of:1 us:0.1 me:0.2 out:0.5 up:0.2 go:0.3 get:0.3 come:0.5 lost:0.2 home:0.1 put:0.3 cut:0.1 got:0.1 per:0.2 your:1 any:1 early:1 later:1 like:2 through:1 throughout:1 among:1 between:1 according:1 despite:1 within:1 without:1 whatever:0.5 whether:0.7 unless:0.4 against:0.5 behind:0.3 beyond:0.3 above:0.5 below:0.2 rather:0.3 three:1 four:0.5 five:0.4 ten:0.3',
  de: 'die:80 der:70 das:50 es:35 ein:25 eine:25 in:35 im:20 und:20 aber:15 wir:15 er:20 sie:30 ich:12 so:12 wenn:12 als:12 mit:8 auf:8 nach:8 von:6 für:8 bei:5 auch:10 doch:8 dann:8 da:6 diese:10 dieser:8 dieses:5 was:8 wer:5 wie:6 warum:2 wo:3 nicht:4 nur:4 noch:4 nun:3 vor:4 seit:3 zu:5 zur:3 zum:3 am:6 an:4 man:5 den:6 dem:3 des:2 alle:4 viele:3 heute:3 hier:5 jetzt:3 trotz:1 durch:3 unter:3 über:3 während:2 weil:1 daß:1 dass:1 keine:2 kein:2 mein:2 unser:1 unsere:2 ihr:2 ihre:2 sein:2 seine:2',
  fr: 'le:60 la:55 les:60 il:40 elle:20 en:25 et:20 mais:18 ce:20 cette:12 ces:10 on:12 nous:12 vous:5 je:8 un:15 une:15 dans:15 pour:12 par:6 si:10 quand:6 comme:5 que:3 qui:3 quel:2 quelle:2 des:8 du:3 au:5 aux:2 de:6 à:6 avec:4 sans:3 sur:4 depuis:3 après:4 avant:2 pendant:2 ils:12 elles:5 leur:2 leurs:2 son:3 sa:3 ses:2 notre:2 nos:2 tout:4 tous:3 toute:2 plus:3 rien:1 ainsi:3 alors:3 aussi:2 donc:3 or:2 car:2 ici:1 là:1 voilà:1 où:1 pourquoi:2 puis:2 ne:2',
  es: 'el:60 la:60 los:35 las:25 en:40 y:15 pero:15 no:20 un:12 una:12 se:10 es:8 al:6 a:8 de:8 del:3 con:6 por:8 para:8 si:8 como:6 cuando:6 que:3 qué:2 este:6 esta:8 estos:4 estas:3 lo:8 todo:4 todos:3 sin:3 desde:4 hasta:2 entre:2 sobre:2 su:5 sus:3 nuestra:1 nuestro:1 yo:3 ella:3 ellos:2 nosotros:1 hay:3 ahora:2 así:3 después:2 más:2 muy:1 también:2 tras:2 hoy:2 aquí:1',
  it: 'il:50 la:50 i:25 le:20 gli:10 lo:6 un:12 una:12 in:25 e:15 ma:18 non:20 si:10 è:10 nel:10 nella:8 per:10 con:6 da:5 dal:3 di:5 del:3 della:3 che:4 chi:2 come:5 quando:5 se:8 questo:8 questa:8 questi:3 anche:5 dopo:3 prima:2 tutto:3 tutti:3 noi:2 io:3 egli:1 essi:1 a:5 al:4 alla:3 così:2 oggi:2 ogni:2 solo:2 qui:1 su:2',
  pt: 'o:60 a:60 os:35 as:25 em:20 no:12 na:12 e:15 mas:15 não:15 um:12 uma:12 se:8 ao:5 de:6 do:4 da:4 com:6 por:8 para:8 como:6 quando:5 que:4 este:4 esta:5 esse:3 essa:4 isso:5 ele:8 ela:5 eles:4 nós:2 eu:4 todos:3 tudo:2 sem:3 desde:2 depois:2 hoje:2 aqui:1',
  nl: 'de:80 het:50 een:30 in:30 en:15 maar:18 dat:10 dit:8 die:8 deze:6 er:10 ik:8 wij:5 we:8 hij:12 zij:6 ze:8 als:8 toen:4 wat:5 wie:3 hoe:3 waarom:2 op:8 met:6 voor:6 van:5 door:3 na:4 om:4 zo:4 ook:5 nu:3 niet:3 want:2 alle:2 geen:2 hier:2 daar:2 naar:1 aan:3 bij:2',
  ru: 'в:40 и:30 но:20 на:15 он:15 она:8 они:12 мы:12 это:15 не:10 что:8 как:10 с:6 по:8 если:8 когда:8 для:6 после:4 до:2 от:2 из:4 за:3 при:3 так:6 все:6 всё:3 эта:3 этот:4 эти:4 вот:3 там:2 тогда:2 теперь:3 а:12 я:8 у:5 к:4 о:3 кто:2 где:2 почему:2 уже:2 только:3 наш:1 наша:1 наши:1 его:3 её:1 их:2 ни:1 нет:2 под:1 сегодня:2 однако:3',
}

const tables = new Map<string, ReadonlyMap<string, number>>()

/** How many of a thousand sentences of a language each of its commonest opening words begins. Empty for a language that we have no list of. */
export function startersOf(language: string | null): ReadonlyMap<string, number> {
  const key = language ?? 'en'
  let table = tables.get(key)
  if (!table) {
    table = new Map((starters[key] ?? '').split(' ').filter(Boolean).map((entry): [string, number] => [entry.slice(0, entry.indexOf(':')), Number(entry.slice(entry.indexOf(':') + 1))]))
    tables.set(key, table)
  }
  return table
}
