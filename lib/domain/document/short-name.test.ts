import { expect, it } from 'vitest'
import { shortName } from './short-name.ts'

it.each([
  [{ title: 'The New Class', authors: ['Milovan Djilas'], date: '1957' }, 'Djilas 1957'],
  [{ title: 'The New Class', authors: ['Djilas, Milovan'] }, 'Djilas'],
  [{ title: 'An Open Letter', authors: ['Jacek Kuroń', 'Karol Modzelewski'], date: 'spring 1965' }, 'Kuroń & Modzelewski 1965'],
  [{ title: 'Theses', authors: ['A. One', 'B. Two', 'C. Three'], date: '7 November 1992' }, 'One et al. 1992'],
  [{ title: 'Leaflet', authors: [], organisation: 'Workers’ Power', date: '1992' }, 'Workers’ Power 1992'],
  [{ title: 'Exposition: two words, class and caste', authors: [] }, 'Two words, class and caste'],
  [{ title: 'Question Time', authors: ['AudienceMember 20210318QT22'], date: '2021' }, 'AudienceMember 20210318QT22 2021'],
  [{ title: 'Question Time', authors: ['A member of the audience in the fifth row QT22'] }, 'A member of the audience in the…'],
  [{ title: 'https://example.org/a/thread', authors: [] }, 'https://example.org/a/thread'],
  [{ title: 'On the mass organisations and the tasks of the day', authors: [''] }, 'On the mass organisations…'],
  [{ title: 'Shachtman changes his position on the class nature of Russia', authors: [] }, 'Shachtman changes his position…'],
  [{ title: 'The Russian question: a record of the debate in the party', authors: [] }, 'The Russian question'],
  [{ title: 'Of the one and the other in that which was', authors: [] }, 'Of the one…'],
  [{ title: 'and of the and in the by all that is left', authors: [] }, 'And of the and in the by all…'],
])('%o is called %s', (document, name) => {
  expect(shortName(document)).toBe(name)
})
