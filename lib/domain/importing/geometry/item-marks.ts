/** A bullet of any kind at the start, with or without a blank after it. */
export const bulletStart = /^(?:[•▪◦‣●○■□▶►✓✔❑❖➢➤∙·◆◇\uF0B7\uF0A7\uF0D8\uF076\uF0FC]|[*–—-](?=\s))\s*(?=\S)/u

/** “1.”, “(a)”, “iv)”: a counted item. */
export const countedStart = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\d{1,3}\.|[a-z]\.)\s+(?=\S)/i

/** “[12]” or “[Smi98]” at the start: an entry of a list of works. */
export const referenceStart = /^\[(?:\d{1,4}|[A-Z][A-Za-z+]{1,8}\d{0,4}[a-z]?)\]\s+/

/** The mark of a footnote that stands on the line itself. */
export const noteStart = /^(?:\d{1,3}|[*∗†‡§¶‖#]{1,3})[.)]?\s*(?=[\p{L}\p{N}"“‘«([])/u

export const captionStart =
  /^(?:fig(?:ure|\.)?|table|tab\.|plate|photo(?:graph)?|map|chart|exhibit|scheme|listing|algorithm|abb(?:ildung|\.)?|tabelle|figura|tabla|tableau|tabela|рис(?:унок|\.)|таблица)\s*\(?[\dIVXivxA-Z]{1,4}(?:[.\-–]\d{1,3})*[a-z]?\)?(?<end>[.:|—–]|\s|$)/iu
