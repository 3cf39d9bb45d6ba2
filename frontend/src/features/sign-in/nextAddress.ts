/** Where someone wanted to go before signing in: an address of this app, never of another site. */
export function nextAddress(url: string): string {
  const here = new URL(url);
  const wanted = here.searchParams.get('next') ?? '/';
  const target = new URL(wanted, here.origin);
  return target.origin === here.origin ? target.pathname + target.search : '/';
}
