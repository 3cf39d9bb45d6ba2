import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { readFilters, writeFilters, type Filters } from './filters';

/** The filters of the address, and a way to change some of them. */
export function useFilters(): [Filters, (changes: Partial<Filters>) => void] {
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(() => readFilters(address), [address]);
  const change = useCallback(
    (changes: Partial<Filters>) => {
      setAddress((before) => writeFilters({ ...readFilters(before), ...changes }), {
        replace: true,
      });
    },
    [setAddress],
  );
  return [filters, change];
}
