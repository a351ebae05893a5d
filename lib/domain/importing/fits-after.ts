const words = (list: string) => new Set(list.split(' '))

const single = words('is was has does seems comes goes says needs wants makes takes gives shows means remains becomes itself')
const plural = words('are were have do need want make take give show mean remain become am')
const either =
  words('had did will would can could may might must shall should came went said became took made gave saw knew thought believed seemed ought never also always often soon still once already no not')
const determiners = words('the a an this that these those his its their our my your every each all some any no what which another both')
const pronouns = words('i we you he she it they there us them him me')
const ordinal = /^(?:first|second|third|last|next|same|\d+(?:st|nd|rd|th)|\p{L}+(?:th|thieth))$/u
const months = words('january february march april may june july august september october november december')

/** Words that go with one of in, on and at. */
const goesWith = new Map<string, string>(
  Object.entries({
    in: 'way ways relation relationship sense respect respects case cases fact short order addition spite place country countries year years century centuries period months time words view light practice theory contrast turn general particular reality part',
    on: 'basis hand eve contrary whole ground grounds day days side behalf condition question occasion average paper account monday tuesday wednesday thursday friday saturday sunday',
    at: 'first last dawn night noon least once present home moment bottom root core stake',
  }).flatMap(([word, list]) => list.split(' ').map((other): [string, string] => [other, word])),
)

/**
 * [IM30] How well an English sentence goes on with `following` (its next three words) after it began with `first`: 1 where nothing speaks against it, else less.
 * Words of which nothing is known fit.
 *
 * @param later - more of the sentence
 * @param asks - the sentence ends with a question mark
 */
export function fitsAfter(first: string, following: readonly string[], asks: boolean, later: readonly string[] = following): number {
  const [next = '', after = ''] = following
  const phrase = following.find((word) => goesWith.has(word))
  const wanted = phrase ? goesWith.get(phrase) : undefined
  const verb = single.has(next) || plural.has(next) || either.has(next)
  const year = /^\d{4}$/.test(next)
  switch (first) {
    case 'the':
      return verb || determiners.has(next) || pronouns.has(next) ? (next === 'will' || next === 'may' || next === 'all' ? 0.3 : 0.02) : 1
    case 'he':
    case 'she':
    case 'it':
      return plural.has(next) ? 0.02 : verb || /(?:ed|s|ly)$/.test(next) ? 1 : determiners.has(next) || pronouns.has(next) || year ? 0.02 : 0.1
    case 'we':
    case 'they':
    case 'you':
      return single.has(next) ? 0.02 : determiners.has(next) && next !== 'all' && next !== 'both' ? 0.05 : 1
    case 'who':
      return asks ? (verb ? 1 : 0.5) : 0.05
    // “either Washington nor Moscow”
    case 'neither':
    case 'either':
      return (later.includes('nor') ? first === 'neither' : later.includes('or') ? first === 'either' : true) ? 1 : 0.01
    case 'many':
    case 'few':
    case 'several':
      return /(?:s|men|people|of)$/.test(next) || /(?:s|men|people)$/.test(after) ? 1 : 0.05
    case 'his':
    case 'her':
    case 'its':
    case 'their':
    case 'our':
    case 'your':
    case 'my':
      return verb || determiners.has(next) || pronouns.has(next) ? 0.01 : 1
    case 'this':
      return determiners.has(next) || pronouns.has(next) ? 0.05 : 1
    case 'or':
    case 'and':
      return 0.3
    case 'hen':
    case 'eight':
    case 'ten':
    case 'hat':
    case 'hose':
    case 'hem':
      return verb || determiners.has(next) || pronouns.has(next) ? 0.1 : 1
    case 'what':
    case 'where':
    case 'why':
    case 'how':
      return asks ? 1 : verb && first !== 'how' ? 0.12 : 0.5
    case 'that':
      return asks ? 0.03 : 1
    case 'there':
      return asks ? 0.3 : verb ? 1 : 0.1
    case 'when':
    case 'then':
      return asks === (first === 'when') && verb ? 1 : first === 'when' ? (single.has(next) || plural.has(next) ? 0.1 : 1) : 0.7
    case 'is':
    case 'are':
    case 'was':
    case 'were':
    case 'do':
    case 'does':
    case 'did':
    case 'has':
    case 'can':
    case 'could':
    case 'would':
    case 'will':
      return asks ? 1 : 0.02
    case 'nor':
      return verb ? 1 : 0.1
    case 'us':
    case 'me':
    case 'of':
    case 'be':
      return 0.2
    case 'an':
      return /^[aeiouh]/.test(next) ? 1 : 0.01
    case 'a':
      return /^[aeiou]/.test(next) || verb || determiners.has(next) || pronouns.has(next) ? 0.01 : 1
    case 'as':
      return 1
    case 'on':
      if (wanted && wanted !== 'on') return 0.15
      return year ? 0.02 : /^\d{1,2}$/.test(next) && months.has(after) ? 1 : verb && next !== 'no' ? 0.02 : 0.9
    case 'in':
      if (wanted && wanted !== 'in') return following.some((word) => ordinal.test(word)) || /day$/.test(phrase!) ? 0.02 : 0.15
      return /^\d{1,2}$/.test(next) && months.has(after) ? 0.03 : verb && next !== 'no' ? 0.05 : 1
    case 'at':
      if (wanted && wanted !== 'at') return 0.3
      return verb && next !== 'no' ? 0.02 : determiners.has(next) || wanted === 'at' ? 1 : 0.3
    case 'for':
    case 'from':
    case 'with':
    case 'by':
      return verb && next !== 'no' ? 0.05 : 1
    default:
      return 1
  }
}
