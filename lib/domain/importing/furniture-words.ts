/**
 * What web pages say of themselves around a text, in the languages study groups read most. A line is compared whole, in
 * lower case, without its last full stop or colon.
 */
export const pageWords = new Set(
  `close this search box|share this article|share this|share this page|share this post|share on facebook|share on twitter|share on x|share via email
|you should also read|you may also like|you might also like|read also|related articles|related posts|recommended articles|most read|latest articles
|skip to content|skip to main content|skip to navigation|jump to content|back to top|return to top|printer-friendly version|printer friendly version|print this page|print this article
|email this article|email this page|send to a friend|accept cookies|accept all cookies|accept all|reject all|cookie settings|manage cookies|cookie policy|we use cookies
|subscribe to our newsletter|sign up for our newsletter|subscribe to newsletter|leave a comment|leave a reply|post a comment|comments are closed|no comments|add new comment|older posts|newer posts|older entries|newer entries|older articles|previous entries|filed under|posted in|be the first to comment|report this ad|ältere beiträge|neuere beiträge|articles plus anciens|articles plus récents|entradas antiguas|entradas recientes|nach oben|haut de page|volver arriba|retour en haut|menü öffnen|hauptmenü|menu principal|menú principal|главное меню|наверх|к началу страницы|политика конфиденциальности|datenschutzerklärung|datenschutz|impressum|mentions légales|política de privacidad|cookies akzeptieren|alle akzeptieren|alle cookies akzeptieren|accepter les cookies|tout accepter|tout refuser|aceptar cookies|aceptar todas|принять все|das könnte sie auch interessieren|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|sur le même thème|también te puede interesar|te puede interesar|leer más|lire la suite|weiterlesen|mehr lesen|читать далее|читать дальше|читайте также|похожие статьи|оставить комментарий|kommentar schreiben|kommentare geschlossen|laisser un commentaire|deja un comentario|in den warenkorb|abonnieren sie unseren newsletter|s’abonner à la newsletter|inscrivez-vous à notre newsletter|log in to post comments
|toggle navigation|main menu|open menu|close menu|main navigation|search this site|search this website|site search|search form|copy link|copy url|pin it|follow us|follow us on twitter|follow us on facebook
|privacy policy|terms of use|terms of service|terms and conditions|all rights reserved|previous article|next article|previous post|next post|read more|continue reading
|imprimir|imprimer|drucken|artikel drucken|stampa|imprimir artículo|compartir|compartir en facebook|compartir en twitter|partager|partager cet article|teilen|artikel teilen|condividi
|aller au contenu|zum inhalt springen|saltar al contenido|ir al contenido|vai al contenuto|поделиться|распечатать|версия для печати|поиск по сайту|enviar por correo|version imprimable|versión para imprimir`
    .split('|')
    .map((word) => word.trim()),
)

/** Words that may well be an author's: furniture only in company, before or after the text. */
export const doubtfulWords = new Set(
  `search|menu|home|share|print|email|e-mail|content|contents|comments|comment|next|previous|login|log in|sign in|sign up|register|subscribe|donate|follow|tweet|like|contact|contact us|about|about us|news|archive|links|top|close|navigation|language|english|français|español|deutsch|italiano|português|русский|buscar|rechercher|suche|cerca|inicio|accueil|startseite|tags|categories|category|schlagwörter|kategorien|étiquettes|catégories|etiquetas|categorías|теги|рубрики|меню|поиск|печать|главная|контакты|kontakt|aktuell|startseite|über uns|rss|rss feed|pdf|download pdf|download|cookies|newsletter|sitemap|copy|more|send|save|bookmark|text size|a a a|loading|advertisement`
    .split('|')
    .map((word) => word.trim()),
)

/** Of those, what no heading says. */
export const buttons = new Set(['print', 'tweet', 'share', 'subscribe', 'login', 'log in', 'sign in', 'sign up', 'rss', 'download pdf', 'drucken', 'imprimer', 'imprimir'])

/** Places where a page is shared: furniture in rows of three, or beside what is certainly furniture. */
export const sharingWords = new Set(
  `facebook|twitter|x|whatsapp|reddit|telegram|linkedin|pinterest|tumblr|mastodon|bluesky|threads|instagram|youtube|email|e-mail|print|flipboard|pocket|messenger|viber|vk|vkontakte|odnoklassniki|weibo|line|google+|google plus|digg|stumbleupon|delicious|mix|xing|copy link|sms|signal|tiktok`
    .split('|')
    .map((word) => word.trim()),
)

export function foldLine(text: string): string {
  return text.toLowerCase().replace(/^[|•·»›>\s]+|[\s|.:…•·»›]+$/g, '')
}
