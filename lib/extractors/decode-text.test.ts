import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const russian = 'Рабочие порта собрались на площади и решили, что ни один корабль не выйдет в море, пока не вернут уволенных. '.repeat(6)
const french = 'Les gardiens du phare n’avaient jamais été consultés ; l’été fut long, et la grève dura jusqu’à Noël. '.repeat(4)

/** A sentence or two each, as a file of that encoding would hold them. */
const sentences: [string, string][] = [
  ['windows-1252', 'Die Wärter am Hafen hörten erst spät, dass über ihre Löhne längst beschlossen worden war; die größte Straße blieb leer.'],
  ['windows-1252', 'Los guardianes del puerto pidieron más pan y menos horas; ¿quién podía negárselo, si la niebla duró un año?'],
  ['windows-1250', 'Strażnicy portu nie wiedzieli, że ktoś już zdecydował o ich płacach; światła gasły, a łodzie płynęły dalej bez końca.'],
  ['iso-8859-2', 'Hlídači přístavu nevěděli, že o jejich mzdách už někdo rozhodl; světla zhasla a lodě pluly dál bez konce. Žádný člověk to neřekl.'],
  ['windows-1250', 'A kikötő őrei nem tudták, hogy bérükről már döntöttek; a fények kialudtak, és a hajók továbbmentek a ködben, üresen, hűségesen.'],
  ['windows-1251', 'Сторожа порта не знали, что об их жалованье уже решили; огни погасли, а корабли шли дальше.'],
  ['koi8-r', 'Сторожа порта не знали, что об их жалованье уже решили; огни погасли, а корабли шли дальше.'],
  ['koi8-u', 'Сторожі порту не знали, що про їхню платню вже вирішили; вогні згасли, а кораблі йшли далі, і ніхто їх не спитав.'],
  ['windows-1251', 'Пазачите на пристанището не знаеха, че за заплатите им вече е решено; светлините угаснаха, а корабите продължиха.'],
  ['ibm866', 'Сторожа порта не знали, что об их жалованье уже решили; огни погасли, а корабли шли дальше.'],
  ['iso-8859-5', 'Сторожа порта не знали, что об их жалованье уже решили; огни погасли, а корабли шли дальше.'],
  ['windows-1253', 'Οι φύλακες του λιμανιού δεν ήξεραν ότι κάποιος είχε ήδη αποφασίσει για τους μισθούς τους· τα φώτα έσβησαν.'],
  ['windows-1254', 'Liman bekçileri ücretlerine çoktan karar verildiğini bilmiyordu; ışıklar söndü, gemiler yoluna devam etti, kimse onlara sormadı.'],
  ['windows-1255', 'שומרי הנמל לא ידעו שמישהו כבר החליט על שכרם; האורות כבו והספינות המשיכו בדרכן בלי סוף.'],
  ['windows-1256', 'لم يكن حراس الميناء يعلمون أن أحدا قد قرر أجورهم من قبل، فانطفأت الأنوار ومضت السفن في طريقها.'],
  ['windows-1257', 'Uosto sargai nežinojo, kad apie jų algas jau nuspręsta; šviesos užgeso, o laivai plaukė toliau, ir niekas jų neklausė.'],
  ['shift_jis', '港の番人たちは、自分たちの賃金がもう決められていたことを知らなかった。灯りは消え、船は先へ進んだ。'],
  ['euc-jp', '港の番人たちは、自分たちの賃金がもう決められていたことを知らなかった。灯りは消え、船は先へ進んだ。'],
  ['gb18030', '港口的看守人不知道他们的工资已经有人决定了，灯光熄灭了，船还在继续往前走，没有人来问过他们。'],
  ['big5', '港口的看守人不知道他們的工資已經有人決定了，燈光熄滅了，船還在繼續往前走，沒有人來問過他們。'],
  ['euc-kr', '항구의 파수꾼들은 자신들의 임금이 이미 정해졌다는 것을 알지 못했다. 불빛은 꺼지고 배는 계속 나아갔다.'],
]

describe('[IM12] the encoding', () => {
  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s with and without a byte order mark, in any script', (encoding) => {
    for (const text of [french, russian, ...sentences.map(([, sentence]) => sentence)]) {
      const mark = encoding.startsWith('utf-16') ? iconv.encode('\uFEFF', encoding) : iconv.encode('\uFEFF', encoding, { addBOM: false })
      const bytes = iconv.encode(text, encoding, { addBOM: false })
      expect(decodeText(bytes).text).toBe(text)
      expect(decodeText(Buffer.concat([mark, bytes])).text.replace(/^\uFEFF/, '')).toBe(text)
    }
  })

  it.each(sentences)('%s is known by its letters: %s', (encoding, text) => {
    const bytes = iconv.encode(text, encoding)
    expect(iconv.decode(bytes, encoding)).toBe(text)
    expect(decodeText(bytes)).toMatchObject({ text, guessed: true })
  })

  it('windows-1252 with its curly quotation marks', () => {
    expect(decodeText(iconv.encode(french, 'windows-1252')).text).toBe(french)
    expect(decodeText(iconv.encode('“The lamps,” she said, “went out at dawn” – and that was all…', 'windows-1252')).text).toMatch(/^“The lamps,”.*–.*…$/)
  })

  it('what the file declares is believed where UTF-8 does not fit', () => {
    expect(decodeText(iconv.encode(russian, 'windows-1251'), 'windows-1251')).toEqual({ text: russian, encoding: 'windows-1251', guessed: false })
    expect(decodeText(iconv.encode('“Été”', 'windows-1252'), 'ISO-8859-1').text).toBe('“Été”')
  })

  it('UTF-8 is UTF-8 in every script', () => {
    for (const [, text] of sentences) expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', guessed: false })
  })

  it('a damaged byte does not turn a UTF-8 file into another encoding', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(russian), 0xff])
    expect(decodeText(bytes)).toMatchObject({ text: `${russian}\uFFFD`, encoding: 'utf-8', damage: { count: 1, line: 1 } })
  })
})
