import { text } from './messages';

// Each of these also names the ones after it in its own line.
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//u],
  ['Opera', /\bOPR\//u],
  ['Firefox', /\b(?:Firefox|FxiOS)\//u],
  ['Chrome', /\b(?:Headless)?Chrom(?:e|ium)\/|\bCriOS\//u],
  ['Safari', /\bSafari\//u],
] as const;

const systems = [
  ['Android', /Android/u],
  ['iOS', /iPhone|iPad/u],
  ['Windows', /Windows/u],
  ['macOS', /Mac OS X|Macintosh/u],
  ['ChromeOS', /CrOS/u],
  ['Linux', /Linux/u],
] as const;

/** "Firefox on Linux", from what the browser said of itself when it signed in. */
export function browserName(userAgent: string): string {
  const [browser] = browsers.find(([, sign]) => sign.test(userAgent)) ?? [];
  const [system] = systems.find(([, sign]) => sign.test(userAgent)) ?? [];
  if (browser === undefined) return text.otherBrowser;
  return system === undefined ? browser : text.browserOn(browser, system);
}
