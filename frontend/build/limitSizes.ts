import { gzipSync } from 'node:zlib';
import type { Logger, Plugin, Rolldown } from 'vite';

const KILOBYTE = 1000;

/** What opening a board may load before it is drawn, compressed. */
const LIMITS = { js: 250 * KILOBYTE, css: 30 * KILOBYTE };
const FIRST_MODULES = [
  '/src/app/main.tsx',
  '/src/features/board/BoardPage.tsx',
  '/src/features/board/boardLoader.ts',
];

type Bundle = Rolldown.OutputBundle;

/** Fails the build when a board loads more than the limits: the page that people wait for the most. */
export function limitSizes(): Plugin {
  let logger: Logger | undefined;
  return {
    name: 'rapport-limit-sizes',
    apply: 'build',
    configResolved(config) {
      ({ logger } = config);
    },
    writeBundle(_, bundle) {
      const files = [...filesOf(bundle, firstChunks(bundle))];
      const measured = {
        js: sizeOf(
          bundle,
          files.filter((name) => name.endsWith('.js')),
        ),
        css: sizeOf(
          bundle,
          files.filter((name) => name.endsWith('.css')),
        ),
      };
      logger?.info(
        `\na board loads ${inWords(measured.js)} of JavaScript and ${inWords(measured.css)} of CSS`,
      );
      for (const kind of ['js', 'css'] as const) {
        if (measured[kind] > LIMITS[kind]) {
          this.error(
            `A board loads ${inWords(measured[kind])} of ${kind}; the limit is ${inWords(LIMITS[kind])}.`,
          );
        }
      }
    },
  };
}

function firstChunks(bundle: Bundle): string[] {
  return Object.values(bundle)
    .filter((file) => file.type === 'chunk')
    .filter(({ moduleIds }) =>
      moduleIds.some((id) => FIRST_MODULES.some((first) => id.endsWith(first))),
    )
    .map(({ fileName }) => fileName);
}

/** Chunks with all that they import, and the styles of these. */
function filesOf(bundle: Bundle, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const file = bundle[name];
    if (found.has(name) || file?.type !== 'chunk') continue;
    found.add(name);
    for (const style of file.viteMetadata?.importedCss ?? []) found.add(style);
    filesOf(bundle, file.imports, found);
  }
  return found;
}

function sizeOf(bundle: Bundle, names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const file = bundle[name];
    const content = file?.type === 'chunk' ? file.code : (file?.source ?? '');
    return sum + gzipSync(content).length;
  }, 0);
}

function inWords(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} kB`;
}
