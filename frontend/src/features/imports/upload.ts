import { text } from './messages';

const MOST_BYTES = 200 * 1024 * 1024;

/** Why a file is not even worth sending; null when it is. */
export function refusalOf(file: Pick<File, 'name' | 'size'>): string | null {
  if (file.size === 0) return text.emptyFile(file.name);
  return file.size > MOST_BYTES ? text.tooLarge(file.name) : null;
}

export type Uploaded =
  { readonly ok: true; readonly fileId: string } | { readonly ok: false; readonly message: string };

/** Streams a file to the server. `fetch` can't tell how far it came, so this is the older interface. */
export function upload(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('x-rapport-client', 'spa');
    request.setRequestHeader('content-type', file.type === '' ? 'text/csv' : file.type);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('load', () => resolve(readAnswer(request.responseText)));
    const interrupted = () => resolve({ ok: false, message: text.notReached });
    request.addEventListener('error', interrupted);
    request.addEventListener('abort', interrupted);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

export function readAnswer(body: string): Uploaded {
  try {
    const answer = JSON.parse(body) as { id?: string; error?: { message?: string } };
    if (typeof answer.id === 'string') return { ok: true, fileId: answer.id };
    return { ok: false, message: answer.error?.message ?? text.notReached };
  } catch {
    return { ok: false, message: text.notReached };
  }
}
