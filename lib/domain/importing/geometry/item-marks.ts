/** A bullet of any kind at the start, with or without a blank after it. */
export const bulletStart = /^(?:[•▪◦‣●○■□▶►✓✔❑❖➢➤∙·◆◇\uF0B7\uF0A7\uF0D8\uF076\uF0FC]|[*–—-](?=\s))\s*(?=\S)/u

/** “1.”, “(a)”, “iv)”: a counted item. */
export const countedStart = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\d{1,3}\.|[a-z]\.)\s+(?=\S)/i

/** “[12]” or “[Smi98]” at the start: an entry of a list of works. */
export const referenceStart = /^\[(?:\d{1,4}|[A-Z][A-Za-z+]{1,8}\d{0,4}[a-z]?)\]\s+/

/** The mark of a footnote that stands on the line itself. */
export const noteStart = /^(?:\d{1,3}|[*∗†‡§¶‖#]{1,3})[.)]?\s*(?=[\p{L}\p{N}"“‘«([])/u

/** “Figure 2.”, “Tab. IV:”, “Рис. 3”: the label and what ends it. */
export const captionStart =
  /^(?:[Ff]ig(?:ure|s?\.)?|FIG(?:URE|\.)?|[Tt]able|TABLE|Tab\.|Plate|PLATE|Photo(?:graph)?|Map|Chart|Exhibit|Scheme|Listing|Algorithm|Abb(?:ildung|\.)?|Tabelle|Figura|Tabla|Tableau|Рис(?:унок|\.)|Таблица)\s*\(?(?:\d{1,3}|[IVX]{1,5}|[A-Z])(?:[.\-–]\d{1,3})*[a-z]?\)?(?<end>[.:|—–]|\s|$)/u

/** A line of a table of contents: dots that lead to a page. */
export const leadersEnd = /(?:[.·…]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i
