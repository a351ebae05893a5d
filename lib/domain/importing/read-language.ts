/** Little words that a page of the language cannot do without. */
export const littleWords: Record<string, string> = {
  en: 'the of and to in that is was for it with as by this are on which from not be have',
  fr: 'le la les des et est dans que une pour qui sur pas par plus ce il au avec sont',
  de: 'der die und das ist nicht den von mit ein eine zu auf für dem sich des im als auch',
  es: 'el la los las que en una por con para del se no es como más su al lo pero',
  it: 'il che di la è per una non del con le si della gli nel sono più anche come ma',
  pt: 'o que de não uma para com os do da em por mais as dos como foi ao se são',
  nl: 'de het een van en dat niet is te op voor met zijn die aan er ook maar door bij',
  sv: 'och att det som en är på för av med till den inte har om ett men var de sig',
  pl: 'w nie się na jest do że to z jak co po ale tak od za przez być tego który',
  ru: 'и в не на что с по как это но из для к от его все так же был она',
  uk: 'і в не на що з та як це до за від він але для й про його є були',
  tr: 've bir bu da için ile de olarak çok daha ne olan gibi kadar sonra değil ancak ya en var',
}

const scripts: readonly [RegExp, string][] = [
  [/[\u3040-\u30FF]/g, 'ja'],
  [/[\uAC00-\uD7A3]/g, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]

/** BCP 47, or null when the text is too short or too mixed to say. */
export function readLanguage(text: string): string | null {
  const sample = text.slice(0, 60_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return null
  for (const [script, language] of scripts) {
    const share = (sample.match(script)?.length ?? 0) / letters
    if (share > (language === 'ja' ? 0.1 : 0.5)) return language
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 20) return null
  const scores = Object.entries(littleWords).map(([language, list]): [string, number] => {
    const set = new Set(list.split(' '))
    return [language, words.filter((word) => set.has(word)).length / words.length]
  })
  scores.sort((a, b) => b[1] - a[1])
  const [best, second] = [scores[0]!, scores[1]!]
  return best[1] >= 0.12 && best[1] >= second[1] * 1.2 ? best[0] : null
}
