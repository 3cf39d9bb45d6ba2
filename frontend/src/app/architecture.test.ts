import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import type { RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';

import { routes } from './router';
import named from './routes.json';

const source = resolve(import.meta.dirname, '..');
const layers = ['lib', 'ui', 'features', 'app'];
const junkDrawers = /^(utils?|helpers?|common|manager|base|data|misc)\b/iu;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/u.test(path) && !path.includes('__generated__'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

/** What a file imports of our own, as paths from `src`. */
function imports({ path, text }: { path: string; text: string }): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(@\/|\.{1,2}\/)([^']+)'/gu);
  return [...found].map(([, root = '', rest = '']) =>
    root === '@/' ? rest : relative(source, resolve(source, dirname(path), root + rest)),
  );
}

function pathsOf(all: readonly RouteObject[], above = ''): string[] {
  return all.flatMap((route) => {
    const path = route.path === undefined ? above : `${above}/${route.path}`;
    const own = route.path === undefined || route.path === '*' ? [] : [path];
    return [...own, ...pathsOf(route.children ?? [], path)];
  });
}

describe('the layout of src', () => {
  it('imports from app to features to ui to lib only', () => {
    const wrong = files.flatMap((file) => {
      const own = layers.indexOf(file.path.split('/')[0] ?? '');
      return imports(file)
        .filter((target) => layers.indexOf(target.split('/')[0] ?? '') > own)
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps features apart, but for what one exposes', () => {
    const wrong = files.flatMap((file) => {
      const [layer, feature] = file.path.split('/');
      if (layer !== 'features') return [];
      return imports(file)
        .filter((target) => {
          const [targetLayer, targetFeature, folder] = target.split('/');
          return targetLayer === 'features' && targetFeature !== feature && folder !== 'exposed';
        })
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no junk drawers', () => {
    const names = files.flatMap(({ path }) => path.split('/'));
    expect(names.filter((name) => junkDrawers.test(name))).toEqual([]);
  });

  it('has every address in routes.json', () => {
    expect(named.map(({ path }) => path).toSorted()).toEqual(pathsOf(routes).toSorted());
  });
});
