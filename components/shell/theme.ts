export type Theme = 'light' | 'dark' | 'system'

/** The cookie the server reads to send the page in the right theme at once. */
export const themeCookie = 'sic-theme'

/**
 * Runs before the first paint: when the theme follows the device, the server cannot know it, and a page that was kept on the device
 * may be from before another theme was chosen. Kept as a string because it is put in the page's head with the page's nonce.
 */
export const followDeviceScript = `(()=>{const d=document.documentElement;const c=/(?:^|; )sic-theme=(light|dark|system)/.exec(document.cookie);if(c)d.dataset.themeChoice=c[1];if(d.dataset.themeChoice!=='system'){d.dataset.theme=d.dataset.themeChoice;return}const q=matchMedia('(prefers-color-scheme: dark)');const s=()=>{if(d.dataset.themeChoice==='system')d.dataset.theme=q.matches?'dark':'light'};s();q.addEventListener('change',s)})()`

export function setTheme(theme: Theme): void {
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax`
  const root = document.documentElement
  root.dataset.themeChoice = theme
  root.dataset.theme = theme === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : theme
}
