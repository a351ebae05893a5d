/** True when `at` lies within a surrogate pair of `text`: a quote that is half a character is not found in a whole one. UTF-16 code units. */
export function cutsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}
