/** Texts of our own, spoilt as extraction spoils them. Each fault is a known one; the tests say what should come of it. */

/** A page of a pamphlet set in a narrow column: hard-wrapped, words cut, a caption in mid-sentence, a displaced initial. */
export const columnPage = `1. The harbour and its keepers
 May 1911

T

he harbour was dug by convicts and kept by men who
had never been asked what they thought of it. The keep-
ers lit the lamps at dusk and put them out at dawn, and
were paid, when they were paid, in flour.
They formed a society for self-help, and later a
union. Nobody had told them that it was against the
law of the port.
When the company heard of it, the harbour master
was sent to ask for names. He came back with none,
and with a bruise over one eye that he said he owed to

The harbour in winter, seen from the fort

the stairs. The company doubled the guard. The well-
known story of the night that followed has been told
by both sides, and by neither of them truly.
Continued on page 4
The keepers put out every lamp at once. Three ships
stood off the bar until morning, and the insurers in
the capital learnt that night what a keeper was worth.

THE SECOND WINTER
By the second winter the society counted ninety men
and kept a school. The well-known reading room, with
its stove, was their doing, and so was the self-help
fund that paid for burials.
`

/** A page scraped from the web. */
export const scrapedPage = `Skip to content
Search
Menu

The bread of the valley

By Ada Brook

12 March 1998

Every valley bakes its own bread, and every valley holds that the others are mistaken. What is meant by good bread is a matter on which cousins have fallen out, and the quarrel is older than the mills that grind for it.

Rye and its friends

The friends of rye say that wheat came with the railway. They are right about the dates, and it does not follow that they are right about the bread. A loaf is not made better by having been there first.

Share this article
Facebook
Twitter
Print
You should also read
`

/** Four pages with a running head, page numbers and form feeds. */
export const pagedBook = [1, 2, 3, 4]
  .map(
    (page) =>
      `THE LAMP KEEPERS${' '.repeat(3)}${page + 10}\n` +
      Array.from({ length: 12 }, (_, line) => `on day ${page * 12 + line} of the story ${['a ship', 'a lamp', 'a storm'][line % 3]} was ${['seen', 'heard', 'lost', 'found'][(page + line) % 4]} by ${['the boy', 'his aunt', 'one man', 'no one', 'a dog'][(page * 3 + line) % 5]} near the old wall`).join('\n'),
  )
  .join('\n\f')
