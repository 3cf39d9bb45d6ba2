import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const SOURCES = 'src';
const ARTIFACT = /__generated__.*\.graphql\.ts$/u;
const TEXT = /^ {4}"text": (".*")$/mu;

/** Hashes of the documents of earlier releases, newest first; tabs that are still open run these. */
const RELEASED = 'released-documents.json';
const RELEASES_KEPT = 5;

/**
 * Writes `documents.json`: the SHA-256 of every document that this build, or one of the last five releases, sends. In
 * production the server runs nothing else for people who come without an API key.
 */
export function listDocuments(): Plugin {
  return {
    name: 'rapport-list-documents',
    apply: 'build',
    generateBundle() {
      const released = JSON.parse(readFileSync(RELEASED, 'utf8')) as string[][];
      const hashes = new Set([...builtDocuments(), ...released.slice(0, RELEASES_KEPT).flat()]);
      this.emitFile({
        type: 'asset',
        fileName: 'documents.json',
        source: JSON.stringify([...hashes].sort()),
      });
    },
  };
}

function builtDocuments(): string[] {
  const artifacts = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    ARTIFACT.test(name),
  );
  return artifacts.flatMap((name) => {
    const text = TEXT.exec(readFileSync(join(SOURCES, name), 'utf8'))?.[1];
    return text === undefined ? [] : [hashOf(JSON.parse(text) as string)];
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
