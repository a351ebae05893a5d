import iconv from 'iconv-lite'

interface Language {
  /** Letters beyond ASCII that it is written with, in lower case. */
  letters: string
  /** Those that make up most of a text, where the script has no others. */
  common?: string
}

const cyrillic: Language = { letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё', common: 'оеаинтсрвл' }
const ukrainian: Language = { letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’', common: 'оаинтіервс' }
const bulgarian: Language = { letters: 'абвгдежзийклмнопрстуфхцчшщъьюя', common: 'аеоинтсрвд' }
const serbian: Language = { letters: 'абвгдђежзијклљмнњопрстћуфхцчџш', common: 'аоеинрстју' }
const greek: Language = { letters: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ', common: 'αοιετσνηρυ' }
const hebrew: Language = { letters: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת', common: 'יוהלאתמרבש' }
const arabic: Language = { letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژگی،؛؟ًٌٍَُِّْـ', common: 'اليمونرتبه' }
const western = ['äöüß', 'àâæçéèêëîïôœùûüÿ', 'áéíñóúü¿¡ªº', 'ãõáâàéêíóôúç', 'àèéìíîòóù', 'äöå', 'æøåéó', 'ëéïóèüê', 'áðéíóúýþæö']
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţșț', 'čćđšž']
const baltic = ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž']
const turkish = ['çğıöşüâîû']
const vietnamese = ['àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ']
const latin = (sets: readonly string[]) => sets.map((letters): Language => ({ letters }))

const chinese: Language = { letters: '', common: '的一是不了在人有我他这这個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡' }
const japanese: Language = { letters: '', common: 'のにはをたがでてとしれさあいうるかもなこらりっくすまんよけだせめ' }
const korean: Language = { letters: '', common: '이다는을의에가고지하로은사도를기한어나자그리서시인대들해정게만았었' }

/** In order of use: where two read a file alike, the first is named. */
const candidates: readonly [string, readonly Language[]][] = [
  ['windows-1252', latin(western)],
  ['windows-1251', [cyrillic, ukrainian, bulgarian, serbian]],
  ['koi8-r', [cyrillic]],
  ['koi8-u', [ukrainian]],
  ['windows-1250', latin(central)],
  ['iso-8859-2', latin(central)],
  ['windows-1254', latin(turkish)],
  ['windows-1257', latin(baltic)],
  ['iso-8859-13', latin(baltic)],
  ['iso-8859-4', latin(baltic)],
  ['windows-1253', [greek]],
  ['iso-8859-7', [greek]],
  ['windows-1255', [hebrew]],
  ['iso-8859-8', [hebrew]],
  ['windows-1256', [arabic]],
  ['iso-8859-6', [arabic]],
  ['windows-1258', latin(vietnamese)],
  ['iso-8859-5', [cyrillic, serbian]],
  ['ibm866', [cyrillic]],
  ['iso-8859-15', latin(western)],
  ['shift_jis', [japanese]],
  ['euc-jp', [japanese]],
  ['gb18030', [chinese]],
  ['big5', [chinese]],
  ['euc-kr', [korean]],
]

/** Written in every language, so that they speak for none. */
const neutral = /[\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026«»§°·\u00A0€£©¶½¼¾²³\u3000-\u3002\uFF00-\uFF1F「」『』・ー]/

/** The encoding in which the bytes make most sense, by the letters of the languages that are written in it; null where none does. */
export function likelyEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 60_000)
  let best: { encoding: string; score: number } | null = null
  for (const [encoding, languages] of candidates) {
    const text = iconv.decode(sample, encoding).normalize('NFC')
    // A sample may end within a character.
    if (text.slice(0, -2).includes('\uFFFD')) continue
    const foreign = [...text].filter((character) => character > '\x7F' && !neutral.test(character))
    // Nothing but dashes and curly quotation marks beside ASCII: in an encoding that has those at these places, it is English.
    if (foreign.length === 0 && encoding === 'windows-1252') return encoding
    if (foreign.length === 0) continue
    const score = Math.max(...languages.map((language) => (language.letters === '' ? scoreSigns(foreign, language) : scoreLetters(foreign, language)))) - oddNeighbours(text)
    if (!best || score > best.score + 0.005) best = { encoding, score }
  }
  return best && best.score > 0.35 ? best.encoding : null
}

/** Share of letters of the language, in [-2, 1]; where the script is another, the most frequent ones must be frequent here too. */
function scoreLetters(foreign: readonly string[], { letters, common }: Language): number {
  let inside = 0
  let frequent = 0
  for (const character of foreign) {
    const small = character.toLowerCase()
    if (letters.includes(small)) inside += small === character || /\P{Lu}/u.test(character) ? 1 : 0.8
    else inside -= 2
    if (common?.includes(character)) frequent += 1
  }
  const share = inside / foreign.length
  return common === undefined ? share * 0.9 : share * 0.5 + Math.min(1, frequent / foreign.length / 0.55) * 0.5
}

function scoreSigns(foreign: readonly string[], { common }: Language): number {
  const frequent = foreign.filter((character) => common!.includes(character)).length / foreign.length
  const stray = foreign.filter((character) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character)).length / foreign.length
  return Math.min(1, frequent * 4) - stray * 3
}

const mixed = /[a-z](?=[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])|[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}](?=[a-z])/gu

/** A capital after a small letter, or two alphabets in a word, are rare in every language, and common where the wrong one is read. */
function oddNeighbours(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const odd = (text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0) + (text.match(mixed)?.length ?? 0)
  return letters === 0 ? 0 : Math.min(1, (odd / letters) * 10)
}
