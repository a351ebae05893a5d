const tags = ['en', 'ar', 'zh', 'cs', 'da', 'nl', 'fi', 'fr', 'de', 'el', 'he', 'hi', 'hu', 'it', 'ja', 'ko', 'la', 'no', 'fa', 'pl', 'pt', 'ro', 'ru', 'sr', 'es', 'sv', 'tr', 'uk']
const names = new Intl.DisplayNames('en', { type: 'language' })

/** The languages to choose from, and `current` whatever it is. */
export function languages(current: string): { value: string; label: string }[] {
  const known = current === '' || tags.includes(current) ? tags : [current, ...tags]
  return [{ value: '', label: 'Not known' }, ...known.map((value) => ({ value, label: languageName(value) }))]
}

export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
