/** A note that was begun survives a closed panel and a reload of this tab, one for each person, until it is saved. */
const name = (candidateId: string) => `rapport.note.${candidateId}`;

export function readDraft(candidateId: string): string {
  try {
    return sessionStorage.getItem(name(candidateId)) ?? '';
  } catch {
    return '';
  }
}

// Storage throws where the browser is told to keep nothing; the text is then kept as long as the field is.
export function keepDraft(candidateId: string, body: string): void {
  try {
    if (body.trim() === '') sessionStorage.removeItem(name(candidateId));
    else sessionStorage.setItem(name(candidateId), body);
  } catch {
    return;
  }
}
